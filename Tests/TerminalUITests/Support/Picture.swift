import TerminalUI
import TestSupport
import Testing
import Wording

/// Draws on a fresh surface.
func picture(
  rows: Int = 24, columns: Int = 80, glyphs: Glyphs = .unicode,
  _ draw: (inout Surface, Rect) -> Void
) -> Surface {
  var surface = Surface(size: Size(rows: rows, columns: columns), glyphs: glyphs)
  draw(&surface, surface.area)
  return surface
}

/// Compares a surface, its cursor and its styles with a golden, every line of which fits its width.
func expectGolden(
  _ surface: Surface, _ name: String, at location: SourceLocation = #_sourceLocation
) {
  let text = surface.text()
  for line in text.split(separator: "\n") {
    #expect(TextWidth.columns(of: line) <= surface.size.columns, sourceLocation: location)
  }
  let cursor = surface.cursor.map { "\($0.row),\($0.column)" } ?? "hidden"
  let whole = "\(text)\n\ncursor \(cursor)\n\n\(surface.styled())"
  expectGolden(whole, name, file: goldens, at: location)
}

/// All goldens of this target stand in one folder.
private let goldens = #filePath.replacing("Support/Picture.swift", with: "x")
