import Wording

/// One line in which a text is typed.
///
/// Enter, Tab, the arrows up and down and the function keys are not its own: `handle` says false.
public struct TextField: Hashable, Sendable {
  /// How many characters fit in; nil is any number.
  public var limit: Int? {
    get { buffer.limit }
    set { buffer.limit = newValue }
  }
  /// Whether asterisks stand for what is typed.
  public var isMasked: Bool
  /// What stands in it while it is empty.
  public var placeholder: String
  private var buffer: TextBuffer

  /// Makes a field with the caret after its text.
  public init(
    _ text: String = "", limit: Int? = nil, isMasked: Bool = false, placeholder: String = ""
  ) {
    buffer = TextBuffer(text, limit: limit)
    self.isMasked = isMasked
    self.placeholder = placeholder
  }

  /// What was typed; setting it can be undone.
  public var text: String {
    get { buffer.text }
    set { if newValue != buffer.text { buffer.replaceAll(with: newValue) } }
  }

  /// Where the caret stands, in characters.
  public var caret: Int { buffer.caret }

  /// Takes a key or a paste; false for what is none of a field's.
  public mutating func handle(_ event: Event) -> Bool {
    switch event {
    case .key(let key): return buffer.handle(key)
    case .paste(let text):
      var lines = text[...]
      while lines.last?.isNewline == true { lines.removeLast() }
      _ = buffer.insert(String(lines.map { $0.isWhitespace ? " " : $0 }), typed: false)
      return true
    default: return false
    }
  }

  /// Draws the part around the caret into the first row of a rectangle.
  public func draw(
    on surface: inout Surface, in rect: Rect, focused: Bool, style: Style = .field
  ) {
    guard rect.rows > 0, rect.columns > 0 else { return }
    let line = Rect(row: rect.row, column: rect.column, rows: 1, columns: rect.columns)
    let shown = isMasked ? buffer.characters.map { _ in "*" } : buffer.characters
    let before = TextWidth.columns(of: String(shown[..<buffer.caret]))
    let offset = Self.offset(caret: before, columns: rect.columns)
    surface.fill(line, style: style)
    if shown.isEmpty {
      surface.write(placeholder, in: line, style: Style(.muted, underline: style.underline))
    } else {
      surface.write(
        String(shown), row: line.row, column: line.column - offset, style: style, clip: line)
    }
    guard focused else { return }
    surface.cursor = Position(row: line.row, column: line.column + before - offset)
    surface.reading.focus = .text(self, in: line)
  }

  /// How far the text is pushed to the left: by half a field at a time, so that it stands still
  /// while one types.
  private static func offset(caret: Int, columns: Int) -> Int {
    guard caret >= columns else { return 0 }
    let step = max(columns / 2, 1)
    return ((caret - columns) / step + 1) * step
  }
}
