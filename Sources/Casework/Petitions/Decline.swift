public import Wording

/// 不予受理、不再受理: on a ground of the law, and where to go instead is told (信访工作条例 19, 22, 23, 36).
public struct Decline: Act {
  public static let kind = "decline"
  public static let name = Wording(zh: "不予受理", en: "Decline")
  public static let blank = Decline(ground: nil, reason: "", instead: nil)
  public static let fields: [Field<Decline>] = [
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
    [
      codes.name(ground, in: .declineGrounds), Wording(reason),
      (instead.map { Wording(zh: "向\($0)提出", en: "to be brought to \($0)") } ?? Wording("")),
    ].filter { !$0.zh.isEmpty }.joined(
      zh: "；", en: "; ")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.milestones[.declined] = moment.day
    state.oversight.settle(.declining)
  }
}
