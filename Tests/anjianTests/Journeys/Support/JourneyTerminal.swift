import Testing

/// The terminals at which a journey is made.
struct JourneyTerminal: CustomTestStringConvertible, Sendable {
  let columns: Int
  let rows: Int
  let type: String
  /// Whether a status line below takes one of the window's rows.
  let hasStatusLine: Bool

  static let usual = JourneyTerminal(
    columns: 80, rows: 24, type: "tmux-256color", hasStatusLine: false)
  static let shortened = JourneyTerminal(
    columns: 80, rows: 23, type: "tmux-256color", hasStatusLine: true)
  static let screen = JourneyTerminal(columns: 80, rows: 24, type: "screen", hasStatusLine: false)
  static let all = [usual, shortened, screen]

  var testDescription: String { "\(columns)×\(rows) TERM=\(type)" }
  var windowRows: Int { hasStatusLine ? rows + 1 : rows }

  var settings: String {
    """
    set -g default-terminal \(type)
    set -g default-shell /bin/sh
    set -g status \(hasStatusLine ? "on" : "off")
    set -g remain-on-exit on
    set -s escape-time 0

    """
  }
}
