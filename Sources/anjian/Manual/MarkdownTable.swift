import Wording

/// How the generated pages of `docs` write a row, and a wording in both languages.
enum MarkdownTable {
  static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}

extension Wording {
  /// The Chinese, then the English.
  var both: String { "\(zh) \(en)" }
}
