public import Wording

/// 并案: this case goes on in another one, which takes over its people, places and day of receipt.
///
/// It is recorded in both, in one transaction; 拆案 takes both entries back and both stand as before.
public struct Merge: Act {
  public static let kind = "merge"
  public static let name = Wording(zh: "并案", en: "Merge into another")
  public static let blank = Merge(into: nil, reason: "")
  public static let fields: [Field<Merge>] = [
    Field("into", Wording(zh: "并入", en: "Into"), .caseFile(\.into), required: true),
    Field("reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .full),
  ]

  public var into: Identifier?
  public var reason: String

  public func digest(_ codes: Codes) -> Wording { Wording(reason) }
  public func apply(to state: inout CaseFile, _ moment: Moment) { state.mergedInto = into }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    guard let into else { return [] }
    guard into != state.id, let other = circumstance.cases[into] else {
      return [Problem("into", OtherCase.unknown)]
    }
    guard other.kind == state.kind, other.stage.isOpen, !other.stage.isElsewhere else {
      return [
        Problem(
          "into",
          Wording(
            zh: "\(other.number?.description ?? "")目前“\(other.stage.wording.zh)”，只能并入同类在办的案件",
            en:
              "\(other.number?.description ?? "") is now “\(other.stage.wording.en)”: it must be open and of the same kind"
          ))
      ]
    }
    return []
  }
}

extension Guard<CaseFile> {
  static var holdsOthers: Guard {
    Guard(
      refuses: { file, _ in !file.absorbed.isEmpty },
      says: Wording(
        zh: "有案件并入本件，请先拆案", en: "Other cases were merged into it: take them apart first"))
  }

  static var notMerged: Guard {
    Guard(
      refuses: { file, _ in file.mergedInto == nil },
      says: Wording(zh: "没有并案", en: "It was not merged"))
  }
}
