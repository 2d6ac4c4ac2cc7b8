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
    Field("reason", Wording(zh: "说明", en: "Reason"), .optionalText(\.reason), width: .full),
  ]

  public var handler: Identifier?
  public var named: [Identifier]
  public var reason: String?

  public func digest(_ codes: Codes) -> Wording { Wording(reason ?? "") }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.handler = handler
    state.named.formUnion(named)
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    let chosen = Set(named).union([handler].compactMap { $0 })
    guard !chosen.isDisjoint(with: state.barred) else { return [] }
    return [
      Problem(
        "handler",
        Wording(
          zh: "被反映人不得承办或知悉本件，请另选人员",
          en:
            "The subject of the accusation may neither handle nor see it: please choose somebody else"
        ))
    ]
  }
}
