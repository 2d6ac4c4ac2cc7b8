public import Wording

/// 报告重大紧急: those who must know were told.
public struct ReportUrgent: Act {
  public static let kind = "reportUrgent"
  public static let name = Wording(zh: "报告重大紧急", en: "Report the urgent")
  public static let blank = ReportUrgent(to: "", time: "", way: "", content: nil)
  public static let fields: [Field<ReportUrgent>] = [
    Field(
      "to", Wording(zh: "报告谁", en: "Whom was told"), .text(\.to), required: true, width: .full),
    Field("time", Wording(zh: "报告时间", en: "When"), .text(\.time), required: true, width: .short),
    Field(
      "way", Wording(zh: "报告方式", en: "How"), .choice(\.way, .reportWays), required: true,
      width: .short),
    Field(
      "content", Wording(zh: "报告内容", en: "Content"), .optionalText(\.content), width: .lines(2)),
  ]

  public var to: String
  public var time: String
  /// A code of `report-ways`.
  public var way: String
  public var content: String?

  public func digest(_ codes: Codes) -> Wording {
    Wording(zh: "\(to)，\(time)，", en: "\(to), \(time), ") + codes.name(way, in: .reportWays)
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.milestones[.urgentTold] = moment.day
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    let isEarly = state.milestones[.urgent].map { circumstance.day < $0 } ?? false
    return TimeOfDay.problems(time, in: "time")
      + (isEarly
        ? [
          Problem(
            "day",
            Wording(
              zh: "报告日期早于标明重大紧急的日期，请核对",
              en: "It was reported before it was marked: please check the date"))
        ] : [])
  }
}
