public import Wording

/// 不予受理: on a ground of the law, and where to go instead is told.
public struct Decline: Act {
  public static let kind = "decline"
  public static let name = Wording(zh: "不予受理", en: "Decline")
  public static let blank = Decline(reason: "", instead: nil)
  public static let fields: [Field<Decline>] = [
    Field(
      "reason", Wording(zh: "法定事由", en: "Ground"), .text(\.reason), required: true, width: .full),
    Field(
      "instead", Wording(zh: "应向何处提出", en: "Where to go"), .optionalText(\.instead), width: .full),
  ]

  public var reason: String
  public var instead: String?

  public func digest(_ codes: Codes) -> Wording {
    [Wording(reason), Wording(instead.map { "向\($0)提出" } ?? "")].filter { !$0.zh.isEmpty }.joined(
      zh: "；", en: "; ")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.milestones[.declined] = moment.day
  }
}
