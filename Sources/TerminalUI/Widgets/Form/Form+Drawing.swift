import Wording

extension Form {
  /// Draws the rows around the focus and, over them, the list that is open.
  public func draw(on surface: inout Surface, in rect: Rect, focused isFocused: Bool = true) {
    guard !rect.isEmpty else { return }
    let layout = layout(columns: rect.columns)
    let first = firstLine(layout, rows: rect.rows)
    for (index, place) in layout.places.enumerated() {
      let row = rect.row + place.line - first
      let lines = Rect(row: row, column: rect.column, rows: place.rows, columns: rect.columns)
      guard !lines.intersection(rect).isEmpty else { continue }
      draw(index, place, row: row, on: &surface, in: rect, isFocused && index == focused)
    }
    for problem in layout.problems {
      let row = rect.row + problem.line - first
      if row >= rect.row, row < rect.endRow { draw(problem, row: row, on: &surface, in: rect) }
    }
    drawMore(first: first, lines: layout.lines, on: &surface, in: rect)
    guard isFocused else { return }
    drawList(on: &surface, in: rect)
    (surface.reading.box, surface.reading.focus) = (nil, .form(self, in: rect))
  }

  private func draw(
    _ index: Int, _ place: FormLayout.Place, row: Int, on surface: inout Surface, in rect: Rect,
    _ hasFocus: Bool
  ) {
    let field = fields[index]
    let isWrong = errors[field.id] != nil
    let column = rect.column + place.column
    if row >= rect.row {
      let mark = isWrong ? String(surface.glyphs.error) : field.isRequired ? "*" : " "
      surface.write(mark, row: row, column: column, style: isWrong ? .danger : .accent, clip: rect)
      if !field.isFlag {
        let label = Rect(
          row: row, column: column + 2, rows: 1, columns: min(place.labelColumns, rect.columns - 2))
        surface.write(field.label, in: label, style: hasFocus ? .accent : .muted)
      }
    }
    let value = Rect(
      row: row, column: rect.column + place.valueColumn, rows: place.rows,
      columns: place.valueColumns)
    let style: Style = isWrong ? .fieldError : hasFocus ? .field : .text
    drawValue(index, on: &surface, in: value.intersection(rect), style, hasFocus)
  }

  private func drawValue(
    _ index: Int, on surface: inout Surface, in rect: Rect, _ style: Style, _ hasFocus: Bool
  ) {
    guard !rect.isEmpty else { return }
    let field = fields[index]
    switch states[index] {
    case .text(let text):
      text.draw(on: &surface, in: rect, focused: hasFocus, style: style)
      if text.text.isEmpty { drawEmpty(field, on: &surface, in: rect) }
    case .area(let area):
      area.draw(on: &surface, in: rect, focused: hasFocus, style: style)
      if area.text.isEmpty { drawEmpty(field, on: &surface, in: rect) }
    case .choice(let ids):
      if hasFocus, let list, !list.query.text.isEmpty {
        list.query.draw(on: &surface, in: rect, focused: true, style: style)
        return
      }
      surface.write(labels(of: ids, in: field), in: rect, style: style)
      if ids.isEmpty { drawEmpty(field, on: &surface, in: rect) }
      if hasFocus { surface.cursor = Position(row: rect.row, column: rect.column) }
    case .flag(let isSet):
      surface.write("[\(isSet ? "x" : " ")] \(field.label)", in: rect, style: style)
      if hasFocus { surface.cursor = Position(row: rect.row, column: rect.column + 1) }
    case .fixed(let text): surface.write(text, in: rect)
    }
  }

  /// An empty place to type in is seen by its line, in colour or not.
  private func drawEmpty(_ field: FormField, on surface: inout Surface, in rect: Rect) {
    guard field.placeholder.isEmpty else { return }
    surface.fill(rect, with: "_", style: .muted)
  }

  private func labels(of ids: [String], in field: FormField) -> String {
    let names = ids.map { id in field.items?.first { $0.id == id }?.label ?? id }
    let count =
      names.count > 1 ? Wording(zh: "\(names.count)项：", en: "\(names.count): ")[language] : ""
    return count + names.joined(separator: Wording(zh: "、", en: ", ")[language])
  }

  private func draw(
    _ problem: FormLayout.Problem, row: Int, on surface: inout Surface, in rect: Rect
  ) {
    let field = fields[problem.field]
    let error = errors[field.id]
    let mark = error == nil ? surface.glyphs.warning : surface.glyphs.error
    let said = (error ?? warnings[field.id])?[language] ?? ""
    let name = said.hasPrefix(field.label) ? "" : field.label + Wording(zh: "：", en: ": ")[language]
    let text = "\(mark) \(name)\(said)"
    let line = Rect(
      row: row, column: rect.column + problem.column, rows: 1,
      columns: rect.columns - problem.column)
    surface.write(text, in: line, style: error == nil ? .warning : .danger)
  }

  private func drawMore(first: Int, lines: Int, on surface: inout Surface, in rect: Rect) {
    let column = rect.endColumn - 1
    if first > 0 {
      surface.write(String(surface.glyphs.moreAbove), row: rect.row, column: column, style: .muted)
    }
    if first + rect.rows < lines {
      surface.write(
        String(surface.glyphs.moreBelow), row: rect.endRow - 1, column: column, style: .muted)
    }
  }

  private func drawList(on surface: inout Surface, in rect: Rect) {
    guard let list, let place = listRect(in: rect) else { return }
    list.draw(on: &surface, in: place, focused: false)
  }
}
