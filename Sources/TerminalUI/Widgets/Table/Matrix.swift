/// Cells in rows and columns with headings, sums and a cursor, such as villages by months.
public struct Matrix: Hashable, Sendable {
  /// The headings at the left.
  public var rowTitles: [String]
  /// The headings at the top.
  public var columnTitles: [String]
  /// The cells, row by row.
  public var cells: [[MatrixCell]]
  /// The heading and the cells of the last row, one for each column; nil for none.
  public var totals: (title: String, cells: [MatrixCell])? {
    get { totalRow.map { ($0.title, $0.cells) } }
    set { totalRow = newValue.map { Sum(title: $0.title, cells: $0.cells) } }
  }
  /// The heading and the cells of the last column, one for each row; nil for none.
  public var rowTotals: (title: String, cells: [MatrixCell])? {
    get { totalColumn.map { ($0.title, $0.cells) } }
    set { totalColumn = newValue.map { Sum(title: $0.title, cells: $0.cells) } }
  }
  /// How many columns of the screen the headings at the left take.
  public var titleWidth: Int
  /// How many columns of the screen a cell takes.
  public var cellWidth: Int
  /// The row of the cursor.
  public private(set) var row = 0
  /// The column of the cursor.
  public private(set) var column = 0
  private var totalRow: Sum?
  private var totalColumn: Sum?
  private var size = Size(rows: 18, columns: 80)
  private var top = 0
  private var left = 0

  private struct Sum: Hashable, Sendable {
    var title: String
    var cells: [MatrixCell]
  }

  /// Makes a matrix with the cursor in its upper left cell.
  public init(
    rowTitles: [String], columnTitles: [String], cells: [[MatrixCell]], titleWidth: Int = 10,
    cellWidth: Int = 5
  ) {
    self.rowTitles = rowTitles
    self.columnTitles = columnTitles
    self.cells = cells
    self.titleWidth = titleWidth
    self.cellWidth = max(2, cellWidth)
  }

  /// The cell under the cursor, nil in an empty matrix.
  public var current: MatrixCell? { cell(row, column) }

  /// Tells it how large it is drawn.
  public mutating func fit(to size: Size) {
    self.size = size
    select(row: row, column: column)
  }

  /// Puts the cursor on a cell, the nearest there is.
  public mutating func select(row: Int, column: Int) {
    self.row = min(max(row, 0), max(rowTitles.count - 1, 0))
    self.column = min(max(column, 0), max(columnTitles.count - 1, 0))
    let window = window(in: size)
    top = window.rows.lowerBound
    left = window.columns.lowerBound
  }

  /// Takes a key; false for what does not move the cursor.
  public mutating func handle(_ event: Event) -> Bool {
    guard case .key(let key) = event else { return false }
    let page = max(1, window(in: size).rows.count)
    switch key {
    case .up: select(row: row - 1, column: column)
    case .down: select(row: row + 1, column: column)
    case .left: select(row: row, column: column - 1)
    case .right: select(row: row, column: column + 1)
    case .pageUp: select(row: row - page, column: column)
    case .pageDown: select(row: row + page, column: column)
    case .home: select(row: row, column: 0)
    case .end: select(row: row, column: columnTitles.count - 1)
    case .controlHome: select(row: 0, column: 0)
    case .controlEnd: select(row: rowTitles.count - 1, column: columnTitles.count - 1)
    default: return false
    }
    return true
  }

  /// Jumps to the next cell that fits, row by row and around the end; false where there is none.
  public mutating func next(where fits: (MatrixCell) -> Bool) -> Bool {
    jump(by: 1, where: fits)
  }

  /// Jumps to the cell before that fits.
  public mutating func previous(where fits: (MatrixCell) -> Bool) -> Bool {
    jump(by: -1, where: fits)
  }

  private mutating func jump(by step: Int, where fits: (MatrixCell) -> Bool) -> Bool {
    let count = rowTitles.count * columnTitles.count
    guard count > 0 else { return false }
    let here = row * columnTitles.count + column
    for distance in 1...count {
      let place = ((here + step * distance) % count + count) % count
      let found = (row: place / columnTitles.count, column: place % columnTitles.count)
      if let cell = cell(found.row, found.column), fits(cell) {
        select(row: found.row, column: found.column)
        return true
      }
    }
    return false
  }

  func cell(_ row: Int, _ column: Int) -> MatrixCell? {
    guard cells.indices.contains(row), cells[row].indices.contains(column) else { return nil }
    return cells[row][column]
  }

  /// The rows and columns of cells that fit into a size, around the cursor.
  func window(in size: Size) -> (rows: Range<Int>, columns: Range<Int>) {
    let rows = max(1, size.rows - 1 - (totalRow == nil ? 0 : 1))
    let room = size.columns - 2 - titleWidth - (totalColumn == nil ? 0 : cellWidth + 1)
    let columns = max(1, room / cellWidth)
    return (
      VisibleRange.around(row, from: top, shown: rows, of: rowTitles.count),
      VisibleRange.around(column, from: left, shown: columns, of: columnTitles.count)
    )
  }
}
