public import Wording

/// 报送日期: how a month ends and until when it is reported, from a month on.
///
/// Days of the month, each the first so numbered after the one before: with a cut-off on the 20th and 25 as due day a
/// month is due on its own 25th, without a cut-off on the 25th of the next.
public struct ReportingDays: Hashable, Codable, Sendable {
  /// The first month that it holds for.
  public var from: Month
  /// The last day of a month's reports, 1 to 28; nil for the month's own last day.
  public var cutOff: Int?
  /// 村报送期限.
  public var due: Int
  /// 镇汇总期限.
  public var rollUp: Int
  /// After this day a report needs an exception; nil where a month is never locked.
  public var lock: Int?

  /// By default a village reports by the 3rd of the next month, and the town sums up by the 5th.
  public init(from: Month, cutOff: Int? = nil, due: Int = 3, rollUp: Int = 5, lock: Int? = nil) {
    self.from = from
    self.cutOff = cutOff
    self.due = due
    self.rollUp = rollUp
    self.lock = lock
  }

  /// The last day of a month's reports.
  func lastDay(of month: Month) -> Day { cutOff.map { month.firstDay + ($0 - 1) } ?? month.lastDay }

  /// The first day with a number after another day.
  static func next(_ number: Int, after day: Day) -> Day {
    let own = day.month.firstDay + (min(number, day.month.length) - 1)
    let next = day.month + 1
    return own > day ? own : next.firstDay + (min(number, next.length) - 1)
  }
}

extension OfficeFile {
  /// The days that hold for a month.
  public func reportingDays(of month: Month) -> ReportingDays {
    reporting.last { $0.from <= month } ?? reporting.first ?? ReportingDays(from: firstMonthOwed)
  }

  /// The days whose matters belong to a month: from the one after the last of the month before.
  public func span(of month: Month) -> ClosedRange<Day> {
    let before = month + -1
    let last = reportingDays(of: month).lastDay(of: month)
    return min(reportingDays(of: before).lastDay(of: before) + 1, last)...last
  }

  /// The last day on which a month's report is in time: by default the 3rd of the next month, 24:00 China time.
  public func dueDay(of month: Month) -> Day {
    let days = reportingDays(of: month)
    return ReportingDays.next(days.due, after: days.lastDay(of: month))
  }

  /// The day by which the town sums a month up: by default the 5th of the next month.
  public func rollUpDay(of month: Month) -> Day {
    max(
      ReportingDays.next(reportingDays(of: month).rollUp, after: span(of: month).upperBound),
      dueDay(of: month))
  }

  /// The last day on which a month takes reports without an exception; nil where it is never locked.
  ///
  /// What would have been locked before the office was set up is not: it is brought in from paper.
  public func lockDay(of month: Month) -> Day? {
    guard let lock = reportingDays(of: month).lock else { return nil }
    let day = max(ReportingDays.next(lock, after: span(of: month).upperBound), dueDay(of: month))
    return foundedOn.map { day < $0 } ?? false ? nil : day
  }

  /// The month in which a day's matters are reported.
  public func month(of day: Day) -> Month {
    let month = day.month
    return day > span(of: month).upperBound ? month + 1 : month
  }

  /// The last month that has ended before a day.
  public func lastEndedMonth(before today: Day) -> Month { month(of: today) + -1 }
}

extension ReportingDays: Worded {
  public var wording: Wording {
    Wording(
      zh:
        "自\(from)起：统计至\(cutOff.map { "\($0)日" } ?? "月末")，村\(due)日前报送，镇\(rollUp)日汇总，\(lock.map { "\($0)日后锁定" } ?? "不锁定")",
      en:
        "from \(from): cut-off \(cutOff.map { "\($0)" } ?? "month’s end"), villages by the \(due), town by the \(rollUp), \(lock.map { "locked after the \($0)" } ?? "never locked")"
    )
  }
}
