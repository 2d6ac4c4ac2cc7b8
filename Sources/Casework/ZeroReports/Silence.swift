/// 长期零报告: zeros month after month. It is no fault by itself, and is asked about only beside petitions.
public enum Silence {
  /// From how many months on the supervisor is asked to look.
  public static let long = 6

  /// How many of the last months, the oldest first, were zeros without a break; those not due are passed over.
  public static func months(_ cells: some BidirectionalCollection<RoundCell>) -> Int {
    var count = 0
    for cell in cells.reversed() where cell.content != .notDue {
      guard cell.isOwed, cell.content == .zero else { break }
      count += 1
    }
    return count
  }
}
