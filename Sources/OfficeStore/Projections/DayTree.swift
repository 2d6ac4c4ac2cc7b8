/// Finds which of many stretches of days hold a day: a relational interval tree (Kriegel, Pötke, Seidl 2000).
///
/// The days are the nodes of a binary tree. A stretch is kept at the highest node within it, so that
/// those which hold a day are kept at its ancestors, of which there is one on each level.
enum DayTree {
  /// Days are numbered from 1970; the tree ends with 2149.
  private static let levels = 16
  private static let days = 1...((1 << levels) - 1)

  /// The node at which a stretch is kept, its first and its last day within it.
  static func node(from first: Int, through last: Int) -> Int {
    let (first, last) = (within(first), max(within(first), within(last)))
    let level = Int.bitWidth - 1 - ((first - 1) ^ last).leadingZeroBitCount
    return (last >> level) << level
  }

  /// The nodes at which all stretches that hold a day are kept, among others that do not.
  static func nodes(over day: Int) -> [Int] {
    let day = within(day)
    return (0..<levels).map { level in ((day >> (level + 1)) << (level + 1)) | (1 << level) }
  }

  private static func within(_ day: Int) -> Int {
    min(max(day, days.lowerBound), days.upperBound)
  }
}
