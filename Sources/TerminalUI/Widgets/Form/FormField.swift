/// One thing that a form asks for.
public struct FormField: Hashable, Sendable {
  /// How it is entered.
  public enum Kind: Hashable, Sendable {
    /// One line, at most so many characters.
    case text(limit: Int? = nil)
    /// One line that is not shown.
    case password
    /// So many lines; Enter begins a new one only where it is taken.
    case area(rows: Int, takesEnter: Bool = false)
    /// One of these.
    case pick([PickItem])
    /// Any of these; the value is their ids joined by commas.
    case multiPick([PickItem])
    /// Yes (`1`) or no (empty).
    case flag
    /// Shown and never entered.
    case readonly
  }

  /// The name of its value.
  public let id: String
  /// What a user reads beside it.
  public let label: String
  /// How it is entered.
  public var kind: Kind
  /// Whether it must be filled in; a `*` says so.
  public var isRequired: Bool
  /// The line that is shown while it has the focus.
  public var help: String
  /// The columns of its value; nil takes a row of its own to the end.
  public var width: Int?
  /// What stands in it while it is empty.
  public var placeholder: String
  /// Whether it begins a row even if there is room left in the one before.
  public var beginsRow: Bool
  /// Whether a blank row stands above it.
  public var beginsGroup: Bool

  /// Names a thing to ask for.
  public init(
    _ id: String, _ label: String, _ kind: Kind = .text(), required: Bool = false,
    help: String = "", width: Int? = nil, placeholder: String = "", beginsRow: Bool = false,
    beginsGroup: Bool = false
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    isRequired = required
    self.help = help
    self.width = width
    self.placeholder = placeholder
    self.beginsRow = beginsRow
    self.beginsGroup = beginsGroup
  }

  var rows: Int {
    if case .area(let rows, _) = kind { return max(1, rows) }
    return 1
  }

  /// Whether it has a row to itself; a flag is as wide as its label.
  var takesRow: Bool { width == nil && !isFlag }
  var isReadonly: Bool { kind == .readonly }
  var isFlag: Bool { kind == .flag }

  /// What there is to choose, nil where nothing is chosen.
  var items: [PickItem]? {
    switch kind {
    case .pick(let items), .multiPick(let items): items
    default: nil
    }
  }

  var allowsSeveral: Bool {
    if case .multiPick = kind { return true }
    return false
  }
}
