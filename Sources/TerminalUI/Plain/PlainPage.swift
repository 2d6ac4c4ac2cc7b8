import Wording

/// A surface as lines to be read: title, what is in it, the line with the cursor.
struct PlainPage: Equatable {
  var language = Language.chinese
  var title = ""
  /// Who is at work and what day it is.
  var notes = ""
  var status = ""
  /// Whether the status says that something was refused.
  var isTrouble = false
  var help = ""
  var position = ""
  var lines: [String] = []
  /// The line with the cursor, where the cursor chooses one.
  var here: String?
  var bindings: [Binding] = []
  /// How many rows its table has, where it has one: these are read whole.
  var rows: Int?

  init(_ surface: Surface) {
    let reading = surface.reading
    if let frame = reading.frame {
      language = frame.keyBar.language
      title = frame.title
      notes = frame.notes.first ?? ""
      (status, isTrouble) = (frame.status.message, frame.status.style.role == .danger)
      (help, position) = (frame.help, frame.status.position)
      bindings = frame.keyBar.bindings
    }
    if let box = reading.box {
      (title, help, position, bindings) = (box.title, box.note, "", [])
    }
    rows = reading.rows?.count
    switch reading.focus {
    case .dialog(let dialog):
      (title, lines) = (dialog.title, dialog.lines)
    case .list: break
    case .form(_, in: let rect): read(surface, leavingOut: rect)
    case .text, nil: read(surface, leavingOut: nil)
    }
    clean()
  }

  /// What the line with the cursor means, and the place in the list.
  var meaning: String { [help, position].filter { !$0.isEmpty }.joined(separator: "  ") }

  /// What saves a form: F2, where the screen has it.
  var save: Binding? { bindings.first { $0.isEnabled && $0.keys.contains(.function(2)) } }

  /// What stands before a field on its row.
  static func text(before place: Rect, on surface: Surface) -> String {
    let cells = (0..<max(0, place.column)).compactMap { surface[place.row, $0].character }
    return spaced(cells.filter { $0 != surface.glyphs.marker }).asPlainLine
  }

  private mutating func read(_ surface: Surface, leavingOut form: Rect?) {
    let body = surface.reading.box?.inside ?? Frame.body(of: surface.area)
    let rows = surface.reading.rows
    for row in body.row..<max(body.row, body.endRow) {
      if let form, form.row <= row, row < form.endRow { continue }
      if let rows, rows.place.row <= row, row < rows.place.endRow {
        if row == rows.place.row { read(rows) }
        continue
      }
      let cells = (body.column..<body.endColumn).compactMap { surface[row, $0].character }
      let text = Self.spaced(cells.filter { $0 != surface.glyphs.marker })
      guard !text.isEmpty else { continue }
      lines.append(text)
      guard surface.cursor?.row == row, cells.contains(surface.glyphs.marker) else { continue }
      here = Self.marked(surface, row: row, in: body) ?? text
    }
  }

  private mutating func read(_ rows: Reading.Rows) {
    if !rows.titles.isEmpty { lines.append(rows.titles.joined(separator: "  ")) }
    for (offset, text) in rows.texts.enumerated() {
      let line = "\(rows.first + offset + 1). \(text)"
      lines.append(line)
      if rows.first + offset == rows.selected { here = line }
    }
  }

  /// A row with what is chosen in brackets, where that is one thing of several on the row.
  private static func marked(_ surface: Surface, row: Int, in body: Rect) -> String? {
    guard let cursor = surface.cursor else { return nil }
    let isReversed = { (column: Int) in surface[row, column].style.reverse }
    var (start, end) = (cursor.column, cursor.column)
    while start > body.column, isReversed(start), isReversed(start - 1) { start -= 1 }
    // The columns of one thing may have blanks between them.
    while let next = (end + 1...end + 3).first(where: { $0 < body.endColumn && isReversed($0) }) {
      end = next
    }
    guard end > start || isReversed(start) else { return nil }
    let parts = [body.column..<start, start..<end + 1, end + 1..<body.endColumn].map { columns in
      spaced(
        columns.compactMap { surface[row, $0].character }.filter { $0 != surface.glyphs.marker })
    }
    guard !parts[0].isEmpty || !parts[2].isEmpty else { return nil }
    return [parts[0], "[\(parts[1])]", parts[2]].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// Without blanks at its ends, and two where there are more: lines are not read by columns.
  private static func spaced(_ characters: [Character]) -> String {
    var text = ""
    var blanks = 0
    for character in characters {
      if character == " " {
        blanks += 1
        continue
      }
      if !text.isEmpty { text += String(repeating: " ", count: min(blanks, 2)) }
      blanks = 0
      text.append(character)
    }
    return text
  }

  private mutating func clean() {
    title = title.asPlainLine
    notes = notes.asPlainLine
    status = status.asPlainLine
    help = help.asPlainLine
    lines = lines.map(\.asPlainLine)
    here = here?.asPlainLine
  }
}

extension String {
  /// What may be written to any terminal, dumb or not: no control characters, no frame lines, no blanks at the ends.
  var asPlainLine: String {
    String(
      trimmingBlanks.compactMap { character in
        TextWidth.drawn(Glyphs.plain.stand[character] ?? character)?.character
      })
  }

  /// Without blanks at its ends.
  var trimmingBlanks: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
