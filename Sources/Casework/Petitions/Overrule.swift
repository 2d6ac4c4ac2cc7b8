public import Wording

/// 异议未获同意: the sender holds that the matter is ours, and it goes on here (信访工作条例 23).
public struct Overrule: Act {
  public static let kind = "overrule"
  public static let name = Wording(zh: "异议未获同意", en: "Objection refused")
  public static let blank = Overrule(by: "", reason: nil)
  public static let fields: [Field<Overrule>] = [
    Field("by", Wording(zh: "答复机关", en: "Refused by"), .text(\.by), required: true),
    Field("reason", Wording(zh: "理由", en: "Reason"), .optionalText(\.reason), width: .full),
  ]

  public var by: String
  public var reason: String?

  public func digest(_ codes: Codes) -> Wording {
    Wording(by) + (reason.map { Wording(zh: "：\($0)", en: ": \($0)") } ?? Wording(""))
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.milestones[.overruled] = moment.day
  }
}
