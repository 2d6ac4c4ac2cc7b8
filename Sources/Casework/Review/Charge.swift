public import Wording

/// 明确责任: the leader and the unit that answer for a case.
public struct Charge: Act {
  public static let kind = "charge"
  public static let name = Wording(zh: "明确责任", en: "Put in charge")
  public static let blank = Charge(leader: nil, unit: "")
  public static let fields: [Field<Charge>] = [
    Field(
      "leader", Wording(zh: "责任领导", en: "Leader"), .officer(\.leader), required: true,
      help: Wording(zh: "分管领导或主要领导", en: "A supervisor or the head")),
    Field("unit", Wording(zh: "责任单位", en: "Unit"), .text(\.unit), required: true),
  ]

  public var leader: Identifier?
  public var unit: String

  public static func begun(on state: CaseFile) -> Charge {
    Charge(leader: state.oversight.leader, unit: state.oversight.unit ?? "")
  }

  public func digest(_ codes: Codes) -> Wording { Wording(unit) }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    (state.oversight.leader, state.oversight.unit) = (leader, unit)
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    let barred = Intake.barred(state, among: [leader], field: "leader")
    guard barred.isEmpty, let leader,
      circumstance.book.officer(leader)?.roles.isDisjoint(with: .leaders) ?? true
    else { return barred }
    let name = circumstance.book.name(ofOfficer: leader)
    return [
      Problem(
        "leader",
        Wording(
          zh: "\(name)不是分管领导或主要领导，请另选责任领导",
          en: "\(name) is neither a supervisor nor the head: please choose another leader"))
    ]
  }
}
