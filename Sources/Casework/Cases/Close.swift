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
    state.oversight.settle(.closing)
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
}
