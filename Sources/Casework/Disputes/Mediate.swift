public import Wording

/// 调解: one session, as the mediation record has it (人民调解法 27).
public struct Mediate: Act {
  public static let kind = "mediate"
  public static let name = Wording(zh: "调解", en: "Mediate")
  public static let blank = Mediate(record: "", place: nil)
  public static let fields: [Field<Mediate>] = [
    Field(
      "record", Wording(zh: "调解情况", en: "Record"), .text(\.record), required: true, width: .lines(3)
    ),
    Field("place", Wording(zh: "地点", en: "Place"), .optionalText(\.place)),
  ]

  public var record: String
  public var place: String?

  public func digest(_ codes: Codes) -> Wording { Wording(record) }
  public func apply(to state: inout CaseFile, _ moment: Moment) {}
}
