import Wording

/// Several lines in which a text is typed; long lines are wrapped.
public struct TextArea: Hashable, Sendable {
  /// Whether Enter begins a new line here; otherwise it is left to the form.
  public var takesEnter: Bool
  /// What stands in it while it is empty.
  public var placeholder: String
  private var buffer: TextBuffer
  /// The columns it was last fitted to; up and down go by the lines that the user sees.
  private var columns = 60

  /// Makes an area with the caret after its text.
  public init(
    _ text: String = "", limit: Int? = nil, takesEnter: Bool = false, placeholder: String = ""
  ) {
    buffer = TextBuffer(text, limit: limit)
    self.takesEnter = takesEnter
    self.placeholder = placeholder
  }

  /// What was typed; setting it can be undone.
  public var text: String {
    get { buffer.text }
    set { if newValue != buffer.text { buffer.replaceAll(with: newValue) } }
  }

  /// Where the caret stands, in characters.
  public var caret: Int { buffer.caret }

  /// Tells it how wide it is drawn.
  public mutating func fit(columns: Int) {
    self.columns = columns
  }

  /// Takes a key or a paste; false for what is none of its own, as leaving at the first or last line.
  public mutating func handle(_ event: Event) -> Bool {
    switch event {
    case .key(.enter) where takesEnter: _ = buffer.insert("\n", typed: false)
    case .key(.up): return move(by: -1)
    case .key(.down): return move(by: 1)
    case .key(let key): return buffer.handle(key)
    case .paste(let text):
      let kept = takesEnter ? text : String(text.map { $0.isNewline ? " " : $0 })
      _ = buffer.insert(kept, typed: false)
    default: return false
    }
    return true
  }

  /// Draws the lines around the caret.
  public func draw(
    on surface: inout Surface, in rect: Rect, focused: Bool, style: Style = .field
  ) {
    guard !rect.isEmpty else { return }
    surface.fill(rect, style: style)
    let layout = TextLayout(buffer.characters, columns: rect.columns)
    let caret = layout.position(of: buffer.caret)
    let top = max(0, caret.row - rect.rows + 1)
    if buffer.characters.isEmpty {
      surface.write(
        placeholder, row: rect.row, column: rect.column, style: Style(.muted), clip: rect)
    }
    for (offset, line) in layout.lines.dropFirst(top).prefix(rect.rows).enumerated() {
      let text = String(buffer.characters[line])
      surface.write(text, row: rect.row + offset, column: rect.column, style: style, clip: rect)
    }
    guard focused else { return }
    surface.cursor = Position(
      row: rect.row + caret.row - top,
      column: rect.column + min(caret.column, rect.columns - 1))
  }

  private mutating func move(by lines: Int) -> Bool {
    let layout = TextLayout(buffer.characters, columns: columns)
    let place = layout.position(of: buffer.caret)
    guard layout.lines.indices.contains(place.row + lines) else { return false }
    buffer.move(to: layout.place(at: Position(row: place.row + lines, column: place.column)))
    return true
  }
}
