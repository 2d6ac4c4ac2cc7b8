/// A list of rows under headings, of which only the visible ones are at hand.
///
/// It knows how many rows there are and which is selected; whoever owns it fetches those of
/// `window` and hands them to `draw`.
public struct Table<Row> {
  /// The columns from left to right.
  public var columns: [TableColumn<Row>]
  /// How many rows there are in all.
  public var count: Int {
    didSet { select(selected) }
  }
  /// The selected row, 0 where there is none.
  public private(set) var selected = 0
  /// The first visible row.
  public private(set) var top = 0
  /// How many rows are visible, the headings not counted.
  public private(set) var height = 10

  /// Makes a table with its first row selected.
  public init(columns: [TableColumn<Row>], count: Int = 0) {
    self.columns = columns
    self.count = count
  }

  /// The rows that are visible: fetch these.
  public var window: Range<Int> { window(height: height) }

  /// Where the user is: `12/318`, `0/0` in an empty table.
  public var position: String { "\(count == 0 ? 0 : selected + 1)/\(count)" }

  /// Tells it how large it is drawn; one row goes to the headings.
  public mutating func fit(to size: Size) {
    height = max(1, size.rows - 1)
    select(selected)
  }

  /// Selects a row, the nearest there is.
  public mutating func select(_ row: Int) {
    selected = min(max(row, 0), max(count - 1, 0))
    top = window(height: height).lowerBound
  }

  /// Takes a key; false for what does not move the selection.
  public mutating func handle(_ event: Event) -> Bool {
    guard case .key(let key) = event else { return false }
    switch key {
    case .up: select(selected - 1)
    case .down: select(selected + 1)
    case .pageUp: select(selected - height)
    case .pageDown: select(selected + height)
    case .home, .controlHome: select(0)
    case .end, .controlEnd: select(count - 1)
    default: return false
    }
    return true
  }

  /// The rows visible at some height, moved no further than the selection needs.
  func window(height: Int) -> Range<Int> {
    VisibleRange.around(selected, from: top, shown: height, of: count)
  }
}
