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

/// 报请县级: what the town cannot settle goes to a body of the county.
public struct ReferUp: Act {
  public static let kind = "referUp"
  public static let name = Wording(zh: "报请县级", en: "To the county")
  public static let blank = ReferUp(to: "", reason: "", letter: nil)
  public static let fields: [Field<ReferUp>] = [
    Field("to", Wording(zh: "报请单位", en: "To"), .text(\.to), required: true),
    Field("letter", Wording(zh: "文号", en: "Letter no."), .optionalText(\.letter)),
    Field(
      "reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .lines(2)),
  ]

  public var to: String
  public var reason: String
  public var letter: String?

  public func digest(_ codes: Codes) -> Wording {
    Wording(zh: "\(to)：\(reason)", en: "\(to): \(reason)")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.level = .county
  }
}

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

extension CaseFile {
  /// Another level takes a dispute up: what was told before is no answer of its own.
  fileprivate mutating func goOn(at level: Level) {
    self.level = level
    isAnswered = false
    isDelivered = false
  }
}

extension Guard<CaseFile> {
  static var notAtVillage: Guard {
    level(.village, Wording(zh: "不在村一级", en: "Not with the village"))
  }
  static var notAtTown: Guard { level(.town, Wording(zh: "不在镇一级", en: "Not with the town")) }

  static var atVillage: Guard {
    Guard(
      refuses: { file, _ in file.level == .village },
      says: Wording(zh: "已在村一级，没有下级可交回", en: "It is with the village: there is no level below"))
  }

  private static func level(_ level: Level, _ says: Wording) -> Guard {
    Guard(refuses: { file, _ in file.level != level }, says: says)
  }

  /// A liaison mediates what is with the village.
  static var liaisonAboveVillage: Guard {
    Guard(
      refuses: { file, circumstance in
        circumstance.viewer.isOnlyLiaison && file.level != .village
      },
      says: Wording(
        zh: "已由镇办理，联络员只办理村一级的纠纷",
        en: "It is with the town: a liaison handles disputes at village level"),
      reason: .notAllowed)
  }
}
