public import Wording

/// 恢复: a village that was ended by mistake is in the roster as if it had never ended.
public struct ReopenVillage: Act {
  public static let kind = "reopenVillage"
  public static let name = Wording(zh: "恢复", en: "Reopen")
  public static let blank = ReopenVillage(reason: "")
  public static let fields: [Field<ReopenVillage>] = [
    Field(
      "reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .full,
      help: Wording(
        zh: "撤销登记有误时用；恢复后如同从未撤销", en: "For an end recorded by mistake: it counts as never ended"))
  ]

  public var reason: String

  /// Takes the end back.
  public init(reason: String) {
    self.reason = reason
  }

  public func digest(_ codes: Codes) -> Wording { Wording(reason) }

  public func apply(to state: inout VillageFile, _ moment: Moment) {
    state.until = nil
    state.successors = []
  }
}
