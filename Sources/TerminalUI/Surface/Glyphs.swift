/// The signs that the program draws with: one set for most terminals, one for the others.
///
/// All but the ellipsis and the stand-in take one column where ambiguous width is narrow; a terminal
/// that draws such signs wide is given `ascii`.
public struct Glyphs: Hashable, Sendable {
  /// Frame lines.
  public let horizontal: Character, vertical: Character
  /// Corners.
  public let topLeft: Character, topRight: Character
  /// Corners.
  public let bottomLeft: Character, bottomRight: Character
  /// What a cut text ends with: one column, or three.
  public let ellipsis: String
  /// What stands before the selected row.
  public let marker: Character
  /// One step of a bar.
  public let bar: Character
  /// Done.
  public let check: Character
  /// Wrong.
  public let error: Character
  /// To be looked at.
  public let warning: Character
  /// There is more above, below.
  public let moreAbove: Character, moreBelow: Character
  /// What stands for a character that cannot be drawn: two columns.
  public let missing: String
  /// A separator between things on one line.
  public let separator: Character
  /// What is written in the place of signs in texts that would be drawn too wide.
  public let stand: [Character: Character]

  /// Lines, bars and marks as Unicode has them.
  public static let unicode = Glyphs(
    horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
    ellipsis: "…", marker: "▸", bar: "█", check: "✓", error: "✗", warning: "!", moreAbove: "▴",
    moreBelow: "▾", missing: "〓", separator: "│", stand: [:])
  /// For who hears or reads lines: nothing is drawn, and what others drew is left out.
  static let plain = Glyphs(
    horizontal: " ", vertical: " ", topLeft: " ", topRight: " ", bottomLeft: " ", bottomRight: " ",
    ellipsis: "…", marker: "▸", bar: " ", check: "v", error: "x", warning: "!", moreAbove: " ",
    moreBelow: " ", missing: "〓", separator: " ",
    stand: Dictionary(
      uniqueKeysWithValues: (0x2500...0x259F).compactMap { Unicode.Scalar($0) }.map {
        (Character($0), " ")
      }))
  /// The same in ASCII.
  public static let ascii = Glyphs(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    ellipsis: "...", marker: ">", bar: "#", check: "v", error: "x", warning: "!", moreAbove: "^",
    moreBelow: "v", missing: "??", separator: "|",
    stand: [
      "“": "\"", "”": "\"", "‘": "'", "’": "'", "…": ".", "—": "-", "–": "-", "·": ".", "×": "x",
      "←": "<", "→": ">", "↑": "^", "↓": "v", "±": "+", "°": "o",
    ])
}
