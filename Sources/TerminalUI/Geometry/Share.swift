/// What a part asks for when rows or columns are shared out.
public enum Share: Hashable, Sendable {
  /// So many cells, no more.
  case cells(Int)
  /// So many cells at least, and an equal share of what is left over.
  case least(Int)
  /// A share of what is left over, by weight.
  case rest(Int)

  /// Shares out a length: the parts never add up to more than it.
  public static func portions(of length: Int, _ shares: [Share]) -> [Int] {
    var left = max(0, length)
    var parts: [Int] = []
    for share in shares {
      let asked = min(left, share.fixed)
      parts.append(asked)
      left -= asked
    }
    var weights = shares.reduce(0) { $0 + $1.weight }
    for (index, share) in shares.enumerated() where share.weight > 0 {
      let extra = left * share.weight / weights
      parts[index] += extra
      left -= extra
      weights -= share.weight
    }
    return parts
  }

  private var fixed: Int {
    switch self {
    case .cells(let count), .least(let count): max(0, count)
    case .rest: 0
    }
  }

  private var weight: Int {
    switch self {
    case .cells: 0
    case .least: 1
    case .rest(let weight): max(0, weight)
    }
  }
}

extension Rect {
  /// Shares out its rows from top to bottom.
  public func rows(_ shares: [Share]) -> [Rect] {
    var top = row
    return Share.portions(of: rows, shares).map { count in
      defer { top += count }
      return Rect(row: top, column: column, rows: count, columns: columns)
    }
  }

  /// Shares out its columns from left to right, with a gap of blank columns between the parts.
  public func columns(_ shares: [Share], gap: Int = 0) -> [Rect] {
    let gaps = gap * max(0, shares.count - 1)
    var left = column
    return Share.portions(of: columns - gaps, shares).map { count in
      defer { left += count + gap }
      return Rect(row: row, column: left, rows: rows, columns: count)
    }
  }
}
