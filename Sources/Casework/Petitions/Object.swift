public import Wording

/// 提出异议: what a body above sent is not ours; within 5 working days, with detailed reasons (信访工作条例 23).
public struct Object: Act {
  public static let kind = "object"
  public static let name = Wording(zh: "提出异议", en: "Object")
  public static let blank = Object(reason: "", letter: nil)
  public static let fields: [Field<Object>] = [
    Field(
      "reason", Wording(zh: "详细理由", en: "Reasons"), .text(\.reason), required: true,
      width: .lines(2)),
    Field("letter", Wording(zh: "异议函文号", en: "Letter no."), .optionalText(\.letter)),
  ]

  public var reason: String
  public var letter: String?

  public func digest(_ codes: Codes) -> Wording { Wording(reason) }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.milestones[.objected] = moment.day
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    let clock = state.clock(from: .receivedFromAbove, .ourRight, circumstance.tables)
    guard let legal = clock?.reckoning.legal, circumstance.day > legal else { return [] }
    return [
      Problem(
        "day",
        Wording(
          zh: "提出异议的期限\(legal)已过，不能再提出异议，请受理或作其他处理",
          en:
            "The right to object ended on \(legal): please accept the matter or deal with it otherwise"
        ))
    ]
  }
}
