public import Wording

/// What keys do on a screen: one table feeds the dispatch, the key bar and the help.
public struct Binding: Hashable, Sendable {
  /// The name by which the screen knows the act.
  public let id: String
  /// The keys that do it; the first one is shown.
  public let keys: [Key]
  /// What a user reads of it.
  public let label: Wording
  /// Shown instead of the key's name, as in `1-6`.
  public let keyText: String?
  /// Whether it stands in the key bar; the help has all of them.
  public let isShown: Bool
  /// Whether it can be done now.
  public let isEnabled: Bool

  /// Binds keys to an act.
  public init(
    _ id: String, _ keys: [Key], _ label: Wording, keyText: String? = nil, isShown: Bool = true,
    isEnabled: Bool = true
  ) {
    self.id = id
    self.keys = keys
    self.label = label
    self.keyText = keyText
    self.isShown = isShown
    self.isEnabled = isEnabled
  }

  /// What the bar calls its key.
  public var keyName: String { keyText ?? keys.first?.name ?? "" }

  /// Whether it belongs to the function keys, which stand at the left of the bar.
  public var isFunction: Bool {
    if case .function? = keys.first { return true }
    return false
  }
}

extension [Binding] {
  /// The act that a key does now, nil for none.
  public func id(for key: Key) -> String? {
    first { $0.isEnabled && $0.keys.contains(key) }?.id
  }

  /// The act that an event does now, nil for none.
  public func id(for event: Event) -> String? {
    guard case .key(let key) = event else { return nil }
    if case .text(let character) = key { return id(for: .text(Folding.halfWidth(character))) }
    return id(for: key)
  }
}
