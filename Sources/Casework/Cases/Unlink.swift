public import Wording

/// 解除关联: it was not the same matter after all.
public struct Unlink: Act {
  public static let kind = "unlink"
  public static let name = Wording(zh: "解除关联", en: "Unlink")
  public static let blank = Unlink(reason: "")
  public static let fields: [Field<Unlink>] = [
    Field("reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .full)
  ]

  public var reason: String

  public func digest(_ codes: Codes) -> Wording { Wording(reason) }
  public func apply(to state: inout CaseFile, _ moment: Moment) { state.earlier = nil }
}

extension Guard<CaseFile> {
  static var notLinked: Guard {
    Guard(
      refuses: { file, _ in file.earlier == nil },
      says: Wording(zh: "没有关联前件", en: "It is not linked to an earlier case"))
  }
}
