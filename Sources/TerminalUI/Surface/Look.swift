/// How a style looks on a terminal: colours where it has them, attributes where it has not.
public struct Look: Hashable, Sendable {
  /// The eight colours that every colour terminal has.
  public enum Color: Int, Sendable {
    case black, red, green, yellow, blue, magenta, cyan, white
  }

  /// The colour of the letters; nil is the terminal's own.
  public var foreground: Color?
  /// The colour behind them; nil is the terminal's own.
  public var background: Color?
  /// Bold.
  public var bold = false
  /// Faint.
  public var dim = false
  /// Underlined.
  public var underline = false
  /// Exchanged.
  public var reverse = false

  /// Makes a look.
  public init(
    _ foreground: Color? = nil, on background: Color? = nil, bold: Bool = false, dim: Bool = false,
    underline: Bool = false, reverse: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
    self.dim = dim
    self.underline = underline
    self.reverse = reverse
  }
}
