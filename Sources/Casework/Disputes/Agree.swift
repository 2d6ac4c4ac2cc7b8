public import Wording

/// 达成协议: written or oral; an oral one is recorded by the mediator (人民调解法 28–30).
public struct Agree: Act {
  public static let kind = "agree"
  public static let name = Wording(zh: "达成协议", en: "Agreed")
  public static let blank = Agree(form: "", content: "", performBy: nil)
  public static let fields: [Field<Agree>] = [
    Field(
      "form", Wording(zh: "协议形式", en: "Form"), .choice(\.form, .agreementForms), required: true),
    Field("performBy", Wording(zh: "履行期限", en: "Perform by"), .optionalDay(\.performBy)),
    Field(
      "content", Wording(zh: "协议内容", en: "Content"), .text(\.content), required: true,
      width: .lines(3)),
  ]

  /// A code of `agreement-forms`: written or oral.
  public var form: String
  public var content: String
  public var performBy: Day?

  public func digest(_ codes: Codes) -> Wording {
    codes.name(form, in: .agreementForms) + Wording(zh: "：", en: ": ") + Wording(content)
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.isAnswered = true
    state.milestones[.settled] = state.milestones[.settled] ?? moment.day
  }
}
