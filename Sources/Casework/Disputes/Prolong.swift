public import Wording

/// 延长调解: mediation goes on beyond a month, to a day to which both parties consent.
public struct Prolong: Act {
  public static let kind = "prolong"
  public static let name = Wording(zh: "延长调解", en: "Go on mediating")
  public static let blank = Prolong(until: nil, reason: "", isAgreedTo: false)
  public static let fields: [Field<Prolong>] = [
    Field("until", Wording(zh: "延长至", en: "Until"), .optionalDay(\.until), required: true),
    Field("consent", Wording(zh: "双方均同意延长", en: "Both parties agree"), .flag(\.isAgreedTo)),
    Field("reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .full),
  ]

  public var until: Day?
  public var reason: String
  public var isAgreedTo: Bool

  enum CodingKeys: String, CodingKey {
    case until, reason
    case isAgreedTo = "consent"
  }

  public func digest(_ codes: Codes) -> Wording {
    Wording(
      zh: "延长至\(until?.description ?? "")：\(reason)",
      en: "To \(until?.description ?? ""): \(reason)")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.extensions[.acceptedDispute] = until.map { .until($0) }
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    let due = state.clock(from: .acceptedDispute, .guideline, circumstance.tables)?.due
    guard let until, let due, until <= due else {
      return Intake.unconsented(isAgreedTo)
        + Intake.limitProblems(until, circumstance, field: "until")
    }
    return [
      Problem(
        "until",
        Wording(
          zh: "延长后的日期应晚于原来的\(due)", en: "It is prolonged beyond \(due), or not at all"))
    ]
  }
}
