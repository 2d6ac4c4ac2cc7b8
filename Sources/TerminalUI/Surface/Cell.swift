/// One column of one row: what stands there and how.
public struct Cell: Hashable, Sendable {
  /// The character, nil in the right half of a wide one.
  public var character: Character?
  /// How it is shown.
  public var style: Style

  /// Fills a cell.
  public init(_ character: Character?, _ style: Style = .text) {
    self.character = character
    self.style = style
  }

  /// Whether it is a blank of ordinary style.
  public var isBlank: Bool { style == .text && character?.utf8.elementsEqual([0x20]) == true }

  /// A blank of ordinary style.
  public static let blank = Cell(" ")
}
