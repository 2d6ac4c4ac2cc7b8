public import Wording

/// 记明不需答复: the reason for which the law wants no answer and delivery.
public struct Exempt: Act {
  public static let kind = "exempt"
  public static let name = Wording(zh: "记明不需答复", en: "Exempt")
  public static let blank = Exempt(ground: "", reason: "", lifts: nil)
  public static let fields: [Field<Exempt>] = [
    Field(
      "ground", Wording(zh: "法定情形", en: "Ground"), .choice(\.ground, .exemptions), required: true),
    Field(
      "reason", Wording(zh: "具体理由", en: "Reason"), .text(\.reason), required: true, width: .lines(2)
    ),
  ]

  /// A code of `exemptions`.
  public var ground: String
  public var reason: String
  /// What the ground lifts, of notice, answer and delivery; follows from the ground.
  public var lifts: [String]?

  /// The ground of matters that nobody has signed.
  private static let anonymous = "anonymous"

  public func completed(_ circumstance: Circumstance) -> Exempt {
    var act = self
    act.lifts = circumstance.tables.codes.code(ground, in: .exemptions)?.lifts
    return act
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    let code = circumstance.tables.codes.code(ground, in: .exemptions)
    func missing(_ zh: String, _ en: String) -> [Problem] {
      [
        Problem(
          "ground",
          Wording(zh: "“\(code?.zh ?? "")”\(zh)", en: "“\(code?.en ?? "")” \(en)"))
      ]
    }
    if let needs = code?.needs.flatMap(Milestone.init(rawValue:)), state.milestones[needs] == nil {
      return missing("没有相应的办理记录，请先办理", "has no act on record yet: please record that first")
    }
    let isReachable = !(state.people.first?.address ?? "").isEmpty && !state.isAnonymous
    if code?.needs == nil, code?.lifts?.contains("notice") ?? false, isReachable {
      return missing("与登记的姓名、住址不符，请核对", "does not fit the name and address on record: please check")
    }
    if ground == Self.anonymous, !state.isAnonymous {
      return missing("只用于匿名的，本件登记有姓名", "is for anonymous matters: this one has a name")
    }
    guard code?.mustBeTold ?? false, state.milestones[.notified] == nil else { return [] }
    return missing(
      "须先书面告知当事人，请先办“书面告知”", "must be told in writing first: please record the notice")
  }

  public func digest(_ codes: Codes) -> Wording {
    codes.name(ground, in: .exemptions) + Wording(zh: "：", en: ": ") + Wording(reason)
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.exemption = ground
    state.lifted = Set(lifts ?? ["answer", "delivery"])
    if state.kind == .dispute || lifts?.contains("notice") ?? true {
      state.milestones[.exempted] = moment.day
    }
  }
}
