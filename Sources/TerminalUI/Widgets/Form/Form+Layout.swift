extension Form {
  /// Tells it how large it is drawn, so that it scrolls and pages rightly.
  public mutating func fit(to size: Size) {
    self.size = size
    for (field, index) in zip(layout(columns: size.columns).places, states.indices) {
      if case .area(var area) = states[index] {
        area.fit(columns: field.valueColumns)
        states[index] = .area(area)
      }
    }
    follow()
  }

  /// How many rows it takes at that width, lists not counted.
  public func rows(columns: Int) -> Int {
    layout(columns: columns).lines
  }

  func layout(columns: Int) -> FormLayout {
    FormLayout(fields, columns: columns, troubled: Set(errors.keys).union(warnings.keys))
  }

  /// The first line to show, moved no further than the focus needs.
  func firstLine(_ layout: FormLayout, rows: Int) -> Int {
    guard layout.places.indices.contains(focused) else { return 0 }
    let span = layout.span(of: focused)
    var first = min(top, max(0, layout.lines - rows))
    if span.upperBound > first + rows { first = span.upperBound - rows }
    return min(first, span.lowerBound)
  }

  /// Follows the focus by scrolling.
  mutating func follow() {
    top = firstLine(layout(columns: size.columns), rows: size.rows)
    fitList()
  }

  mutating func fitList() {
    guard let rect = listRect(in: Rect(size)) else { return }
    list?.fit(rows: rect.rows - 2)
  }

  /// Where the open list stands: under its field, above it where there is more room.
  func listRect(in rect: Rect) -> Rect? {
    guard let list else { return nil }
    let layout = layout(columns: rect.columns)
    let place = layout.places[focused]
    let line = rect.row + place.line - firstLine(layout, rows: rect.rows)
    let wished = list.wishedSize
    let columns = min(wished.columns, rect.columns)
    let column = min(rect.column + place.valueColumn, rect.endColumn - columns)
    let below = rect.endRow - line - 1
    let above = line - rect.row
    if below >= min(wished.rows, 6) || below >= above {
      let rows = min(wished.rows, below, 12)
      return Rect(row: line + 1, column: column, rows: rows, columns: columns)
    }
    let rows = min(wished.rows, above, 12)
    return Rect(row: line - rows, column: column, rows: rows, columns: columns)
  }
}
