import Wording

extension PickList {
  /// The rows and columns that it likes, frame included.
  public var wishedSize: Size {
    let widest = items.reduce(0) { max($0, TextWidth.columns(of: $1.label)) }
    let number = max(1, items.map { TextWidth.columns(of: $0.number ?? "") }.max() ?? 0)
    return Size(
      rows: max(matching.count, 1) + 2, columns: max(widest + number + (allowsSeveral ? 9 : 5), 18))
  }

  /// Draws the frame and the rows that fit into it, with the digits that pick them.
  ///
  /// The cursor stands on the selected row; a form moves it to the field in which is typed.
  public func draw(on surface: inout Surface, in rect: Rect, focused: Bool, title: String = "") {
    surface.fill(rect)
    surface.box(rect, title: title, note: position)
    if focused { surface.reading.focus = .list(self) }
    let inner = rect.inset(by: 1)
    var list = self
    list.fit(rows: inner.rows)
    for (offset, row) in list.window.enumerated() {
      let line = Rect(
        row: inner.row + offset, column: inner.column, rows: 1, columns: inner.columns)
      list.draw(row, digit: offset + 1, on: &surface, in: line)
      if focused, row == selectedRow {
        surface.cursor = Position(row: line.row, column: line.column)
      }
    }
    if matching.isEmpty, inner.rows > 0 {
      surface.write("-", row: inner.row, column: inner.column + 1, style: .muted, clip: inner)
      if focused { surface.cursor = Position(row: inner.row, column: inner.column) }
    }
  }

  private func draw(_ row: Int, digit: Int, on surface: inout Surface, in line: Rect) {
    let item = matching[row]
    let isSelected = row == selectedRow
    let style: Style = isSelected ? .selection : .text
    let marker = isSelected ? String(surface.glyphs.marker) : " "
    let own = items.map { TextWidth.columns(of: $0.number ?? "") }.max() ?? 0
    let number =
      goesByNumber
      ? TextWidth.padded(item.number ?? "", to: own, .right) : digit < 10 ? "\(digit)" : " "
    let box = allowsSeveral ? (chosen.contains(item.id) ? "[x] " : "[ ] ") : ""
    surface.write(
      "\(marker)\(number) \(box)\(goesByNumber ? item.text : item.label)", in: line, style: style)
  }
}
