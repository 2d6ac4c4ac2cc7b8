import Wording

/// What a village's report has to know of a dispute that it names.
public struct NamedDispute: Hashable, Sendable {
  private let number: Number?
  private let received: Day?
  private let isVoid: Bool
  private let sight: Sight

  /// Reads a dispute as it stands; nil for a petition.
  public init?(_ file: CaseFile) {
    guard file.kind == .dispute, !file.history.isEmpty else { return nil }
    number = file.number
    received = file.received
    isVoid = file.stage == .void
    sight = file.sight
  }

  /// Why a village cannot name it in a round; nil when it can.
  func objection(
    _ village: VillageFile, _ round: Wording, _ terms: RoundTerms, _ circumstance: Circumstance
  ) -> Wording? {
    guard sight.isOpen(to: circumstance.viewer), let received else { return Self.unknown }
    let label = number?.description ?? "—"
    if isVoid {
      return Wording(
        zh: "\(label)已经作废，不能写入报告", en: "\(label) is void: it cannot be named")
    }
    if !sight.villages.contains(village.id) {
      return Wording(
        zh: "\(label)不是\(village.name)的纠纷", en: "\(label) is no dispute of \(village.name)")
    }
    if !terms.span.contains(received) {
      return Wording(
        zh: "\(label)于\(received)收到，不是\(round.zh)的纠纷",
        en: "\(label) was received on \(received), not in \(round.en)")
    }
    return nil
  }

  static let unknown = Wording(
    zh: "所列纠纷中有没有登记的，请从本期纠纷中选择",
    en: "A dispute that is named is not recorded: please choose from those of the round")
}

extension Act {
  /// The recorded disputes that its fields name.
  public var namedDisputes: [Identifier] {
    if let correction = self as? any Correcting { return correction.disputesOfBody }
    var named: [Identifier] = []
    for field in Self.fields {
      if case .disputes(let path) = field.input { named += self[keyPath: path] }
    }
    return named
  }
}

extension Act {
  /// The other cases that its fields name.
  public var namedCases: [Identifier] {
    Self.fields.compactMap { field in
      if case .caseFile(let path) = field.input { self[keyPath: path] } else { nil }
    }
  }
}
