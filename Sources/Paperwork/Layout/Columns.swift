public import Wording

/// Rows in columns of plain text, each as wide as what stands in it.
public struct Columns: Hashable, Sendable {
  /// One column: its heading, the side its texts stand on, and whether it gives way where room is short.
  public struct Column: Hashable, Sendable {
    public let title: String
    public let side: TextWidth.Side
    public let isElastic: Bool

    /// Describes a column; an elastic one is cut where the rows would be too wide.
    public init(_ title: String, _ side: TextWidth.Side = .left, isElastic: Bool = false) {
      self.title = title
      self.side = side
      self.isElastic = isElastic
    }
  }

  private static let gap = 2
  private static let narrowest = 8

  private let columns: [Column]
  private let rows: [[String]]

  /// Takes the rows, each with a text for every column.
  public init(_ columns: [Column], rows: [[String]]) {
    self.columns = columns
    self.rows = rows.map { $0.map { PlainText.shown($0) } }
  }

  /// The heading and the rows, at most so many columns wide; nil cuts nothing.
  public func lines(within room: Int?) -> [String] {
    let widths = widths(within: room)
    return ([columns.map(\.title)] + rows).map { row in
      let cells = zip(zip(row, widths), columns).map { cell, column in
        TextWidth.padded(cell.0, to: cell.1, column.side)
      }
      return PlainText.trimmed(cells.joined(separator: String(repeating: " ", count: Self.gap)))
    }
  }

  private func widths(within room: Int?) -> [Int] {
    var widths = columns.indices.map { index in
      ([columns[index].title] + rows.map { $0[index] }).map { TextWidth.columns(of: $0) }.max() ?? 0
    }
    guard let room else { return widths }
    let elastic = widths.indices.filter { columns[$0].isElastic }
    var excess = widths.reduce(0, +) + Self.gap * (widths.count - 1) - room
    while excess > 0, let widest = elastic.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > Self.narrowest
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}
