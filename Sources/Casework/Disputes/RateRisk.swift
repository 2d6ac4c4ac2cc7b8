public import Wording

/// 评定风险: high, middle or low, with the reason for each change.
public struct RateRisk: Act {
  public static let kind = "rateRisk"
  public static let name = Wording(zh: "评定风险", en: "Rate the risk")
  public static let blank = RateRisk(risk: "", reason: "")
  public static let fields: [Field<RateRisk>] = [
    Field("risk", Wording(zh: "风险", en: "Risk"), .choice(\.risk, .risks), required: true),
    Field("reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .full),
  ]

  /// A code of `risks`.
  public var risk: String
  public var reason: String

  public func digest(_ codes: Codes) -> Wording {
    codes.name(risk, in: .risks) + Wording(zh: "：\(reason)", en: ": \(reason)")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) { state.risk = risk }
}
