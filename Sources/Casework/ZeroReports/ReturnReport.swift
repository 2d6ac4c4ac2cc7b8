public import Wording

/// 退回: the town sends a report back, and the village owes the round again.
public struct ReturnReport: Act {
  public static let kind = "returnReport"
  public static let name = Wording(zh: "退回", en: "Send back")
  public static let blank = ReturnReport(reason: "")
  public static let fields: [Field<ReturnReport>] = [
    Field(
      "reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .full,
      help: Wording(zh: "写明哪里要改，村里看得到", en: "What is to be changed; the village reads it"))
  ]

  public var reason: String

  public func digest(_ codes: Codes) -> Wording { Wording(reason) }
  public func apply(to state: inout VillagePeriod, _ moment: Moment) { state.returnReason = reason }
}
