public import Wording

/// 报请县级: what the town cannot settle goes to a body of the county.
public struct ReferUp: Act {
  public static let kind = "referUp"
  public static let name = Wording(zh: "报请县级", en: "To the county")
  public static let blank = ReferUp(to: "", reason: "", letter: nil)
  public static let fields: [Field<ReferUp>] = [
    Field("to", Wording(zh: "报请单位", en: "To"), .text(\.to), required: true),
    Field("letter", Wording(zh: "文号", en: "Letter no."), .optionalText(\.letter)),
    Field(
      "reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .lines(2)),
  ]

  public var to: String
  public var reason: String
  public var letter: String?

  public func digest(_ codes: Codes) -> Wording {
    Wording(zh: "\(to)：\(reason)", en: "\(to): \(reason)")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.goOn(at: .county)
    state.milestones[.referredUp] = moment.day
  }
}
