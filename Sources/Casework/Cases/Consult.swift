public import Wording

/// 咨询律师: the village's lawyer or the legal adviser was asked, and what was advised.
public struct Consult: Act {
  public static let kind = "consult"
  public static let name = Wording(zh: "咨询律师", en: "Ask a lawyer")
  public static let blank = Consult(adviser: "", advice: "")
  public static let fields: [Field<Consult>] = [
    Field(
      "adviser", Wording(zh: "驻村律师、法律顾问", en: "Adviser"), .text(\.adviser), required: true),
    Field(
      "advice", Wording(zh: "法律意见", en: "Advice"), .text(\.advice), required: true,
      width: .lines(3)),
  ]

  public var adviser: String
  public var advice: String

  public func digest(_ codes: Codes) -> Wording {
    Wording(zh: "\(adviser)：\(advice)", en: "\(adviser): \(advice)")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {}
}
