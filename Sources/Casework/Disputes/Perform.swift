public import Wording

/// 履行: what of the agreement was performed; the committee supervises it (人民调解法 31).
public struct Perform: Act {
  public static let kind = "perform"
  public static let name = Wording(zh: "履行", en: "Performed")
  public static let blank = Perform(content: "", isWhole: false)
  public static let fields: [Field<Perform>] = [
    Field("whole", Wording(zh: "已全部履行", en: "In full"), .flag(\.isWhole)),
    Field(
      "content", Wording(zh: "履行情况和凭证", en: "What was done"), .text(\.content), required: true,
      width: .lines(2)),
  ]

  public var content: String
  public var isWhole: Bool

  enum CodingKeys: String, CodingKey {
    case content
    case isWhole = "whole"
  }

  public func digest(_ codes: Codes) -> Wording {
    (isWhole
      ? Wording(zh: "已全部履行。", en: "In full. ") : Wording(zh: "部分履行。", en: "In part. "))
      + Wording(content)
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    if isWhole {
      state.milestones[.performed] = state.milestones[.performed] ?? moment.day
    }
  }
}
