import Wording

extension Table {
  /// Draws headings and rows: `rows` are the visible ones, from row number `first` on.
  ///
  /// The selected row has a marker and is reversed; the cursor stands on it.
  public func draw(
    on surface: inout Surface, in rect: Rect, focused: Bool = true, rows: [Row],
    from first: Int? = nil
  ) {
    let parts = rect.split(top: 1)
    let visible = window(height: max(1, parts.rest.rows))
    let start = first ?? window.lowerBound
    write(columns.map { ($0.title, .title) }, on: &surface, in: parts.top, isSelected: false)
    guard !parts.rest.isEmpty else { return }
    surface.reading.rows = Reading.Rows(
      place: rect, titles: columns.map(\.title).filter { !$0.isEmpty },
      first: visible.lowerBound,
      texts: visible.map { number in
        guard rows.indices.contains(number - start) else { return "" }
        return columns.map { $0.text(rows[number - start]).text }.filter { !$0.isEmpty }
          .joined(separator: "  ")
      }, selected: selected, height: height, count: count)
    for number in visible {
      let line = Rect(
        row: parts.rest.row + number - visible.lowerBound, column: rect.column, rows: 1,
        columns: rect.columns)
      let isSelected = number == selected
      if rows.indices.contains(number - start) {
        let row = rows[number - start]
        write(columns.map { $0.text(row) }, on: &surface, in: line, isSelected: isSelected)
      }
      if isSelected {
        let marker = String(surface.glyphs.marker)
        surface.write(marker, row: line.row, column: line.column, style: .accent, clip: rect)
        if focused { surface.cursor = Position(row: line.row, column: line.column) }
      }
    }
    if count == 0, focused {
      surface.cursor = Position(row: parts.rest.row, column: rect.column)
    }
  }

  private func write(
    _ texts: [(text: String, style: Style)], on surface: inout Surface, in line: Rect,
    isSelected: Bool
  ) {
    let body = line.split(left: 2).rest
    if isSelected { surface.fill(body, style: .selection) }
    let places = body.columns(columns.map { $0.width }, gap: 1)
    for (index, place) in places.enumerated() {
      let style = texts[index].style
      surface.write(
        texts[index].text, in: place, columns[index].side,
        style: isSelected ? style.selected() : style)
    }
  }
}
