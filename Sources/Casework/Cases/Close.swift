public import Wording

/// 办结 (for a dispute 销号): the matter is accounted for and leaves the open list.
public struct Close: Act {
  public static let kind = "close"
  public static let name = Wording(zh: "办结（销号）", en: "Close")
  public static let blank = Close(outcome: nil, remark: nil)
  public static let fields: [Field<Close>] = [
    Field("outcome", Wording(zh: "处理结果", en: "Outcome"), .optionalChoice(\.outcome, .outcomes)),
    Field("remark", Wording(zh: "办结说明", en: "Remark"), .optionalText(\.remark), width: .full),
  ]

  /// A code of `outcomes`.
  public var outcome: String?
  public var remark: String?

  public func digest(_ codes: Codes) -> Wording {
    [codes.name(outcome, in: .outcomes), Wording(remark ?? "")].filter { !$0.zh.isEmpty }.joined(
      zh: "，")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.meet(.closed, again: .closedAgain, on: moment.day)
  }
}

extension Guard<CaseFile> {
  static var neitherAnsweredNorExempt: Guard {
    Guard(
      refuses: { file, _ in !file.isAnsweredFor },
      says: Wording(
        zh: "未答复送达，也未记明不需答复的理由，暂不能办结；依法不需答复的，请办“记明不需答复”",
        en:
          "Not answered and delivered, nor exempt: cannot be closed; record why the law wants no answer, where it does not"
      ))
  }

  static var revoked: Guard {
    Guard(
      refuses: { file, _ in file.isRevoked },
      says: Wording(
        zh: "原处理意见已被撤销，须重新处理，请先办“重新办理”",
        en: "The opinion was revoked and the matter is to be handled anew: reopen it first"))
  }

  static var neitherVisitedNorTold: Guard {
    Guard(
      refuses: { file, _ in !file.isAnsweredFor },
      says: Wording(
        zh: "尚未回访，调解不成的也未告知救济途径，暂不能销号",
        en: "Neither followed up nor told the further ways: cannot be struck off"))
  }

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
