/// What an entry is about: a case, a visit, a village's period and so on.
public struct Subject: Hashable, Codable, Sendable {
  /// The kinds of subject. Their raw values stand in the journal for ever.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case caseFile = "case"
    case visit
    case villagePeriod
    case round
    case village
    case officer
    case office
  }

  public let kind: Kind
  public let id: Identifier

  /// Names a subject by its kind and its random 128 bits.
  public init(_ kind: Kind, _ id: Identifier) {
    self.kind = kind
    self.id = id
  }
}
