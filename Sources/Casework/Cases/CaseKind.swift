public import Wording

/// Petition or dispute. Raw values stand in the journal for ever.
public enum CaseKind: String, CaseIterable, Codable, Sendable {
  case petition
  case dispute
}

extension CaseKind: Worded {
  public var wording: Wording {
    switch self {
    case .petition: Wording(zh: "信访", en: "Petition")
    case .dispute: Wording(zh: "纠纷", en: "Dispute")
    }
  }
}
