/// A number beside a bar of its length, in a list of such numbers.
public struct Bar: Hashable, Sendable {
  /// The number.
  public let value: Int
  /// The number of a full bar.
  public let full: Int

  /// Makes a bar.
  public init(_ value: Int, of full: Int) {
    self.value = value
    self.full = full
  }

  /// Draws it into a row: what is not zero has at least one step.
  public func draw(on surface: inout Surface, in rect: Rect, style: Style = .text) {
    guard rect.rows > 0 else { return }
    let room = rect.columns
    let steps = full <= 0 || value <= 0 ? 0 : max(1, min(room, value * room / full))
    let text = String(repeating: surface.glyphs.bar, count: steps)
    surface.write(text, row: rect.row, column: rect.column, style: style, clip: rect)
  }
}
