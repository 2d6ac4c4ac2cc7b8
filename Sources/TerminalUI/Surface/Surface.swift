import Wording

/// A grid of cells that screens draw on; the terminal is given the whole of it.
///
/// Every write is clipped, and no control character gets in, so that text from anywhere may be drawn.
public struct Surface: Hashable, Sendable {
  /// Its rows and columns.
  public let size: Size
  /// The signs to draw with.
  public let glyphs: Glyphs
  /// Where the real cursor stands, which is on what has the focus; nil hides it.
  public var cursor: Position?
  /// What it says besides its cells.
  var reading = Reading()
  private var cells: [Cell]

  /// Makes a blank surface.
  public init(size: Size, glyphs: Glyphs = .unicode) {
    self.size = Size(rows: max(0, size.rows), columns: max(0, size.columns))
    self.glyphs = glyphs
    cells = Array(repeating: .blank, count: self.size.rows * self.size.columns)
  }

  /// The whole of it.
  public var area: Rect { Rect(size) }

  /// One cell; outside of the surface all is blank.
  public subscript(row: Int, column: Int) -> Cell {
    area.contains(Position(row: row, column: column)) ? cells[row * size.columns + column] : .blank
  }

  /// The cells of one row; there must be such a row.
  public func cells(inRow row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Writes a text from a cell to the right, and says how many columns it advanced.
  ///
  /// What lies outside of `clip` (by default the whole surface) is not drawn; of a wide character
  /// cut in two a blank remains.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, row: Int, column: Int, style: Style = .text, clip: Rect? = nil
  ) -> Int {
    let bounds = clip.map { $0.intersection(area) } ?? area
    guard row >= bounds.row, row < bounds.endRow else { return TextWidth.columns(of: text) }
    var at = column
    for character in text {
      let shown = glyphs.stand.isEmpty ? character : glyphs.stand[character] ?? character
      guard let drawn = TextWidth.drawn(shown) else { continue }
      if at >= bounds.endColumn { break }
      if drawn.isMissing {
        for stand in glyphs.missing { at += put(stand, row: row, column: at, style, in: bounds) }
      } else {
        at += put(drawn.character, columns: drawn.columns, row: row, column: at, style, in: bounds)
      }
    }
    return at - column
  }

  /// Fills a rectangle with a character one column wide.
  public mutating func fill(_ rect: Rect, with character: Character = " ", style: Style = .text) {
    let bounds = rect.intersection(area)
    guard !bounds.isEmpty else { return }
    let cell = Cell(character, style)
    for row in bounds.row..<bounds.endRow {
      set(cell, row: row, column: bounds.column, last: false)
      let start = row * size.columns
      for index in start + bounds.column..<start + bounds.endColumn { cells[index] = cell }
      set(cell, row: row, column: bounds.endColumn - 1, last: true)
    }
  }

  @discardableResult
  private mutating func put(
    _ character: Character, row: Int, column: Int, _ style: Style, in bounds: Rect
  ) -> Int {
    let columns = TextWidth.columns(of: character)
    return put(character, columns: columns, row: row, column: column, style, in: bounds)
  }

  @discardableResult
  private mutating func put(
    _ character: Character, columns: Int, row: Int, column: Int, _ style: Style, in bounds: Rect
  ) -> Int {
    let isWhole = column >= bounds.column && column + columns <= bounds.endColumn
    for offset in 0..<columns where column + offset >= bounds.column {
      guard column + offset < bounds.endColumn else { break }
      let half: Character? = offset == 0 ? character : nil
      set(
        Cell(isWhole ? half : " ", style), row: row, column: column + offset,
        last: offset + 1 == columns || column + offset + 1 == bounds.endColumn)
    }
    return columns
  }

  /// Sets one cell and blanks the other half of a wide character that it cuts.
  private mutating func set(_ cell: Cell, row: Int, column: Int, last: Bool) {
    let index = row * size.columns + column
    if cells[index].character == nil, cell.character != nil, column > 0 {
      cells[index - 1].character = " "
    }
    if last, column + 1 < size.columns, cells[index + 1].character == nil {
      cells[index + 1].character = " "
    }
    cells[index] = cell
  }
}
