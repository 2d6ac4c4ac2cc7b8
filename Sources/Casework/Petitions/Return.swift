public import Wording

/// 退回: the sender has verified the objection and agrees; the papers go back (信访工作条例 23).
public struct Return: Act {
  public static let kind = "return"
  public static let name = Wording(zh: "退回来文机关", en: "Return")
  public static let blank = Return(reason: "", agreedBy: "")
  public static let fields: [Field<Return>] = [
    Field(
      "agreedBy", Wording(zh: "同意机关", en: "Agreed by"), .text(\.agreedBy), required: true,
      help: Wording(zh: "经转送、交办机关核实同意后方可退回", en: "Only after the sender has verified and agreed")),
    Field(
      "reason", Wording(zh: "详细理由", en: "Reasons"), .text(\.reason), required: true,
      width: .lines(2)),
  ]

  public var reason: String
  public var agreedBy: String

  public func digest(_ codes: Codes) -> Wording {
    Wording(zh: "经\(agreedBy)同意：\(reason)", en: "Agreed by \(agreedBy): \(reason)")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.milestones[.objected] = state.milestones[.objected] ?? moment.day
    state.milestones[.returned] = moment.day
  }
}
