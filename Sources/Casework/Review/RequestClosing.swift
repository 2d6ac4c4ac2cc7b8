public import Wording

/// 报请办结: whoever handles a case asks for its closing.
public struct RequestClosing: Act {
  public static let kind = "requestClosing"
  public static let name = Wording(zh: "报请办结", en: "Ask to close")
  public static let blank = RequestClosing(outcome: nil, remark: nil)
  public static let fields: [Field<RequestClosing>] = [
    Field("outcome", Wording(zh: "处理结果", en: "Outcome"), .optionalChoice(\.outcome, .outcomes)),
    Field("remark", Wording(zh: "办结说明", en: "Remark"), .optionalText(\.remark), width: .full),
  ]

  /// A code of `outcomes`.
  public var outcome: String?
  public var remark: String?

  public func digest(_ codes: Codes) -> Wording {
    Close(outcome: outcome, remark: remark).digest(codes)
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.oversight.request = ApprovalRequest(.closing(outcome: outcome, remark: remark), moment)
  }
}
