/// One cell of a matrix: a sign of its own, coloured besides.
public struct MatrixCell: Hashable, Sendable {
  /// What is written, such as `0`, `3` or `!!`.
  public var text: String
  /// How it is written.
  public var style: Style

  /// Makes a cell.
  public init(_ text: String, _ style: Style = .text) {
    self.text = text
    self.style = style
  }
}
