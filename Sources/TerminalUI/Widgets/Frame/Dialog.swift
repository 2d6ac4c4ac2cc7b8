import Wording

/// A question over a screen, with a verb on each button.
public struct Dialog: Hashable, Sendable {
  /// One answer.
  public struct Button: Hashable, Sendable {
    /// The name by which the screen knows it.
    public let id: String
    /// The verb.
    public let label: String

    /// Makes a button.
    public init(_ id: String, _ label: String) {
      self.id = id
      self.label = label
    }
  }

  /// What a key did.
  public enum Outcome: Hashable, Sendable {
    /// The key is none of a dialog's; it goes nowhere all the same.
    case taken
    /// This answer was given.
    case chosen(String)
    /// Esc: nothing is to happen.
    case cancelled
  }

  /// What it is about.
  public var title: String
  /// What is asked and what will be lost; wrapped to the width.
  public var lines: [String]
  /// The answers.
  public var buttons: [Button]
  /// Whether each answer has a digit before it that gives it.
  public var isNumbered = false
  /// The answer that Enter gives.
  public private(set) var selected: Int

  /// Asks, with the safe answer selected.
  public init(title: String, lines: [String], buttons: [Button], safe: String) {
    self.title = title
    self.lines = lines
    self.buttons = buttons
    selected = buttons.firstIndex { $0.id == safe } ?? 0
  }

  /// Words the same question in another language; the selected answer stays.
  public mutating func reword(_ dialog: Dialog) {
    (title, lines, buttons) = (dialog.title, dialog.lines, dialog.buttons)
  }

  /// Takes an event; a dialog lets none through.
  public mutating func handle(_ event: Event) -> Outcome {
    switch event {
    case .key(.escape), .key(.function(10)): return .cancelled
    case .key(.enter):
      return buttons.indices.contains(selected) ? .chosen(buttons[selected].id) : .cancelled
    case .key(.left), .key(.up), .key(.backTab): move(by: -1)
    case .key(.right), .key(.down), .key(.tab): move(by: 1)
    case .key(.text(let digit)) where isNumbered:
      if let number = Int(String(digit)), buttons.indices.contains(number - 1) {
        return .chosen(buttons[number - 1].id)
      }
    default: break
    }
    return .taken
  }

  /// Draws it in the middle of an area; the cursor stands on the selected button.
  public func draw(on surface: inout Surface, in area: Rect) {
    let buttonColumns = labels.reduce(0) { $0 + TextWidth.columns(of: $1) + 6 }
    let widest = (lines + [title]).map { TextWidth.columns(of: $0) }.max() ?? 0
    let columns = min(max(widest, buttonColumns, 24) + 4, min(area.columns, 64))
    let text = lines.flatMap { TextWidth.wrapped($0, to: columns - 4) }
    let rows = min(text.count + 4, area.rows)
    let rect = Rect(
      row: area.row + (area.rows - rows) / 2, column: area.column + (area.columns - columns) / 2,
      rows: rows, columns: columns)
    surface.fill(rect)
    surface.box(rect, title: title, style: .accent)
    let inner = rect.inset(rows: 1, columns: 2).split(bottom: 1)
    surface.write(text, in: inner.rest)
    surface.reading.focus = .dialog(self)
    drawButtons(on: &surface, in: inner.bottom)
  }

  /// The verbs as they are shown.
  private var labels: [String] {
    buttons.enumerated().map { isNumbered ? "\($0 + 1) \($1.label)" : $1.label }
  }

  private func drawButtons(on surface: inout Surface, in row: Rect) {
    var column = row.column
    for (index, label) in labels.enumerated() {
      let isSelected = index == selected
      let text = isSelected ? "[ \(label) ]" : "  \(label)  "
      let style: Style = isSelected ? .selection : .text
      if isSelected { surface.cursor = Position(row: row.row, column: column + 2) }
      column += surface.write(text, row: row.row, column: column, style: style, clip: row) + 2
    }
  }

  private mutating func move(by step: Int) {
    guard !buttons.isEmpty else { return }
    selected = (selected + step + buttons.count) % buttons.count
  }
}
