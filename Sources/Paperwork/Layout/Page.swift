/// A page of plain text: a title and lines, at most 80 columns wide, safe for any terminal.
public struct Page: Hashable, Sendable {
  /// How many columns a page has.
  public static let width = 80

  public let title: String
  public let lines: [String]

  /// Puts a page together; control characters and what no terminal draws are replaced.
  public init(title: String, lines: [String]) {
    self.title = PlainText.shown(title)
    self.lines = lines.map(PlainText.shown)
  }

  /// The page as it is printed: the title, a rule, the lines.
  public var text: String {
    ([title, String(repeating: "─", count: Self.width)] + lines).joined(separator: "\n")
  }
}
