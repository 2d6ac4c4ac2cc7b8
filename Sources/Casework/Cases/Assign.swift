public import Wording

/// 指定承办人: who handles the case from now on, and who else may see it.
public struct Assign: Act {
  public static let kind = "assign"
  public static let name = Wording(zh: "指定承办人", en: "Assign")
  public static let blank = Assign(handler: nil, named: [], reason: nil)
  public static let fields: [Field<Assign>] = [
    Field("handler", Wording(zh: "承办人", en: "Handler"), .officer(\.handler), required: true),
    Field(
      "named", Wording(zh: "知情人员", en: "Also named"), .officers(\.named),
      help: Wording(
        zh: "限制件只有登记人、承办人和这里写明的人员可以看到",
        en: "A restricted case is seen by its registrar, its handler and those named here")),
    Field(
      "reason", Wording(zh: "理由", en: "Reason"), .optionalText(\.reason), width: .full,
      help: Wording(zh: "换承办人的须写明理由", en: "Needed when another handled it before")),
  ]

  public var handler: Identifier?
  public var named: [Identifier]
  public var reason: String?

  public func digest(_ codes: Codes) -> Wording { Wording(reason ?? "") }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    if let from = state.handler, let handler, from != handler {
      state.handedOver.append(
        HandedOver(from: from, to: handler, on: moment.day, reason: reason ?? ""))
    }
    state.handler = handler
    state.named.formUnion(named)
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    let changes = state.handler.map { $0 != handler } ?? false
    return Intake.barred(state, among: named + [handler])
      + (changes && reason?.isEmpty ?? true
        ? [
          Problem(
            "reason",
            Wording(
              zh: "换承办人请写明理由",
              en: "Another handled it before: please say why it goes to somebody else"))
        ] : [])
  }
}
