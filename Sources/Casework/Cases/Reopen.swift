public import Wording

/// 重新办理: a closed case is taken up again, with the reason.
///
/// What was met stays met; before it closes again it is answered and delivered anew.
public struct Reopen: Act {
  public static let kind = "reopen"
  public static let name = Wording(zh: "重新办理", en: "Reopen")
  public static let blank = Reopen(reason: "", limit: nil)
  public static let fields: [Field<Reopen>] = [
    Field("reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .full),
    Field(
      "limit", Wording(zh: "办理期限", en: "Answer by"), .optionalDay(\.limit),
      help: Wording(
        zh: "责令重新处理的期限；没有规定的，填本单位定的日期",
        en: "The day that was set for it, by the body above or by the office")),
  ]

  public var reason: String
  /// The day by which it is to be answered anew.
  public var limit: Day?

  public func digest(_ codes: Codes) -> Wording { Wording(reason) }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.isAnswered = false
    state.verdict = nil
    state.isRevoked = false
    for milestone in [
      Milestone.reviewAsked, .reviewDecided, .reviewReceived, .recheckAsked, .recheckDecided,
    ] {
      // The new opinion is reviewed anew.
      state.milestones[milestone] = nil
      state.extensions[milestone] = nil
    }
    state.milestones[.reopenLimit] = limit
    state.milestones[.answeredAgain] = nil
    state.milestones[.closedAgain] = nil
    state.isDelivered = false
    state.exemption = nil
    state.lifted = []
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    Intake.limitProblems(limit, circumstance)
  }
}
