public import Wording

extension Surface {
  /// Draws a frame around a rectangle, with a title in its upper edge and a note in its lower.
  public mutating func box(
    _ rect: Rect, title: String = "", note: String = "", style: Style = .rule,
    titleStyle: Style = .title
  ) {
    guard rect.rows >= 2, rect.columns >= 2 else { return }
    reading.box = Reading.Box(inside: rect.inset(by: 1), title: title, note: note)
    (reading.rows, reading.focus) = (nil, nil)
    let last = rect.endRow - 1
    horizontal(row: rect.row, column: rect.column, columns: rect.columns, style: style)
    horizontal(row: last, column: rect.column, columns: rect.columns, style: style)
    vertical(row: rect.row, column: rect.column, rows: rect.rows, style: style)
    vertical(row: rect.row, column: rect.endColumn - 1, rows: rect.rows, style: style)
    write(String(glyphs.topLeft), row: rect.row, column: rect.column, style: style)
    write(String(glyphs.topRight), row: rect.row, column: rect.endColumn - 1, style: style)
    write(String(glyphs.bottomLeft), row: last, column: rect.column, style: style)
    write(String(glyphs.bottomRight), row: last, column: rect.endColumn - 1, style: style)
    let room = rect.columns - 6
    if !title.isEmpty, room > 0 {
      let text = " \(TextWidth.fitted(title, to: room, ellipsis: glyphs.ellipsis)) "
      write(text, row: rect.row, column: rect.column + 2, style: titleStyle)
    }
    if !note.isEmpty, room > 0 {
      let text = " \(TextWidth.fitted(note, to: room, ellipsis: glyphs.ellipsis)) "
      let column = rect.endColumn - 4 - TextWidth.columns(of: text)
      write(text, row: last, column: max(column, rect.column + 2), style: .muted)
    }
  }

  /// Draws a line to the right.
  public mutating func horizontal(row: Int, column: Int, columns: Int, style: Style = .rule) {
    fill(
      Rect(row: row, column: column, rows: 1, columns: columns), with: glyphs.horizontal,
      style: style)
  }

  /// Draws a line downwards.
  public mutating func vertical(row: Int, column: Int, rows: Int, style: Style = .rule) {
    fill(
      Rect(row: row, column: column, rows: rows, columns: 1), with: glyphs.vertical, style: style)
  }

  /// Writes a text into the first row of a rectangle, cut by an ellipsis and filled with blanks.
  ///
  /// The blanks have the style where it shows on blanks: a selection, a field, what is reversed.
  public mutating func write(
    _ text: String, in rect: Rect, _ side: TextWidth.Side = .left, style: Style = .text
  ) {
    guard rect.rows > 0 else { return }
    let line = Rect(row: rect.row, column: rect.column, rows: 1, columns: rect.columns)
    fill(line, style: style.showsOnBlanks ? style : .text)
    let shown = TextWidth.fitted(text, to: rect.columns, ellipsis: glyphs.ellipsis)
    var room: Int { rect.columns - TextWidth.columns(of: shown) }
    let before =
      switch side {
      case .left: 0
      case .center: room / 2
      case .right: room
      }
    write(shown, row: rect.row, column: rect.column + before, style: style, clip: rect)
  }

  /// Writes lines under each other, cut where the rectangle ends.
  public mutating func write(_ lines: [String], in rect: Rect, style: Style = .text) {
    for (offset, line) in lines.prefix(rect.rows).enumerated() {
      let row = Rect(row: rect.row + offset, column: rect.column, rows: 1, columns: rect.columns)
      write(line, in: row, style: style)
    }
  }
}
