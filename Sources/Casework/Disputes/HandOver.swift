public import Wording

/// 上交镇: what the village cannot settle goes to the town (小事不出村，大事不出镇).
public struct HandOver: Act {
  public static let kind = "handOver"
  public static let name = Wording(zh: "上交镇", en: "To the town")
  public static let blank = HandOver(reason: "")
  public static let fields: [Field<HandOver>] = [
    Field(
      "reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .lines(2))
  ]

  public var reason: String

  public func digest(_ codes: Codes) -> Wording { Wording(reason) }

  public func apply(to state: inout CaseFile, _ moment: Moment) { state.goOn(at: .town) }
}
