/// A rectangle of cells; it may be empty but never has negative sides.
public struct Rect: Hashable, Sendable {
  /// The topmost row.
  public var row: Int
  /// The leftmost column.
  public var column: Int
  /// How many rows it has.
  public var rows: Int
  /// How many columns it has.
  public var columns: Int

  /// Names a rectangle; negative sides become empty ones.
  public init(row: Int = 0, column: Int = 0, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The whole of something of this size.
  public init(_ size: Size) {
    self.init(rows: size.rows, columns: size.columns)
  }

  /// The rows and columns.
  public var size: Size { Size(rows: rows, columns: columns) }
  /// The first row below it.
  public var endRow: Int { row + rows }
  /// The first column right of it.
  public var endColumn: Int { column + columns }
  /// Whether it holds no cell.
  public var isEmpty: Bool { rows == 0 || columns == 0 }

  /// Whether a cell lies in it.
  public func contains(_ position: Position) -> Bool {
    position.row >= row && position.row < endRow
      && position.column >= column && position.column < endColumn
  }

  /// The cells that two rectangles share; empty where there are none.
  public func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rect(
      row: top, column: left, rows: min(endRow, other.endRow) - top,
      columns: min(endColumn, other.endColumn) - left)
  }

  /// Takes a margin off all four sides.
  public func inset(by margin: Int) -> Rect {
    inset(rows: margin, columns: margin)
  }

  /// Takes a margin off above and below, and another off left and right.
  public func inset(rows: Int, columns: Int) -> Rect {
    Rect(
      row: row + rows, column: column + columns, rows: self.rows - 2 * rows,
      columns: self.columns - 2 * columns)
  }

  /// Cuts off so many rows at the top.
  public func split(top count: Int) -> (top: Rect, rest: Rect) {
    let cut = min(max(count, 0), rows)
    return (
      Rect(row: row, column: column, rows: cut, columns: columns),
      Rect(row: row + cut, column: column, rows: rows - cut, columns: columns)
    )
  }

  /// Cuts off so many rows at the bottom.
  public func split(bottom count: Int) -> (rest: Rect, bottom: Rect) {
    let cut = min(max(count, 0), rows)
    let parts = split(top: rows - cut)
    return (parts.top, parts.rest)
  }

  /// Cuts off so many columns at the left.
  public func split(left count: Int) -> (left: Rect, rest: Rect) {
    let cut = min(max(count, 0), columns)
    return (
      Rect(row: row, column: column, rows: rows, columns: cut),
      Rect(row: row, column: column + cut, rows: rows, columns: columns - cut)
    )
  }

  /// Cuts off so many columns at the right.
  public func split(right count: Int) -> (rest: Rect, right: Rect) {
    let cut = min(max(count, 0), columns)
    let parts = split(left: columns - cut)
    return (parts.left, parts.rest)
  }
}
