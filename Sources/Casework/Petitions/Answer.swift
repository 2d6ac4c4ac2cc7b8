public import Wording

/// 出具处理意见: the written opinion that answers the petitioner (信访工作条例 32).
public struct Answer: Act {
  public static let kind = "answer"
  public static let name = Wording(zh: "出具处理意见", en: "Answer")
  public static let blank = Answer(opinion: "", basis: "", verdict: nil)
  public static let fields: [Field<Answer>] = [
    Field(
      "opinion", Wording(zh: "处理意见", en: "Opinion"), .text(\.opinion), required: true,
      width: .lines(3)),
    Field(
      "basis", Wording(zh: "法律依据", en: "Legal basis"), .text(\.basis), required: true, width: .full),
    Field("verdict", Wording(zh: "结论", en: "Verdict"), .optionalChoice(\.verdict, .outcomes)),
  ]

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
    state.milestones[.answered] = state.milestones[.answered] ?? moment.day
  }
}
