import Casework
import OfficeStore
import TerminalUI
import Testing
import Wording

@testable import Screens

/// Somebody who reads the screens of the sample office line by line, and types lines.
final class PlainReader {
  let sample: SampleOffice
  private let language: Language
  private(set) var hasRefused = false
  private(set) var end: Loop<Desk>.End?

  init(_ language: Language = .chinese, in sample: SampleOffice? = nil) throws {
    self.sample = try sample ?? SampleOffice()
    self.language = language
  }

  /// Types lines from the first screen on, to the end of the input; gives all that was said.
  func types(_ lines: [String], idleAfter idle: Int? = nil) throws -> String {
    try plays(lines.map { .line($0) }, idleAfter: idle)
  }

  /// The same, with what happens between the lines; `idle` seconds without a key lock the screen, and after so many lines somebody else does something.
  func plays(
    _ script: [Arrival], idleAfter idle: Int? = nil,
    meanwhile: (after: Int, act: () throws -> Void)? = nil
  ) throws -> String {
    let seat = try Seat(nil, language, in: sample)
    let device = VirtualLines(script: script)
    var failure: (any Error)?
    if let meanwhile {
      device.onLine = { count in
        guard count == meanwhile.after else { return }
        do { try meanwhile.act() } catch { failure = error }
      }
    }
    let terminal = PlainTerminal(device)
    var loop = Loop<Desk>()
    loop.fallback = Everywhere.handle
    loop.timing = Loop.Timing(tick: 1000, idle: idle.map { seconds in { seconds * 1000 } })
    loop.onIdle = Everywhere.lock
    end = loop.run(Everywhere.start(seat.desk), on: terminal, desk: seat.desk)
    terminal.close()
    hasRefused = terminal.hasRefused
    #expect(device.isClosed)
    if let failure { throw failure }
    Self.check(device.transcript)
    return device.transcript
  }

  /// Nothing that would move a cursor, draw a frame or colour a text.
  static func check(_ transcript: String, at location: SourceLocation = #_sourceLocation) {
    for line in transcript.split(separator: "\n") {
      let strange = line.unicodeScalars.filter { scalar in
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          || (0x2500...0x259F).contains(scalar.value) || (0xE000...0xF8FF).contains(scalar.value)
          || "▸▾▴".unicodeScalars.contains(scalar)
      }
      #expect(strange.isEmpty, "\(strange.map(\.value)) in “\(line)”", sourceLocation: location)
    }
  }

  /// The case of somebody, as the clerk sees it.
  func found(_ name: String) throws -> CaseFile? {
    let viewer = try sample.viewer("02")
    var query = CaseQuery(.all)
    query.text = name
    return try sample.office.cases(query, from: 0, limit: 1, for: viewer).rows.first.flatMap {
      try sample.office.caseFile($0.id, for: viewer)
    }
  }

  /// How one signs in.
  static func signIn(_ number: String) -> [String] { [number, SampleOffice.password(of: number)] }
}
