public import Wording

/// 出具处理意见: the written opinion that answers the petitioner (信访工作条例 32).
///
/// It states the claim, the facts, the opinion and its basis; further claims are added beforehand, one by one.
public struct Answer: Act {
  public static let kind = "answer"
  public static let name = Wording(zh: "出具处理意见", en: "Answer")
  public static let blank = Answer(claim: nil, facts: nil, opinion: "", basis: "", verdict: nil)
  public static let fields: [Field<Answer>] = [
    Field(
      "claim", Wording(zh: "投诉请求", en: "Claim"), .optionalText(\.claim), width: .full,
      help: Wording(
        zh: "不填即反映事项；有几项诉求的，先逐项办“增列一项诉求”",
        en: "The matter, when empty; several claims are added one by one first")),
    Field(
      "facts", Wording(zh: "事实和理由", en: "Facts"), .optionalText(\.facts), required: true,
      width: .lines(2)),
    Field(
      "opinion", Wording(zh: "处理意见", en: "Opinion"), .text(\.opinion), required: true,
      width: .lines(3)),
    Field(
      "basis", Wording(zh: "法律依据", en: "Legal basis"), .text(\.basis), required: true, width: .full),
    Field(
      "verdict", Wording(zh: "结论", en: "Verdict"), .optionalChoice(\.verdict, .outcomes),
      required: true, among: \.isVerdict),
  ]

  public var claim: String?
  public var facts: String?
  public var opinion: String
  public var basis: String
  /// A code of `outcomes`.
  public var verdict: String?

  public func digest(_ codes: Codes) -> Wording {
    [codes.name(verdict, in: .outcomes), Wording(opinion)].filter { !$0.zh.isEmpty }.joined(
      zh: "：", en: ": ")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.isAnswered = true
    state.isDelivered = false
    state.verdict = verdict
    state.meet(.answered, again: .answeredAgain, on: moment.day)
  }
}
