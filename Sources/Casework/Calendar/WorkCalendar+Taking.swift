import Wording

extension WorkCalendar {
  /// What a notice changes about one day.
  public struct Change: Hashable, Sendable {
    public let day: Day
    /// The line that stood there; nil where there was none.
    public let old: Exception?
    /// The line that stands there now; nil where it is gone.
    public let new: Exception?
  }

  /// A year's notice has some twenty lines; with fewer than these a year is not known by it.
  private static let fewest = 8

  /// The years whose holidays are known, the first one first.
  public var knownYears: [Int] { Set(exceptions.map(\.day.year)).sorted() }

  /// With the years of a notice in the place of what was known of them.
  ///
  /// Of the year before or after, a notice names single days (元旦 may begin in December): these are put in
  /// one by one.
  /// - Throws: `TablesError` where so few lines would make a year look known that is not.
  public func taking(_ notice: WorkCalendar) throws(TablesError) -> WorkCalendar {
    let byYear = Dictionary(grouping: notice.exceptions) { $0.day.year }
    guard !byYear.isEmpty else {
      throw TablesError(
        "CSV", line: nil, Wording(zh: "没有一天放假或调休，请核对文件", en: "holds no day: check the file"))
    }
    var lines = Dictionary(exceptions.map { ($0.day, $0) }, uniquingKeysWith: { $1 })
    for (year, days) in byYear.sorted(by: { $0.key < $1.key }) {
      if days.count >= Self.fewest {
        lines = lines.filter { $0.key.year != year }
      } else if !covers(year) {
        throw TablesError(
          "CSV", line: nil,
          Wording(
            zh: "\(year)年只有\(days.count)天，不像全年的放假安排，请补全后再导入",
            en: "names \(days.count) day(s) of \(year) only, not the whole year: complete it first")
        )
      }
      for exception in days { lines[exception.day] = exception }
    }
    return WorkCalendar(Array(lines.values))
  }

  /// What another calendar says differently, day by day.
  public func changes(to other: WorkCalendar) -> [Change] {
    let days = Set(exceptions.map(\.day)).union(other.exceptions.map(\.day)).sorted()
    return days.map { Change(day: $0, old: exception(on: $0), new: other.exception(on: $0)) }
      .filter { $0.old != $0.new }
  }

  /// The holidays of a year by name, each with its rest days and the weekend days worked for it.
  public func holidays(of year: Int) -> [(name: String, rest: [Day], work: [Day])] {
    var names: [String] = []
    let days = exceptions.filter { $0.day.year == year }
    for day in days where !names.contains(day.name) { names.append(day.name) }
    return names.map { name in
      let own = days.filter { $0.name == name }
      return (
        name, own.filter { $0.kind == .rest }.map(\.day), own.filter { $0.kind == .work }.map(\.day)
      )
    }
  }
}
