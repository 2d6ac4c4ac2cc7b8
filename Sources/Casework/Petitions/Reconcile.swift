public import Wording

/// 调解、和解: with the consent of both sides the matter ends in an agreement (信访工作条例 33).
public struct Reconcile: Act {
  public static let kind = "reconcile"
  public static let name = Wording(zh: "调解、和解", en: "Reconcile")
  public static let blank = Reconcile(form: "", content: "", isAgreedTo: false)
  public static let fields: [Field<Reconcile>] = [
    Field("form", Wording(zh: "协议种类", en: "Form"), .choice(\.form, .settlements), required: true),
    Field(
      "content", Wording(zh: "协议内容", en: "Content"), .text(\.content), required: true,
      width: .lines(3)),
    Field("consent", Wording(zh: "双方均同意", en: "Both sides agree"), .flag(\.isAgreedTo)),
  ]

  /// A code of `settlements`.
  public var form: String
  public var content: String
  public var isAgreedTo: Bool

  enum CodingKeys: String, CodingKey {
    case form, content
    case isAgreedTo = "consent"
  }

  public func digest(_ codes: Codes) -> Wording {
    codes.name(form, in: .settlements) + Wording(zh: "：\(content)", en: ": \(content)")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.milestones[.reconciled] = moment.day
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    Intake.unconsented(isAgreedTo)
  }
}
