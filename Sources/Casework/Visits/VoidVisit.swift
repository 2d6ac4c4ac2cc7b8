public import Wording

/// 作废: a visit that was taken in by mistake; its number stays.
public struct VoidVisit: Act {
  public static let kind = "void"
  public static let name = Wording(zh: "作废", en: "Void")
  public static let blank = VoidVisit(reason: "")
  public static let fields: [Field<VoidVisit>] = [
    Field(
      "reason", Wording(zh: "作废理由", en: "Reason"), .text(\.reason), required: true, width: .full)
  ]

  public var reason: String

  public func digest(_ codes: Codes) -> Wording { Wording(reason) }
  public func apply(to state: inout VisitFile, _ moment: Moment) {}
}
