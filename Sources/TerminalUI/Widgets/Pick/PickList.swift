/// A list from which one thing or several are chosen, narrowed by typing.
///
/// A number picks the item that has it. Where the items have none, or letters were typed, a digit
/// picks the row before which it stands. In a list of several choices a blank marks and Enter ends.
public struct PickList: Hashable, Sendable {
  /// What a key did.
  public enum Outcome: Hashable, Sendable {
    /// The key is none of a list's.
    case ignored
    /// It moved or narrowed.
    case taken
    /// This one was chosen by a digit: the user stays where he is.
    case picked(String)
    /// This one, or all that are marked, were confirmed with Enter.
    case confirmed
    /// Nothing was chosen.
    case cancelled
  }

  /// All there is to choose.
  public private(set) var items: [PickItem]
  /// Whether several may be chosen.
  public let allowsSeveral: Bool
  /// What is chosen, in the order of the choice.
  public private(set) var chosen: [String]
  /// What was typed to narrow the list.
  public private(set) var query = TextField()
  private var matches: [Int]
  private var selected = 0
  private var top = 0
  /// How many rows can be seen, for PgUp and PgDn and for the digits.
  private var height = 8

  /// Makes a list, the first chosen item selected.
  public init(_ items: [PickItem], chosen: [String] = [], allowsSeveral: Bool = false) {
    self.items = items
    self.chosen = chosen
    self.allowsSeveral = allowsSeveral
    matches = Array(items.indices)
    selected = items.firstIndex { $0.id == chosen.first } ?? 0
  }

  /// The item under the cursor, nil where nothing matches.
  public var current: PickItem? {
    matches.indices.contains(selected) ? items[matches[selected]] : nil
  }

  /// The items that the query leaves.
  public var matching: [PickItem] { matches.map { items[$0] } }

  /// How many are left of how many: `2/12`.
  public var position: String { "\(matches.count)/\(items.count)" }

  /// The rows that are shown of the matching items.
  public var window: Range<Int> {
    VisibleRange.around(selected, from: top, shown: height, of: matches.count)
  }

  /// Which of the matching items is selected.
  public var selectedRow: Int { selected }

  /// Tells it how many rows it is drawn with.
  public mutating func fit(rows: Int) {
    height = max(1, rows)
    top = window.lowerBound
  }

  /// Words the same items in another language; what was typed, chosen and selected stays.
  public mutating func relabel(_ items: [PickItem]) {
    let kept = current?.id
    self.items = items
    match()
    selected = matches.firstIndex { items[$0].id == kept } ?? 0
    top = window.lowerBound
  }

  /// Takes a key or a paste.
  public mutating func handle(_ event: Event) -> Outcome {
    defer { top = window.lowerBound }
    switch event {
    case .key(.escape): return .cancelled
    case .key(.enter): return confirm()
    case .key(.up): return move(to: selected - 1)
    case .key(.down): return move(to: selected + 1)
    case .key(.pageUp): return move(to: selected - height)
    case .key(.pageDown): return move(to: selected + height)
    case .key(.text(" ")) where allowsSeveral: return mark()
    case .key(.text(let character)): return type(Folding.halfWidth(character))
    default: return narrow(event)
    }
  }

  private mutating func move(to row: Int) -> Outcome {
    selected = min(max(row, 0), max(matches.count - 1, 0))
    return .taken
  }

  private mutating func confirm() -> Outcome {
    if allowsSeveral {
      if let current, chosen.isEmpty || !query.text.isEmpty, !chosen.contains(current.id) {
        chosen.append(current.id)
      }
      return .confirmed
    }
    guard let current else { return .taken }
    chosen = [current.id]
    return .confirmed
  }

  private mutating func mark() -> Outcome {
    guard let current else { return .taken }
    if let index = chosen.firstIndex(of: current.id) {
      chosen.remove(at: index)
    } else {
      chosen.append(current.id)
    }
    return .picked(current.id)
  }

  /// Whether digits are the numbers of items here, and not those of rows.
  var goesByNumber: Bool {
    (query.text.isEmpty || PickItem.isNumber(query.text)) && items.contains { $0.number != nil }
  }

  private mutating func type(_ character: Character) -> Outcome {
    guard character.isASCII, let digit = character.wholeNumberValue else {
      return narrow(.key(.text(character)))
    }
    if goesByNumber {
      let number = query.text + String(character)
      let meant = matches.filter { items[$0].has(number: number) }
      let begun = matches.filter { items[$0].number?.hasPrefix(number) == true }
      if let only = meant.first, Set(meant + begun).count == 1 {
        return pick(row: matches.firstIndex(of: only))
      }
    } else if digit > 0, window.contains(window.lowerBound + digit - 1) {
      return pick(row: window.lowerBound + digit - 1)
    }
    return narrow(.key(.text(character)))
  }

  private mutating func pick(row: Int?) -> Outcome {
    guard let row, matches.indices.contains(row) else { return .taken }
    selected = row
    if allowsSeveral { return mark() }
    chosen = [items[matches[row]].id]
    return .picked(items[matches[row]].id)
  }

  private mutating func narrow(_ event: Event) -> Outcome {
    guard query.handle(event) else { return .ignored }
    match()
    selected = 0
    return .taken
  }

  /// Finds the items that the query leaves, the best first.
  private mutating func match() {
    let folded = Folding.halfWidth(query.text).lowercased()
    let wanted = String(folded.filter { $0 != " " })
    let ranked = items.indices.compactMap { index in
      wanted.isEmpty ? (index, 0) : items[index].rank(of: wanted).map { (index, $0) }
    }
    matches = ranked.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }
}
