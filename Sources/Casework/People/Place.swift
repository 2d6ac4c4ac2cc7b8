/// Where a matter belongs: a village, or one of the special places (镇本级, 镇外, 不详).
///
/// Stored as one string: the village's identifier, or a code of the list `places`.
public enum Place: Hashable, Sendable {
  case village(Identifier)
  case special(String)

  /// The village, when it is one.
  public var village: Identifier? {
    if case .village(let id) = self { id } else { nil }
  }
}

extension Place: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    self = Identifier(hex: text).map { .village($0) } ?? .special(text)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .village(let id): try container.encode(id)
    case .special(let code): try container.encode(code)
    }
  }
}
