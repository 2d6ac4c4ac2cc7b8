public import Wording

/// 重大紧急: the matter is grave and urgent; whom was told, when and how (信访工作条例 25).
///
/// Whoever does not know yet says nothing, and it stands on top of the day's list until they have been told.
public struct MarkUrgent: Act {
  public static let kind = "markUrgent"
  public static let name = Wording(zh: "标明重大紧急", en: "Mark as urgent")
  public static let blank = MarkUrgent(reason: "", to: nil, time: nil, way: nil)
  public static let fields: [Field<MarkUrgent>] = [
    Field(
      "reason", Wording(zh: "情况和已采取措施", en: "What happened"), .text(\.reason), required: true,
      width: .lines(2)),
    Field(
      "to", Wording(zh: "已报告谁", en: "Whom was told"), .optionalText(\.to), width: .full,
      help: Wording(
        zh: "党委、政府、主管部门、联席会议办公室；尚未报告的不填",
        en: "Party committee, government, competent body; empty while nobody was told")),
    Field("time", Wording(zh: "报告时间", en: "When"), .optionalText(\.time), width: .short),
    Field(
      "way", Wording(zh: "报告方式", en: "How"), .optionalChoice(\.way, .reportWays), width: .short),
  ]

  public var reason: String
  public var to: String?
  public var time: String?
  /// A code of `report-ways`.
  public var way: String?

  public func digest(_ codes: Codes) -> Wording {
    Wording(reason) + (to.map { Wording(zh: "；已报告\($0)", en: "; told: \($0)") } ?? Wording(""))
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.milestones[.urgent] = moment.day
    state.milestones[.urgentTold] = to == nil ? nil : moment.day
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    guard to != nil else { return [] }
    if let time { return TimeOfDay.problems(time, in: "time") + unsaid }
    return unsaid
  }

  /// What is to be said of those who were told, and is not.
  private var unsaid: [Problem] {
    Self.fields.filter { $0.id != "reason" && $0.isEmpty(in: self) }.prefix(1).map {
      Problem(
        $0.id,
        Wording(
          zh: "已报告的，请写明报告时间和方式", en: "Please say when and how they were told"))
    }
  }
}
