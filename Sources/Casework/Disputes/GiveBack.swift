public import Wording

/// 交回: the level above hands a dispute back to the one below, which takes it up again.
public struct GiveBack: Act {
  public static let kind = "giveBack"
  public static let name = Wording(zh: "交回下级", en: "Hand back")
  public static let blank = GiveBack(reason: "")
  public static let fields: [Field<GiveBack>] = [
    Field(
      "reason", Wording(zh: "理由和要求", en: "Reason"), .text(\.reason), required: true,
      width: .lines(2))
  ]

  public var reason: String

  public func digest(_ codes: Codes) -> Wording { Wording(reason) }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.goOn(at: state.level == .county ? .town : .village)
  }
}
