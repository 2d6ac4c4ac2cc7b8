public import Wording

/// 重新开放: a closed round takes reports again.
public struct ReopenRound: Act {
  public static let kind = "reopenRound"
  public static let name = Wording(zh: "重新开放", en: "Reopen")
  public static let blank = ReopenRound(reason: "")
  public static let fields: [Field<ReopenRound>] = [
    Field(
      "reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .full)
  ]

  public var reason: String

  public func digest(_ codes: Codes) -> Wording { Wording(reason) }
  public func apply(to state: inout RoundFile, _ moment: Moment) { state.closing = nil }
}
