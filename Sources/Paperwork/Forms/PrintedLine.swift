public import Wording

/// One line on paper: texts at their columns, rules between them, and how they are written.
public struct PrintedLine: Hashable, Sendable {
  /// How a line is written.
  public enum Emphasis: Hashable, Sendable { case body, title, heading, fine }

  /// A text in its columns.
  public struct Piece: Hashable, Sendable {
    public let text: String
    public let column: Int
    public let columns: Int
    public let side: TextWidth.Side

    init(_ text: String, at column: Int = 0, in columns: Int, _ side: TextWidth.Side = .left) {
      self.text = text
      self.column = column
      self.columns = columns
      self.side = side
    }
  }

  public var pieces: [Piece]
  public var emphasis = Emphasis.body
  /// Whether the paragraph goes on, so that the line fills its columns.
  public var isFull = false
  /// Columns at which rules stand upright through the line.
  public var bars: [Int] = []
  /// A rule across: what stands upright above and below it.
  public var rule: Rule?

  /// A rule across all columns of a line, and where upright rules meet it.
  public struct Rule: Hashable, Sendable {
    public var above: [Int]
    public var below: [Int]
    public let columns: Int
  }

  init(
    _ pieces: [Piece] = [], _ emphasis: Emphasis = .body, isFull: Bool = false, bars: [Int] = []
  ) {
    self.pieces = pieces
    self.emphasis = emphasis
    self.isFull = isFull
    self.bars = bars
  }

  init(ruleOver columns: Int, above: [Int] = [], below: [Int] = []) {
    self.init()
    rule = Rule(above: above, below: below, columns: columns)
  }

  var isBlank: Bool { pieces.isEmpty && bars.isEmpty && rule == nil }

  /// The line in plain text. Rules are drawn with + - |, which are one column wide in every font.
  public var text: String {
    if let rule {
      let joints = Set(rule.above + rule.below)
      return String((0..<rule.columns).map { joints.contains($0) ? "+" : "-" })
    }
    var text = ""
    var used = 0
    let marks = bars.map { Piece("|", at: $0, in: 1) }
    for piece in (pieces + marks).sorted(by: { $0.column < $1.column }) {
      text += String(repeating: " ", count: max(0, piece.column - used))
      let shown = TextWidth.padded(piece.text, to: piece.columns, piece.side)
      text += shown
      used = max(used, piece.column) + TextWidth.columns(of: shown)
    }
    return String(text.reversed().drop { $0 == " " }.reversed())
  }
}
