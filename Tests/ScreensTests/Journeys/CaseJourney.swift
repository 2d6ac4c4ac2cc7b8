import Casework
import OfficeStore
import TerminalUI
import TestSupport
import Testing
import Wording

@testable import Screens

/// One case from its intake to its end, typed into the forms of a new office, day by day.
///
/// What the case file says after each step, the last screen and the full text are the golden.
final class CaseJourney {
  private let sample: SampleOffice
  private(set) var seat: Seat
  private var number = ""
  private var log: [String] = []

  /// Begins in an office in which nothing has happened, on a day.
  init(from day: String) throws {
    sample = try SampleOffice(freshOn: day)
    seat = try Seat("02", in: sample)
  }

  var file: CaseFile {
    get throws { try sample.caseFile(number, for: officer) }
  }

  private var officer = "02"

  /// Another person sits down at the case, if it may be seen.
  @discardableResult
  func by(_ officer: String) throws -> CaseJourney {
    self.officer = officer
    seat = try Seat(officer, in: sample)
    return self
  }

  /// Takes a petition or a dispute in.
  @discardableResult
  func takeIn<A: Act>(
    _ type: A.Type, on day: String, _ values: [String: String],
    at location: SourceLocation = #_sourceLocation
  ) throws -> CaseJourney {
    sample.clock.set("\(day) 10:00")
    seat = try Seat(officer, in: sample)
    seat.press(A.self == RegisterPetition.self ? "F7 1" : "F7 3", at: location)
    seat.fill(type, values, at: location)
    seat.press("F2", at: location).sees("已登记", at: location)
    number =
      seat.title.split(separator: " ").first { $0.contains("F-2026-") }.map(String.init) ?? ""
    return try say(A.name.zh, day, at: location)
  }

  /// Does an act by its line in the list of acts.
  @discardableResult
  func act<A: Act>(
    _ type: A.Type, on day: String, _ values: [String: String] = [:],
    at location: SourceLocation = #_sourceLocation
  ) throws -> CaseJourney {
    sample.clock.set("\(day) 10:00")
    open()
    seat.chooseAct(A.name.zh, at: location)
    seat.fill(type, values, at: location)
    seat.press("F2", at: location).sees("已保存：\(A.name.zh)", at: location)
    return try say(A.name.zh, day, at: location)
  }

  /// Tries an act that is refused, and writes down what is said.
  @discardableResult
  func isRefused<A: Act>(
    _ type: A.Type, on day: String, at location: SourceLocation = #_sourceLocation
  ) throws -> CaseJourney {
    sample.clock.set("\(day) 10:00")
    open()
    seat.press("Enter", at: location)
    for _ in 0..<60 where !seat.line(seat.surface.cursor?.row ?? 0).isAbout(A.name.zh) {
      seat.press("Down", at: location)
    }
    seat.press("Enter", at: location)
    log.append("\(day)  \(A.name.zh)  不能办：\(seat.status.trimmed)")
    return self
  }

  private func open() {
    if !seat.place.contains("卷宗  \(number)") { seat.open(number) } else { seat.press("F5") }
  }

  /// What the case file says now: the line of steps, and what comes next.
  private func say(_ act: String, _ day: String, at location: SourceLocation) throws -> CaseJourney
  {
    seat.isAt("卷宗  \(number)", at: location)
    let rows = seat.text.split(separator: "\n").map(String.init)
    let course = rows.firstIndex { $0.contains(" ── ") || $0.contains(" ─── ") } ?? 0
    let next = rows.first { $0.contains("下一步：") || $0.contains("等待：") } ?? ""
    log += ["\(day)  \(act)", rows[course], rows[course + 1]]
    if !next.isEmpty { log.append(" " + next.trimmed.drop { $0 != "下" && $0 != "等" }) }
    return self
  }

  /// Compares all of it with the golden.
  func end(_ name: String, at location: SourceLocation = #_sourceLocation) {
    FrameCheck(seat).runWhole(at: location)
    let frame = seat.text
    var pages = [seat.press("F4", at: location).text]
    while true {
      let next = seat.press("PageDown", at: location).text
      if next == pages.last { break }
      pages.append(next)
    }
    TestSupport.expectGolden(
      (log + ["", frame] + pages).joined(separator: "\n"), "journey-\(name)", at: location)
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
