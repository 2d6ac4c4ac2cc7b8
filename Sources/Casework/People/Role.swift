public import Wording

/// What an officer is in the office. Raw values stand in the journal for ever.
public enum Role: String, CaseIterable, Codable, Sendable {
  case clerk
  case liaison
  case supervisor
  case head
  case administrator
}

extension Role: Worded {
  public var wording: Wording {
    switch self {
    case .clerk: Wording(zh: "经办", en: "Clerk")
    case .liaison: Wording(zh: "村联络员", en: "Village liaison")
    case .supervisor: Wording(zh: "分管领导", en: "Supervisor")
    case .head: Wording(zh: "主要领导", en: "Head")
    case .administrator: Wording(zh: "管理员", en: "Administrator")
    }
  }
}
