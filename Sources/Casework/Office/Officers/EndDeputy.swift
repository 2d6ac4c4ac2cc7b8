public import Wording

/// 结束代理: the officer stands in for nobody from the entry's day on.
public struct EndDeputy: Act {
  public static let kind = "endDeputy"
  public static let name = Wording(zh: "结束代理", en: "Stand in no longer")
  public static let blank = EndDeputy()
  public static let fields: [Field<EndDeputy>] = []

  /// Ends it.
  public init() {}

  public func digest(_ codes: Codes) -> Wording { Wording("") }
  public func apply(to state: inout OfficerFile, _ moment: Moment) { state.deputyship = nil }
}
