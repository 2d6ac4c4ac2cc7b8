import Wording

extension Matrix {
  /// Draws the part around the cursor, the headings and the sums; the cursor's cell is reversed.
  public func draw(on surface: inout Surface, in rect: Rect, focused: Bool = true) {
    guard rect.rows > 1, rect.columns > titleWidth else { return }
    let window = window(in: rect.size)
    let headings = window.columns.map { MatrixCell(columnTitles[$0], .title) }
    let heading = rowTotals.map { MatrixCell($0.title, .title) }
    write("", headings, heading, line: 0, on: &surface, in: rect)
    for (offset, number) in window.rows.enumerated() {
      let shown = window.columns.map { column in
        var cell = cell(number, column) ?? MatrixCell("")
        if number == row, column == self.column { cell.style.reverse = true }
        return cell
      }
      let sum = rowTotals.flatMap { $0.cells.indices.contains(number) ? $0.cells[number] : nil }
      write(rowTitles[number], shown, sum, line: offset + 1, on: &surface, in: rect)
      if number == row {
        mark(
          line: offset + 1, column: column - window.columns.lowerBound, focused, on: &surface,
          in: rect)
      }
    }
    if let totals {
      let sums = window.columns.map {
        totals.cells.indices.contains($0) ? totals.cells[$0] : MatrixCell("")
      }
      write(totals.title, sums, nil, line: window.rows.count + 1, on: &surface, in: rect)
    }
    drawMore(window, on: &surface, in: rect)
  }

  private func write(
    _ title: String, _ cells: [MatrixCell], _ sum: MatrixCell?, line: Int,
    on surface: inout Surface, in rect: Rect
  ) {
    guard line < rect.rows else { return }
    let row = rect.row + line
    let left = rect.column + 2
    let place = Rect(row: row, column: left, rows: 1, columns: titleWidth)
    surface.write(title, in: place.intersection(rect))
    var column = left + titleWidth
    for cell in cells {
      write(cell, row: row, column: column, on: &surface, in: rect)
      column += cellWidth
    }
    if let sum { write(sum, row: row, column: column + 1, on: &surface, in: rect) }
  }

  /// A cell is right-aligned, one blank before it; the style covers the text and no more.
  private func write(
    _ cell: MatrixCell, row: Int, column: Int, on surface: inout Surface, in rect: Rect
  ) {
    let text = TextWidth.fitted(cell.text, to: cellWidth, ellipsis: surface.glyphs.ellipsis)
    let start = column + cellWidth - TextWidth.columns(of: text)
    surface.write(text, row: row, column: start, style: cell.style, clip: rect)
  }

  private func mark(
    line: Int, column: Int, _ focused: Bool, on surface: inout Surface, in rect: Rect
  ) {
    let marker = String(surface.glyphs.marker)
    let row = rect.row + line
    surface.write(marker, row: row, column: rect.column, style: .accent, clip: rect)
    guard focused else { return }
    let end = rect.column + 2 + titleWidth + (column + 1) * cellWidth
    let text = current.map { TextWidth.columns(of: $0.text) } ?? 1
    surface.cursor = Position(
      row: row, column: min(end, rect.endColumn) - max(1, min(text, cellWidth)))
  }

  private func drawMore(
    _ window: (rows: Range<Int>, columns: Range<Int>), on surface: inout Surface, in rect: Rect
  ) {
    let glyphs = surface.glyphs
    let above = window.rows.lowerBound > 0 ? String(glyphs.moreAbove) : " "
    let below = window.rows.upperBound < rowTitles.count ? String(glyphs.moreBelow) : " "
    let before = window.columns.lowerBound > 0 ? "<" : " "
    let after = window.columns.upperBound < columnTitles.count ? ">" : " "
    surface.write(
      above + below + before + after, row: rect.row, column: rect.column + 2, style: .muted,
      clip: rect)
  }
}
