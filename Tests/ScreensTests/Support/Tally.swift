import Casework
import OfficeStore

/// What the counts on the screens should be, from each case's own fold and nothing else.
struct Tally {
  let cases: [CaseFile]
  private let tables: Tables
  private let today: Day

  /// Counts what an officer may see.
  init(_ sample: SampleOffice, _ officer: String) throws {
    cases = try sample.cases(for: try sample.viewer(officer))
    tables = sample.office.book.tables
    today = sample.clock.instant.day
  }

  var open: [CaseFile] { cases.filter(\.stage.isOpen) }

  var overdue: [CaseFile] { open.filter { legal($0).map { $0 < today } ?? false } }

  /// Not overdue, and due from one day to another.
  func due(from first: Day? = nil, through last: Day? = nil) -> [CaseFile] {
    let late = Set(overdue.map(\.id))
    return open.filter { file in
      guard let due = file.nextClock(tables)?.due, !late.contains(file.id) else { return false }
      return first.map { $0 <= due } ?? true && last.map { due <= $0 } ?? true
    }
  }

  var untimed: [CaseFile] { open.filter { $0.nextClock(tables) == nil } }

  /// The last day by law of a duty; a guideline has none.
  private func legal(_ file: CaseFile) -> Day? {
    guard let clock = file.nextClock(tables), clock.limit.owner == .ourDuty else { return nil }
    return clock.reckoning.legal
  }
}

extension Seat {
  /// The first number that stands behind a word, blanks between them.
  func number(after word: String) -> Int? {
    text.split(separator: "\n").dropFirst().lazy.compactMap { $0.number(after: word) }.first
  }
}

extension Substring {
  func number(after word: String) -> Int? {
    for range in ranges(of: word) {
      let rest = self[range.upperBound...].drop { " (".contains($0) }
      if let number = Int(rest.prefix { $0.isNumber }) { return number }
    }
    return nil
  }
}
