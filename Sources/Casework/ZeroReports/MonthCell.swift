public import Wording

/// What the matrix shows for a village and a month.
public enum MonthCell: Hashable, Sendable {
  /// Before the office's first month, or the village was not there.
  case notOwed
  /// 未到期: the month runs, or its due day is not past.
  case notDue
  /// 零报告.
  case zero(isLate: Bool)
  /// 有情况, with the number of disputes named that are not void.
  case matters(Int, isLate: Bool)
  /// 未报: the due day is past.
  case missing

  /// The mark in the matrix: `0`, a count, `~` behind it when late, `!!`, `.`.
  ///
  /// `0*` is no zero: disputes were named and all of them are void.
  public var mark: String {
    switch self {
    case .notOwed: ""
    case .notDue: "."
    case .zero(let isLate): isLate ? "0~" : "0"
    case .matters(let count, let isLate): "\(count)\(count == 0 ? "*" : "")\(isLate ? "~" : "")"
    case .missing: "!!"
    }
  }

  /// Whether a report was received.
  public var isReceived: Bool {
    switch self {
    case .zero, .matters: true
    case .notOwed, .notDue, .missing: false
    }
  }

  /// How many disputes count in what was reported.
  public var disputes: Int {
    if case .matters(let count, _) = self { count } else { 0 }
  }

  /// Whether a received report came after its due day.
  public var isLate: Bool {
    switch self {
    case .zero(let isLate), .matters(_, let isLate): isLate
    case .notOwed, .notDue, .missing: false
    }
  }

  /// Reads the cell off a village's month as of a day.
  ///
  /// - Parameter report: the day of receipt, and how many of the disputes named count; nil for a zero.
  public init(
    village: VillageFile, month: Month, report: (disputes: Int?, received: Day)?,
    office: OfficeFile, today: Day
  ) {
    guard month >= office.firstMonthOwed, village.isValid(on: month.lastDay) else {
      self = .notOwed
      return
    }
    let due = office.dueDay(of: month)
    if let report {
      let isLate = report.received > due
      self = report.disputes.map { .matters($0, isLate: isLate) } ?? .zero(isLate: isLate)
    } else {
      self = today > due ? .missing : .notDue
    }
  }
}

extension MonthCell: Worded {
  public var wording: Wording {
    switch self {
    case .notOwed: Wording(zh: "不需报送", en: "Not owed")
    case .notDue: Wording(zh: "未到期", en: "Not due")
    case .zero(let isLate):
      isLate ? Wording(zh: "零报告，迟报", en: "Zero, late") : Wording(zh: "零报告", en: "Zero")
    case .matters(let count, let isLate):
      Wording(zh: "有情况\(count)件", en: "\(count) matter(s)")
        + (count == 0 ? Wording(zh: "，所列纠纷均已作废", en: ", those named are all void") : Wording(""))
        + (isLate ? Wording(zh: "，迟报", en: ", late") : Wording(""))
    case .missing: Wording(zh: "未报", en: "Missing")
    }
  }
}
