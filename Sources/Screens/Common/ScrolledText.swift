import TerminalUI
import Wording

extension Array {
  /// As many as there are rows for; where some are left out, the last says how many.
  func fitted(to rows: Int, _ more: (Int) -> Element) -> [Element] {
    count <= rows ? self : prefix(Swift.max(0, rows - 1)) + [more(count - Swift.max(0, rows - 1))]
  }
}

extension Desk {
  /// That so many lines are left out, and how they are seen.
  func more(_ count: Int) -> String {
    say("…还有\(count)行，F4 看全文", "… \(count) more, F4 shows the full text")
  }
}

/// Lines that are scrolled through when they have more rows than there are.
struct ScrolledText {
  var lines: [String] = [] {
    didSet { scroll.count = lines.count }
  }
  private var scroll = Scroll()

  var position: String { scroll.position }
  mutating func fit(_ size: Size) { scroll.fit(size) }
  /// Whether a key was one that scrolls.
  mutating func handle(_ event: Event) -> Bool { scroll.handle(event) }

  func draw(on surface: inout Surface, in body: Rect) {
    for (offset, line) in lines.dropFirst(scroll.top).prefix(body.rows).enumerated() {
      surface.write(line, row: body.row + offset, column: body.column, clip: body)
    }
    surface.cursor = Position(row: body.row, column: body.column)
  }
}
