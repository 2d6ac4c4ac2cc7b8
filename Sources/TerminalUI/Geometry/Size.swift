/// How many rows and columns something has.
public struct Size: Hashable, Sendable {
  /// The rows.
  public var rows: Int
  /// The columns.
  public var columns: Int

  /// Names a size; the classical terminal is 24 rows of 80 columns.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// The smallest window in which the program is whole.
  public static let smallest = Size(rows: 20, columns: 80)
  /// The classical terminal.
  public static let classical = Size(rows: 24, columns: 80)
}
