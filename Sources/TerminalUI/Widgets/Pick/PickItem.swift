/// One thing to choose from a list.
public struct PickItem: Hashable, Sendable {
  /// What the choice is stored as.
  public let id: String
  /// What a user reads.
  public let label: String
  /// What it is found by besides its label: number, alias, full pinyin readings, initials.
  public let keys: [String]

  /// Names a thing to choose.
  public init(id: String, label: String, keys: [String] = []) {
    self.id = id
    self.label = label
    self.keys = keys
  }

  /// Its number, where one of its keys is one.
  var number: String? {
    keys.first { Self.isNumber($0) }
  }

  /// The label beside its number, which it does not say again.
  var text: String {
    number.flatMap { label.hasPrefix("\($0) ") ? String(label.dropFirst($0.count + 1)) : nil }
      ?? label
  }

  /// Whether a text is digits and nothing else.
  static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isWholeNumber }
  }

  /// Whether it has this number, written with or without zeros before it.
  func has(number: String) -> Bool {
    guard let own = self.number, let value = Int(number) else { return false }
    return Int(own) == value
  }

  /// How well a folded, lower-case query without blanks fits: 0 exactly, 1 the beginning, 2 somewhere, nil not.
  func rank(of query: String) -> Int? {
    if has(number: query) { return 0 }
    var best: Int?
    for key in keys + [label] {
      let folded = Folding.halfWidth(key).lowercased().filter { $0 != " " }
      let rank =
        folded == query ? 0 : folded.hasPrefix(query) ? 1 : Self.holds(folded, query) ? 2 : nil
      if let rank { best = min(best ?? rank, rank) }
    }
    return best
  }

  private static func holds(_ text: String, _ part: String) -> Bool {
    var rest = text[...]
    while !rest.isEmpty {
      if rest.hasPrefix(part) { return true }
      rest.removeFirst()
    }
    return false
  }
}
