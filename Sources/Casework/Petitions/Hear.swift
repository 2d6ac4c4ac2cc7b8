public import Wording

/// 听证: a hearing on a matter that is grave, complex or hard to settle (信访工作条例 31 ⑥).
public struct Hear: Act {
  public static let kind = "hear"
  public static let name = Wording(zh: "听证", en: "Hear")
  public static let blank = Hear(finding: "", place: nil)
  public static let fields: [Field<Hear>] = [
    Field(
      "finding", Wording(zh: "听证结论", en: "Finding"), .text(\.finding), required: true,
      width: .lines(3)),
    Field("place", Wording(zh: "地点", en: "Place"), .optionalText(\.place)),
  ]

  public var finding: String
  public var place: String?

  public func digest(_ codes: Codes) -> Wording { Wording(finding) }
  public func apply(to state: inout CaseFile, _ moment: Moment) {}
}
