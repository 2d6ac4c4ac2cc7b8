public import Wording

/// At which level a dispute is handled: 小事不出村，大事不出镇. Raw values are codes of `levels`.
public enum Level: String, CaseIterable, Codable, Sendable {
  case village
  case town
  case county
}

extension Level: Worded {
  public var wording: Wording {
    switch self {
    case .village: Wording(zh: "村级", en: "Village")
    case .town: Wording(zh: "镇级", en: "Town")
    case .county: Wording(zh: "县级", en: "County")
    }
  }
}
