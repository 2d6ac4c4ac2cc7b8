public import Wording

/// 增列一项: one more claim of the petition, found and answered on its own (逐项意见, 信访工作条例 32).
public struct AddItem: Act {
  public static let kind = "addItem"
  public static let name = Wording(zh: "增列一项诉求", en: "Add a claim")
  public static let blank = AddItem(claim: "", facts: "", opinion: "", basis: "", verdict: "")
  public static let fields: [Field<AddItem>] = [
    Field("claim", Wording(zh: "投诉请求", en: "Claim"), .text(\.claim), required: true, width: .full),
    Field(
      "facts", Wording(zh: "事实和理由", en: "Facts"), .text(\.facts), required: true,
      width: .lines(2)),
    Field(
      "opinion", Wording(zh: "处理意见", en: "Opinion"), .text(\.opinion), required: true,
      width: .lines(2)),
    Field(
      "basis", Wording(zh: "法律依据", en: "Legal basis"), .text(\.basis), required: true, width: .full),
    Field(
      "verdict", Wording(zh: "结论", en: "Verdict"), .choice(\.verdict, .outcomes), required: true,
      among: \.isVerdict),
  ]

  public var claim: String
  public var facts: String
  public var opinion: String
  public var basis: String
  /// A code of `outcomes`.
  public var verdict: String

  public func digest(_ codes: Codes) -> Wording {
    Wording(zh: "\(claim)：", en: "\(claim): ") + codes.name(verdict, in: .outcomes)
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {}
}

extension Code {
  /// Whether an outcome is one of the three that Article 32 knows: 支持, 解释说明, 不予支持.
  var isVerdict: Bool { article == "32" }
}
