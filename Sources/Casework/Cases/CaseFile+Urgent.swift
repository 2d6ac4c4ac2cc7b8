import Wording

extension CaseFile {
  /// Whether it is grave and urgent and nobody has been told.
  public var isUrgentUntold: Bool {
    stage.isOpen && milestones[.urgent] != nil && milestones[.urgentTold] == nil
  }
}

extension Guard<CaseFile> {
  static var alreadyUrgent: Guard {
    Guard(
      refuses: { file, _ in file.milestones[.urgent] != nil },
      says: Wording(zh: "已标明重大紧急", en: "It is marked already"))
  }

  static var notUrgent: Guard {
    Guard(
      refuses: { file, _ in file.milestones[.urgent] == nil },
      says: Wording(zh: "没有标明重大紧急", en: "It is not marked as grave and urgent"))
  }
}
