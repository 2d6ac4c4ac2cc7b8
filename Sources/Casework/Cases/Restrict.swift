public import Wording

/// 限制知悉: from now on only those named see the case, and those barred never do.
///
/// For what the village's cadres must not know: the committee, the liaison or kin is a party.
public struct Restrict: Act {
  public static let kind = "restrict"
  public static let name = Wording(zh: "限制知悉", en: "Restrict")
  public static let blank = Restrict(named: [], barred: [], reason: "")
  public static let fields: [Field<Restrict>] = [
    Field(
      "named", Wording(zh: "知情人员", en: "Who may see it"), .officers(\.named),
      help: Wording(
        zh: "登记人、承办人之外还可以看到的人员", en: "Beside its registrar and its handler")),
    Field(
      "barred", Wording(zh: "须避开的人员", en: "Who must not"), .anyOfficers(\.barred),
      help: Wording(
        zh: "当事人、被反映人及其近亲属是本单位人员的，永远看不到", en: "Officers who are party to it, or kin, never see it")),
    Field("reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .full),
  ]

  public var named: [Identifier]
  public var barred: [Identifier]
  public var reason: String

  public func digest(_ codes: Codes) -> Wording { Wording(reason) }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.isRestricted = true
    state.named.formUnion(named + [moment.officer])
    state.barred.formUnion(barred)
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    let out = state.barred.union(barred)
    let seers = state.named.union(named).union(
      [state.handler, state.registrar, circumstance.viewer.officer].compactMap { $0 })
    if seers.subtracting(out).isEmpty {
      return [
        Problem(
          "named",
          Wording(
            zh: "请写明另一位知情人员，否则无人能看到本件", en: "Name somebody else, or nobody could see it"))
      ]
    }
    return Intake.barred(Array(out), among: named, field: "named")
      + Intake.barred(barred, among: [state.handler].compactMap { $0 }, field: "barred")
  }
}
