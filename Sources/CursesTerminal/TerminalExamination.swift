import CTerminal
public import TerminalUI

/// What a terminal says of itself while no screen is drawn on it.
public struct TerminalExamination: Hashable, Sendable {
  /// How wide it draws a line, as it answers.
  public enum LineWidth: Hashable, Sendable {
    case narrow, wide
    /// Something else: its bytes are not read as UTF-8.
    case strange
    /// It did not answer, or was not asked.
    case unknown
  }

  /// Whether its type is in a table of the machine.
  public var isDescribed: Bool
  public var placesCursor: Bool
  public var colorCount: Int
  /// Nil where the window has no size.
  public var size: Size?
  public var lineWidth: LineWidth

  /// Puts together what was found.
  public init(
    isDescribed: Bool, placesCursor: Bool, colorCount: Int, size: Size?, lineWidth: LineWidth
  ) {
    self.isDescribed = isDescribed
    self.placesCursor = placesCursor
    self.colorCount = colorCount
    self.size = size
    self.lineWidth = lineWidth
  }

  /// Looks a type up, and asks the terminal at both ends where there is one.
  public init(type: String, input: Int32 = 0, output: Int32 = 1) {
    var places = false
    let colors = unsafe ct_describe(type, &places)
    isDescribed = colors >= 0
    placesCursor = places
    colorCount = max(0, Int(colors))
    size = Self.window(of: output)
    guard ct_is_terminal(input), ct_is_terminal(output), type != "dumb" else {
      lineWidth = .unknown
      return
    }
    switch WidthProbe(input: input, output: output, milliseconds: 500).answer {
    case .narrow: lineWidth = .narrow
    case .wide: lineWidth = .wide
    case .strange: lineWidth = .strange
    case .none: lineWidth = .unknown
    }
  }

  /// The size of the window that a descriptor writes to; nil where it has none.
  public static func window(of output: Int32) -> Size? {
    var (rows, columns): (Int32, Int32) = (0, 0)
    guard unsafe ct_window_size(output, &rows, &columns) else { return nil }
    return Size(rows: Int(rows), columns: Int(columns))
  }
}
