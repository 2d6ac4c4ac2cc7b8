import Casework
import Foundation
import OfficeStore
import Wording

/// Twenty processes that save to one file at once: how long each save waits, and whether all get their turn.
struct WritersTrial {
  /// How many people may be at work at once.
  static let writers = 20
  /// How long they have to start before the first one saves.
  private static let start: Duration = .seconds(8)

  /// A practice office's file.
  let office: String
  /// How long each of them saves.
  let seconds: Int
  /// How long each waits between two saves, in milliseconds; 0 saves without a pause.
  let think: Int

  /// What came of it.
  struct Outcome {
    /// From the call to the synced disk, of every save of every process.
    let saves: [Duration]
    /// How many saves each process got.
    let counts: [Int]
    /// How many entries the journal has more than were acknowledged; below nought some were lost.
    let surplus: Int
    let isWhole: Bool
  }

  /// Runs them all, then looks whether everything that was acknowledged is there and the file is whole.
  func run(open: (_ path: String) throws -> Office) throws -> Outcome {
    let before = try position(open)
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let begin = World.clock().milliseconds + Int64(Self.start / .milliseconds(1))
    var writers: [(process: Process, said: Pipe)] = []
    for number in 0..<Self.writers {
      let (process, said) = (Process(), Pipe())
      process.executableURL = URL(fileURLWithPath: own)
      process.arguments = [
        "bench-writer", "--at", office, "--number", "\(number)", "--begin", "\(begin)",
        "--seconds", "\(seconds)", "--think", "\(think)",
      ]
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = said
      try process.run()
      writers.append((process, said))
    }
    var saves: [[Duration]] = []
    var entries = 0
    for (process, said) in writers {
      let lines = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        .split(separator: "\n").compactMap { Int($0) }
      process.waitUntilExit()
      guard process.terminationStatus == 0, let acknowledged = lines.first else {
        throw Complaint(
          .busy,
          Wording(
            zh: "一个录入进程没有做完，测速中止",
            en: "One of the writers did not get to its end: nothing is measured"))
      }
      entries += acknowledged
      saves.append(lines.dropFirst().map { .microseconds($0) })
    }
    let found = try open(office)
    defer { found.close() }
    return Outcome(
      saves: saves.flatMap { $0 }, counts: saves.map(\.count),
      surplus: try found.lastPosition() - before - entries,
      isWhole: try found.verify { _, _ in }.isWhole)
  }

  private func position(_ open: (_ path: String) throws -> Office) throws -> Int {
    let office = try open(office)
    defer { office.close() }
    return try office.lastPosition()
  }
}
