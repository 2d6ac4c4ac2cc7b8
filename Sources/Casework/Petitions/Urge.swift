public import Wording

/// 上级督办: the body above urges the matter and wants to hear (信访工作条例 40).
public struct Urge: Act {
  public static let kind = "urge"
  public static let name = Wording(zh: "上级督办", en: "Urged from above")
  public static let blank = Urge(sender: "", content: "", letter: nil, limit: nil)
  public static let fields: [Field<Urge>] = [
    Field("sender", Wording(zh: "督办机关", en: "By"), .text(\.sender), required: true),
    Field("letter", Wording(zh: "督办文号", en: "Letter no."), .optionalText(\.letter)),
    Field("limit", Wording(zh: "反馈期限", en: "Answer by"), .optionalDay(\.limit)),
    Field(
      "content", Wording(zh: "督办要求", en: "What is asked"), .text(\.content), required: true,
      width: .lines(2)),
  ]

  public var sender: String
  public var content: String
  public var letter: String?
  public var limit: Day?

  public func digest(_ codes: Codes) -> Wording {
    Wording(zh: "\(sender)：\(content)", en: "\(sender): \(content)")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.milestones[.urgedLimit] = limit
    state.milestones[.urgeAnswered] = nil
    state.isUrged = true
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    Intake.limitProblems(limit, circumstance)
  }
}
