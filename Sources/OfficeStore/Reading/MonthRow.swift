public import Casework

/// A village's row in the matrix of zero-reports: a cell for each month asked for.
public struct MonthRow: Hashable, Sendable {
  public let village: Identifier
  public let name: String
  /// By month, in the order asked for.
  public let cells: [MonthCell]
  /// The report's subject by month, where one was received.
  public let reports: [Identifier?]
}
