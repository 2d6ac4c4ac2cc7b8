extension Key {
  /// The name that a user reads in the key bar and the help: `F1`, `Enter`, `Ctrl-S`.
  public var name: String {
    switch self {
    case .text(let character): character == " " ? "Space" : String(character)
    case .control(let character): "Ctrl-" + character.uppercased()
    case .function(let number): "F\(number)"
    case .alt(let key): "Alt-" + key.name
    default: Self.named.first { $0.key == self }?.name ?? ""
    }
  }

  /// The key of a name, in any case; nil for what names none.
  public init?(name: String) {
    let lower = name.lowercased()
    if let known = Self.named.first(where: { $0.name.lowercased() == lower }) {
      self = known.key
    } else if let other = Self.aliases[lower] {
      self = other
    } else if lower.first == "f", let number = Int(lower.dropFirst()), (1...63).contains(number) {
      self = .function(number)
    } else if lower.hasPrefix("ctrl-"), lower.count == 6, let last = lower.last {
      self = .control(last)
    } else if lower.hasPrefix("alt-"), let key = Key(name: String(name.dropFirst(4))) {
      self = .alt(key)
    } else if lower.hasPrefix("alt-"), name.count == 5, let last = name.last {
      self = .alt(.text(last))
    } else {
      return nil
    }
  }

  private static let named: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Tab", .tab), ("Shift-Tab", .backTab), ("Esc", .escape),
    ("Backspace", .backspace), ("Del", .delete), ("Ins", .insert), ("Up", .up), ("Down", .down),
    ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end), ("PgUp", .pageUp),
    ("PgDn", .pageDown), ("Ctrl-Up", .controlUp), ("Ctrl-Down", .controlDown),
    ("Ctrl-Left", .controlLeft), ("Ctrl-Right", .controlRight), ("Ctrl-Home", .controlHome),
    ("Ctrl-End", .controlEnd), ("Space", .text(" ")),
  ]
  private static let aliases: [String: Key] = [
    "backtab": .backTab, "btab": .backTab, "escape": .escape, "delete": .delete, "bs": .backspace,
    "return": .enter, "pageup": .pageUp, "pagedown": .pageDown, "insert": .insert,
  ]
}
