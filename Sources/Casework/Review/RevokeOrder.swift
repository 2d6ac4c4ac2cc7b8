public import Wording

/// 撤销督办: the order on a case is taken back, with the reason; what it asked need not be replied to any more.
public struct RevokeOrder: Act {
  public static let kind = "revokeOrder"
  public static let name = Wording(zh: "撤销督办", en: "Revoke the order")
  public static let blank = RevokeOrder(reason: "")
  public static let fields: [Field<RevokeOrder>] = [
    Field(
      "reason", Wording(zh: "撤销理由", en: "Reason"), .text(\.reason), required: true, width: .full)
  ]

  public var reason: String

  public func digest(_ codes: Codes) -> Wording { Wording(reason) }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.oversight.order = nil
    state.oversight.settle(on: moment.day) { $0.order != nil }
  }
}

extension Guard<CaseFile> {
  static var orderedAlready: Guard {
    Guard(
      refuses: { file, _ in file.oversight.order != nil },
      says: Wording(
        zh: "已在督办，改变等级请先“撤销督办”并写明理由",
        en: "An order stands: revoke it with the reason before giving another"))
  }

  static var notOrdered: Guard {
    Guard(
      refuses: { file, _ in file.oversight.order == nil },
      says: Wording(zh: "没有正在进行的督办", en: "No order stands on it"))
  }
}
