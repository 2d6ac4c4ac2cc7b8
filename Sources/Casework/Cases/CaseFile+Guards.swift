import Wording

/// The guards that steps of both procedures share, or that belong to no one act.
extension Guard<CaseFile> {
  static var notFromAbove: Guard {
    Guard(
      refuses: { file, _ in file.milestones[.receivedFromAbove] == nil },
      says: Wording(
        zh: "不是上级转送、交办的信访事项，没有可退回的机关",
        en: "Not sent by a body above: there is nobody to return it to"))
  }

  static var overruledBefore: Guard {
    Guard(
      refuses: { file, _ in file.milestones[.overruled] != nil },
      says: Wording(
        zh: "异议未获同意，不能再次提出", en: "The objection was refused and cannot be made again"))
  }

  static var alreadyNotified: Guard {
    Guard(
      refuses: { file, _ in file.milestones[.notified] != nil },
      says: Wording(zh: "已经书面告知", en: "The written notice has been given"))
  }

  static var alreadyExempt: Guard {
    Guard(
      refuses: { file, _ in file.isAnsweredFor },
      says: Wording(zh: "已答复送达或已记明理由", en: "Answered and delivered, or exempt already"))
  }

  static var closedAndNotSupervisor: Guard {
    closedAndNotSupervisor(
      Wording(zh: "已办结，由分管领导更正", en: "Closed: for the supervisor to correct"))
  }

  static var closedAndNotSupervisorToVoid: Guard {
    closedAndNotSupervisor(
      Wording(zh: "已办结，由分管领导作废", en: "Closed: for the supervisor to void"))
  }

  private static func closedAndNotSupervisor(_ says: Wording) -> Guard {
    Guard(
      refuses: { file, circumstance in
        !file.stage.isOpen && circumstance.viewer.roles.isDisjoint(with: [.supervisor, .head])
      }, says: says)
  }

  static var liaisonAndActedOn: Guard {
    Guard(
      refuses: { file, circumstance in
        circumstance.viewer.isOnlyLiaison
          && (file.registrar != circumstance.viewer.officer
            || file.history.contains {
              $0.isStanding && ![RegisterDispute.kind, Correct<CaseFile>.kind].contains($0.act)
            })
      },
      says: Wording(
        zh: "联络员只能更正本人登记、尚未办理的纠纷，请联系镇综治中心",
        en:
          "A liaison corrects only what he registered himself and nobody has acted on: ask the office"
      ), reason: .notAllowed)
  }
}
