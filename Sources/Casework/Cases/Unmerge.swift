public import Wording

/// 拆案: the merger is taken back in both cases, which stand as if it had never been.
public struct Unmerge: Reversal, Striking {
  public static let kind = "unmerge"
  public static let name = Wording(zh: "拆案", en: "Take apart again")
  public static let blank = Unmerge(reason: "")
  public static let fields: [Field<Unmerge>] = [
    Field("reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .full)
  ]

  public var reason: String

  public func digest(_ codes: Codes) -> Wording { Wording(reason) }
  public func apply(to state: inout CaseFile, _ moment: Moment) {}

  public static func target(in state: CaseFile) -> Identifier? {
    state.history.last { $0.isStanding && $0.act == Merge.kind }?.entry
  }
}
