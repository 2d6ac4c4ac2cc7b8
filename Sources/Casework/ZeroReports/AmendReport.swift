public import Wording

/// 更正报告: a later statement beside the first, which keeps its date.
public struct AmendReport: Act, DisputeReport {
  public static let kind = "amendReport"
  public static let name = Wording(zh: "更正报告", en: "Amend the report")
  public static let blank = AmendReport(check: "", sweeps: 1, disputes: [], reason: "")
  public static let fields: [Field<AmendReport>] = [
    .disputes(\.disputes, required: false),
    Field(
      "reason", Wording(zh: "更正理由", en: "Reason"), .text(\.reason), required: true, width: .full,
      help: Wording(
        zh: "如报送后又发现一件；原报告和日期都保留", en: "Such as one found later; the first report keeps its date")),
    .check(\.check), .sweeps(\.sweeps), .collective(\.collective), .remarks(\.said),
  ]

  public var village: Identifier?
  public var month: Month?
  public var round: Identifier?
  public var day: Day?
  public var check: String
  public var sweeps: Int
  /// None where the round is now said to be a zero.
  public var disputes: [Identifier]
  public var remarks: [Remark]?
  public var collective: String?
  public var reason: String

  /// Begins with what was said last.
  public static func begun(on state: VillagePeriod) -> AmendReport {
    var act = blank
    guard let report = state.report else { return act }
    act.check = report.check
    act.sweeps = report.sweeps
    act.disputes = report.disputes
    act.said = report.remarks
    act.collective = report.collective
    return act
  }

  public func digest(_ codes: Codes) -> Wording {
    (disputes.isEmpty
      ? Wording(zh: "改为零报告", en: "now a zero")
      : Wording(zh: "改为有情况", en: "now matters"))
      + Wording(zh: "：\(reason)", en: ": \(reason)")
  }

  public func apply(to state: inout VillagePeriod, _ moment: Moment) {
    state.record(self, moment, amending: reason)
  }
}
