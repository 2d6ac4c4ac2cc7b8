public import Wording

/// 催办: a leader presses for a case and asks for a reply by a day.
public struct Press: Act {
  public static let kind = "press"
  public static let name = Wording(zh: "催办", en: "Press")
  public static let blank = Press(content: "", replyBy: nil)
  public static let fields: [Field<Press>] = [
    Field("replyBy", Wording(zh: "回复期限", en: "Reply by"), .optionalDay(\.replyBy), required: true),
    Field(
      "content", Wording(zh: "催办要求", en: "What is asked"), .text(\.content), required: true,
      width: .lines(2)),
  ]

  public var content: String
  public var replyBy: Day?

  /// The usual sentence, and three working days for the reply.
  public static func begun(on state: CaseFile, _ circumstance: Circumstance) -> Press {
    Press(content: "请抓紧办理，按期回复进展。", replyBy: Demand.usualDay(circumstance))
  }

  public func digest(_ codes: Codes) -> Wording { Demand.digest(content, replyBy) }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.oversight.demands.append(Demand(moment, replyBy: replyBy, order: nil))
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    Demand.problems(replyBy, circumstance)
  }
}
