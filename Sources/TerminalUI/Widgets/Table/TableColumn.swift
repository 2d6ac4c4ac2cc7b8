public import Wording

/// One column of a table: its heading, its share of the width, and what it shows of a row.
public struct TableColumn<Row> {
  /// The heading.
  public let title: String
  /// Its share of the columns.
  public let width: Share
  /// The side on which its texts stand.
  public let side: TextWidth.Side
  /// What it shows of a row, and how.
  public let text: (Row) -> (text: String, style: Style)

  /// Makes a column of ordinary text.
  public init(
    _ title: String, _ width: Share, _ side: TextWidth.Side = .left,
    text: @escaping (Row) -> String
  ) {
    self.init(title, width, side, styled: { (text($0), .text) })
  }

  /// Makes a column whose texts have styles of their own.
  public init(
    _ title: String, _ width: Share, _ side: TextWidth.Side = .left,
    styled: @escaping (Row) -> (text: String, style: Style)
  ) {
    self.title = title
    self.width = width
    self.side = side
    text = styled
  }
}
