public import Wording

/// 报请不予受理: whoever took a petition in asks for its refusal, on a ground of the law.
public struct RequestDeclining: Act {
  public static let kind = "requestDeclining"
  public static let name = Wording(zh: "报请不予受理", en: "Ask to decline")
  public static let blank = RequestDeclining(ground: nil, reason: "", instead: nil)
  public static let fields: [Field<RequestDeclining>] = [
    Field(
      "ground", Wording(zh: "法定事由", en: "Ground"), .optionalChoice(\.ground, .declineGrounds),
      required: true, width: .full),
    Field(
      "reason", Wording(zh: "具体理由", en: "Reason"), .text(\.reason), required: true, width: .full),
    Field(
      "instead", Wording(zh: "应向何处提出", en: "Where to go"), .optionalText(\.instead), width: .full),
  ]

  /// A code of `decline-grounds`.
  public var ground: String?
  public var reason: String
  public var instead: String?

  public func digest(_ codes: Codes) -> Wording {
    Decline(ground: ground, reason: reason, instead: instead).digest(codes)
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.oversight.request = ApprovalRequest(
      .declining(ground: ground, reason: reason, instead: instead), moment)
  }
}
