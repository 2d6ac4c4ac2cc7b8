public import Wording

/// 受理调解: mediation begins, with the consent of the parties (人民调解法 17).
public struct AcceptDispute: Act {
  public static let kind = "acceptDispute"
  public static let name = Wording(zh: "受理调解", en: "Accept")
  public static let blank = AcceptDispute(mediators: "", isAgreedTo: false, handler: nil)
  public static let fields: [Field<AcceptDispute>] = [
    Field("mediators", Wording(zh: "调解员", en: "Mediators"), .text(\.mediators), required: true),
    Field("handler", Wording(zh: "承办人", en: "Handler"), .officer(\.handler)),
    Field(
      "consent", Wording(zh: "双方均同意调解", en: "The parties agree"), .flag(\.isAgreedTo),
      help: Wording(
        zh: "一方明确拒绝的，不得调解（第十七条）", en: "Never against the clear refusal of a party (Art. 17)")),
  ]

  public var mediators: String
  public var isAgreedTo: Bool
  public var handler: Identifier?

  enum CodingKeys: String, CodingKey {
    case mediators, handler
    case isAgreedTo = "consent"
  }

  public func digest(_ codes: Codes) -> Wording {
    Wording(zh: "调解员：\(mediators)", en: "Mediators: \(mediators)")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    if let handler { state.handler = handler }
    state.extensions[.acceptedDispute] = nil
    state.isAnswered = false
    state.isDelivered = false
    state.milestones[.acceptedDispute] = moment.day
    state.milestones[.settled] = nil
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    Intake.barred(state, among: [handler])
      + (isAgreedTo
        ? []
        : [
          Problem(
            "consent",
            Wording(
              zh: "当事人未同意的不得调解，请确认双方同意；一方明确拒绝的，请办“调解不成”",
              en:
                "No mediation without the parties' consent: please confirm it; after a clear refusal record “failed”"
            ))
        ])
  }
}
