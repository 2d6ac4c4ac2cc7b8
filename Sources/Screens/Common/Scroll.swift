import TerminalUI
import Wording

/// Which of many lines stand in the window, and the keys that move it.
struct Scroll {
  /// How many lines there are.
  var count = 0 {
    didSet { move(to: top) }
  }
  private(set) var top = 0
  private var height = 19

  static let binding = Binding(
    "scroll", [.down, .up], Wording(zh: "翻看", en: "Scroll"), keyText: "↑↓ PgUp PgDn")

  var position: String { "\(min(top + height, count))/\(count)" }

  mutating func fit(_ size: Size) {
    height = size.rows
    move(to: top)
  }

  /// Whether a key was one that scrolls.
  mutating func handle(_ event: Event) -> Bool {
    switch event {
    case .key(.up): move(to: top - 1)
    case .key(.down): move(to: top + 1)
    case .key(.pageUp): move(to: top - height + 1)
    case .key(.pageDown), .key(.text(" ")): move(to: top + height - 1)
    case .key(.home), .key(.controlHome): move(to: 0)
    case .key(.end), .key(.controlEnd): move(to: count)
    default: return false
    }
    return true
  }

  private mutating func move(to line: Int) { top = max(0, min(line, count - height)) }
}
