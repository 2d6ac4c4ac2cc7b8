public import Casework
public import OfficeStore
import TerminalUI
public import Wording

/// One number of the review, and the list behind it.
public struct ReviewLine {
  /// By what commands know it.
  public let id: String
  public let name: Wording
  public let count: Int
  var remark: Wording = Wording("")
  let style: Style
  let query: CaseQuery?

  /// What a leader asks first, by digit; the last is no list of cases but the questions about reports.
  static func numbers(_ counts: ReviewCounts, _ desk: Desk) -> [ReviewLine] {
    var lines = numbers(counts, ReviewAsking(desk.book, desk.eyes, today: desk.lookDay), desk.book)
    lines.insert(newlyOverdue(desk), at: 1)
    return lines + questions(desk)
  }

  /// What a leader asks first, as far as it is asked of the cases alone.
  public static func numbers(_ counts: ReviewCounts, _ asking: ReviewAsking, _ book: OfficeBook)
    -> [ReviewLine]
  {
    let stillDays = book.file.review.stillDays
    return [
      ReviewLine(
        id: "overdue", name: Wording(zh: "逾期", en: "Overdue"), count: counts.all.overdue,
        style: .danger, query: CaseQuery(.overdue)),
      ReviewLine(
        id: "soon", name: Wording(zh: "近日到期", en: "Due soon"), count: counts.soon,
        remark: Wording(
          zh: "\(asking.soonThrough.short)前", en: "by \(asking.soonThrough.short)"),
        style: .warning, query: CaseQuery(.due(from: nil, through: asking.soonThrough))),
      ReviewLine(
        id: "toApprove", name: Wording(zh: "待审批", en: "To approve"), count: counts.asked,
        style: .warning,
        query: with { $0.asked = asking.approvals }),
      ReviewLine(
        id: "still", name: Wording(zh: "\(stillDays)天未推进", en: "Still \(stillDays)d"),
        count: counts.still,
        style: .warning, query: with { $0.stillSince = asking.stillSince }),
      ReviewLine(
        id: "toReply", name: Wording(zh: "待回复", en: "To reply"), count: counts.demanded,
        remark: counts.demandedLate == 0
          ? Wording("")
          : Wording(zh: "过期\(counts.demandedLate)", en: "\(counts.demandedLate) late"),
        style: .warning, query: with { $0.isDemanded = true }),
      ReviewLine(
        id: "ordered", name: Wording(zh: "督办中", en: "Ordered"), count: counts.ordered, style: .text,
        query: with { $0.isOrdered = true }),
      ReviewLine(
        id: "open", name: Wording(zh: "在办", en: "Open"), count: counts.all.open, style: .text,
        query: CaseQuery(.open)),
    ]
  }

  /// What has become overdue since the viewer was last here; of a past day nothing can be new.
  private static func newlyOverdue(_ desk: Desk) -> ReviewLine {
    let name = Wording(zh: "新增逾期", en: "Newly overdue")
    guard desk.cutOff == nil, let last = desk.lastLook else {
      return ReviewLine(id: "newlyOverdue", name: name, count: 0, style: .danger, query: nil)
    }
    let query = CaseQuery(.overdueSince(last))
    let count = desk.ask([0]) { office, viewer throws(OfficeError) in
      try office.counts([query], for: viewer)
    }
    return ReviewLine(
      id: "newlyOverdue", name: name, count: count.first ?? 0,
      remark: Wording(zh: "\(last.day.short)后", en: "since \(last.day.short)"), style: .danger,
      query: query)
  }

  private static func questions(_ desk: Desk) -> [ReviewLine] {
    guard desk.eyes.may(.questions), desk.cutOff == nil else { return [] }
    return [
      ReviewLine(
        id: "questions", name: Wording(zh: "零报告疑问", en: "Questions"),
        count: QuestionsScreen.questions(desk).count,
        style: .warning, query: nil)
    ]
  }

  private static func with(_ change: (inout CaseQuery) -> Void) -> CaseQuery {
    var query = CaseQuery(.open)
    change(&query)
    return query
  }

  /// By the days left.
  public static func ages(_ counts: ReviewCounts, on day: Day) -> [ReviewLine] {
    ReviewAge.allCases.map { age in
      ReviewLine(
        id: "\(age)", name: age.wording, count: counts.ages[age] ?? 0, style: age.style,
        query: CaseQuery(age.standing(on: day)))
    }
  }
}

extension ReviewAge {
  fileprivate var wording: Wording {
    switch self {
    case .overdue: Wording(zh: "逾期", en: "Overdue")
    case .near: Wording(zh: "0–3天（含顺延）", en: "0–3 days")
    case .fortnight: Wording(zh: "4–15天", en: "4–15 days")
    case .month: Wording(zh: "16–30天", en: "16–30 days")
    case .later: Wording(zh: "31天以上", en: "31 days and more")
    case .untimed: Wording(zh: "未计时", en: "No limit runs")
    }
  }

  fileprivate var style: Style {
    switch self {
    case .overdue: .danger
    case .near: .warning
    case .fortnight, .month, .later: .text
    case .untimed: .muted
    }
  }
}
