import Wording

extension CaseFile {
  /// Another level takes a dispute up: what was told before is no answer of its own.
  mutating func goOn(at level: Level) {
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
