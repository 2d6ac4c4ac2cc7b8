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
    didSet { scroll(to: top) }
  }
  private var top = 0
  private var height = 19

  static let binding = Binding(
    "scroll", [.down, .up], Wording(zh: "翻看", en: "Scroll"), keyText: "↑↓ PgUp PgDn")

  var position: String { "\(min(top + height, lines.count))/\(lines.count)" }

  mutating func fit(_ size: Size) { height = size.rows }

  /// Whether a key was one that scrolls.
  mutating func handle(_ event: Event) -> Bool {
    switch event {
    case .key(.up): scroll(to: top - 1)
    case .key(.down): scroll(to: top + 1)
    case .key(.pageUp): scroll(to: top - height + 1)
    case .key(.pageDown), .key(.text(" ")): scroll(to: top + height - 1)
    case .key(.home), .key(.controlHome): scroll(to: 0)
    case .key(.end), .key(.controlEnd): scroll(to: lines.count)
    default: return false
    }
    return true
  }

  private mutating func scroll(to line: Int) { top = max(0, min(line, lines.count - height)) }

  func draw(on surface: inout Surface, in body: Rect) {
    for (offset, line) in lines.dropFirst(top).prefix(body.rows).enumerated() {
      surface.write(line, row: body.row + offset, column: body.column, clip: body)
    }
    surface.cursor = Position(row: body.row, column: body.column)
  }
}
