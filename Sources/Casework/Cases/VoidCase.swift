public import Wording

/// 作废: the case was taken in by mistake. Its number stays and is never used again.
public struct VoidCase: Act {
  public static let kind = "void"
  public static let name = Wording(zh: "作废", en: "Void")
  public static let blank = VoidCase(reason: "")
  public static let fields: [Field<VoidCase>] = [
    Field(
      "reason", Wording(zh: "作废理由", en: "Reason"), .text(\.reason), required: true, width: .full,
      help: Wording(
        zh: "编号保留，不再计入任何统计，台账中列为作废",
        en: "The number stays; the case is counted nowhere and listed as void"))
  ]

  public var reason: String

  public func digest(_ codes: Codes) -> Wording { Wording(reason) }
  public func apply(to state: inout CaseFile, _ moment: Moment) {}
}
