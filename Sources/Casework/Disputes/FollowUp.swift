public import Wording

/// 回访: whether the agreement is performed and the parties are content (人民调解法 31).
public struct FollowUp: Act {
  public static let kind = "followUp"
  public static let name = Wording(zh: "回访", en: "Follow up")
  public static let blank = FollowUp(finding: "", isPerformed: false)
  public static let fields: [Field<FollowUp>] = [
    Field("performed", Wording(zh: "协议已履行", en: "Performed"), .flag(\.isPerformed)),
    Field(
      "finding", Wording(zh: "回访情况", en: "Finding"), .text(\.finding), required: true,
      width: .lines(2)),
  ]

  public var finding: String
  public var isPerformed: Bool

  enum CodingKeys: String, CodingKey {
    case finding
    case isPerformed = "performed"
  }

  public func digest(_ codes: Codes) -> Wording {
    (isPerformed
      ? Wording(zh: "已履行。", en: "Performed. ") : Wording(zh: "未履行完毕。", en: "Not performed yet. "))
      + Wording(finding)
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.isDelivered = true
    state.milestones[.visited] = moment.day
    // Who visits before the day of performance, and finds it done, need not come again.
    if isPerformed, let due = state.milestones[.visitDue] {
      state.milestones[.visitDue] = min(due, moment.day)
    }
    if isPerformed { state.milestones[.performed] = state.milestones[.performed] ?? moment.day }
  }
}
