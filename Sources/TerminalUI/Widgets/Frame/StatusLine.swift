import Wording

/// The row above the key bar: what just happened, and where one is.
public struct StatusLine: Hashable, Sendable {
  /// What happened or is wrong.
  public var message: String
  /// Its meaning, as danger for an error.
  public var style: Style
  /// Where one is, at the right.
  public var position: String

  /// Makes a line.
  public init(_ message: String = "", style: Style = .text, position: String = "") {
    self.message = message
    self.style = style
    self.position = position
  }

  /// Draws it into one row; the message gives way to the position.
  public func draw(on surface: inout Surface, in rect: Rect) {
    guard rect.rows > 0 else { return }
    surface.writeEnds(message, position, in: rect, style: style, endStyle: .muted)
  }
}

extension Surface {
  /// Writes one text at the left end of a row and another at the right, a blank outside of each.
  ///
  /// The left one is cut where they would touch.
  public mutating func writeEnds(
    _ start: String, _ end: String, in rect: Rect, style: Style = .text, endStyle: Style = .text
  ) {
    let room = max(0, rect.columns - 2)
    let last = TextWidth.fitted(end, to: room, ellipsis: glyphs.ellipsis)
    let used = TextWidth.columns(of: last)
    let first = TextWidth.fitted(
      start, to: used == 0 ? room : room - used - 2, ellipsis: glyphs.ellipsis)
    write(first, row: rect.row, column: rect.column + 1, style: style, clip: rect)
    write(last, row: rect.row, column: rect.endColumn - 1 - used, style: endStyle, clip: rect)
  }
}
