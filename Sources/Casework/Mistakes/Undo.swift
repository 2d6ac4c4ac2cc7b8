public import Wording

/// 撤销: the last act was a slip and is taken back by its author, on the day it was recorded.
///
/// Both lines stay in the history. What was registered is voided or corrected instead.
public struct Undo<State: SubjectState>: Act, Reversal, Striking {
  public static var kind: String { "undo" }
  public static var name: Wording { Wording(zh: "撤销", en: "Undo") }
  public static var blank: Self { Undo(reason: nil) }
  public static var fields: [Field<Self>] {
    [
      Field(
        "reason", Wording(zh: "撤销理由", en: "Reason"), .optionalText(\.reason), width: .full,
        help: Wording(
          zh: "撤销后回到这一步之前，两条记录都留在经过中；可以不写理由",
          en: "As it was before that act; both lines stay in the history. No reason is needed"))
    ]
  }

  public var reason: String?

  public func digest(_ codes: Codes) -> Wording { Wording(reason ?? "") }
  public func apply(to state: inout State, _ moment: Moment) {}
  public static func target(in state: State) -> Identifier? { state.lastStanding?.entry }
}

extension SubjectState {
  /// The last line that still stands: what an undo takes back.
  public var lastStanding: HistoryLine? { history.last(where: \.isStanding) }
}

extension Guard where State: SubjectState {
  /// What an undo is refused for; the first that applies is said.
  static var undoing: [Guard] {
    [
      Guard(
        refuses: { state, _ in state.lastStanding.map { $0.entry == state.voidable } ?? true },
        says: Wording(
          zh: "没有可撤销的一步：登记、报送有误的，请更正或作废",
          en: "There is no act to undo: correct or void what was registered by mistake")),
      Guard(
        refuses: { state, _ in (state as? CaseFile)?.successor != nil },
        says: Wording(
          zh: "已改登为另一件，不能撤销；改登错了的，请把那一件改登回来",
          en:
            "It was registered anew as another case, which cannot be undone: register that one anew"
        )),
      Guard(
        refuses: { state, _ in [Merge.kind, Absorb.kind].contains(state.lastStanding?.act) },
        says: Wording(
          zh: "最后一步是并案，请在并入他件的案件上办“拆案”",
          en: "The last act is a merger: take it apart again at the case that was merged")),
      Guard(
        refuses: { state, circumstance in
          state.lastStanding?.officer != circumstance.viewer.officer
        },
        says: Wording(
          zh: "最后一步由他人办理，只能撤销本人办理的，请用更正",
          en: "The last act is somebody else's and only its author undoes it: correct it instead")),
      Guard(
        refuses: { state, circumstance in
          state.lastStanding?.recorded.day != circumstance.today
        },
        says: Wording(
          zh: "最后一步不是今天录入的，只能当天撤销，请用更正",
          en:
            "The last act was not recorded today and is undone on the same day only: correct it instead"
        )),
    ]
  }
}
