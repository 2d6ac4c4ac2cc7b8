public import Wording

/// 报请延期: whoever handles a case asks for more time, with the reason (信访工作条例 34).
public struct RequestExtension: Act {
  public static let kind = "requestExtension"
  public static let name = Wording(zh: "报请延期", en: "Ask to extend")
  public static let blank = RequestExtension(days: 30, reason: "", told: "")
  public static let fields: [Field<RequestExtension>] = [
    Field("days", Wording(zh: "延长天数", en: "Days"), .number(\.days, 1...365), width: .short),
    Field(
      "told", Wording(zh: "告知信访人方式", en: "Petitioner told"), .choice(\.told, .noticeForms),
      required: true,
      help: Wording(
        zh: "第三十四条：同意后告知信访人延期理由", en: "Art. 34: once approved, the petitioner is told why")),
    Field(
      "reason", Wording(zh: "延期理由", en: "Reason"), .text(\.reason), required: true, width: .lines(2)
    ),
  ]

  public var days: Int
  public var reason: String
  /// How the petitioner is told: a code of `notice-forms`.
  public var told: String

  public func digest(_ codes: Codes) -> Wording {
    Wording(zh: "延长\(days)日：\(reason)", en: "\(days) days: \(reason)")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.oversight.request = ApprovalRequest(
      .extending(days: days, reason: reason, told: told), moment)
  }
}
