/// How the last day of a limit was computed: a date that explains itself.
public struct Reckoning: Hashable, Sendable {
  public let limit: TimeLimit
  /// How far it was moved out, if it was.
  public let extended: Extension?
  /// Day zero: not counted (民法典 201).
  public let start: Day
  /// The last day before it is rolled off rest days; nil when working days of a year without a table are needed.
  public let raw: Day?
  /// The last day by law (民法典 203); nil when a year on the way has no holiday table.
  public let legal: Day?
  /// Rest days and worked weekend days that decided: those on which it would have ended, or, for
  /// working days, all that were met.
  public let met: [WorkCalendar.Exception]
  /// Plain weekend days passed over.
  public let weekends: [Day]
  /// The year whose holiday table is missing, if one is.
  public let uncoveredYear: Int?

  /// Counts a limit from its day zero.
  public init(
    _ limit: TimeLimit, from start: Day, extended: Extension? = nil, calendar: WorkCalendar
  ) {
    self.limit = limit
    self.start = start
    self.extended = extended
    let more = if case .days(let days) = extended { days } else { 0 }
    switch (extended, limit.unit) {
    case (.until(let day), _): (raw, legal) = (day, day)
    case (_, .given): (raw, legal) = (start, start)
    case (_, .days):
      raw = start + (limit.length + more)
      legal = calendar.rolled(start + (limit.length + more))
    case (_, .months):
      let end = start.adding(months: limit.length) + more
      raw = end
      legal = calendar.rolled(end)
    case (_, .workingDays):
      raw = calendar.adding(workingDays: limit.length + more, to: start)
      legal = raw
    }
    let walked: [Day] =
      switch limit.unit {
      case .given: []
      case .workingDays: Self.days(start + 1, through: raw)
      case .days, .months: Self.days(raw ?? start, through: legal)
      }
    met = walked.compactMap { calendar.exception(on: $0) }
    weekends = walked.filter { $0.weekday >= 6 && calendar.exception(on: $0) == nil }
    let first = raw?.year ?? (start + 1).year
    uncoveredYear = legal == nil ? (first...).first { !calendar.covers($0) } : nil
  }

  private static func days(_ first: Day, through last: Day?) -> [Day] {
    guard let last, first <= last else { return [] }
    return (first.number...last.number).map { Day(number: $0) }
  }
}
