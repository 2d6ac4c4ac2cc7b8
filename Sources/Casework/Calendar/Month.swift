/// A calendar month: the period of a zero-report. Written as "2026-10".
public struct Month: Hashable, Comparable, Sendable {
  public let year: Int
  /// 1 to 12.
  public let month: Int

  /// Names a month; the month is 1 to 12.
  public init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  /// Reads "2026-10".
  public init?(_ text: String) {
    guard text.utf8.count == 7, let day = Day(text + "-01") else { return nil }
    self = day.month
  }

  public var firstDay: Day { Day(unchecked: year, month, 1) }
  public var lastDay: Day { (self + 1).firstDay - 1 }

  /// Days in the month, 28 to 31.
  public var length: Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private var index: Int { year * 12 + month - 1 }

  public static func < (left: Month, right: Month) -> Bool { left.index < right.index }
  public static func + (month: Month, count: Int) -> Month {
    let index = month.index + count
    let year = index.floorDivided(by: 12)
    return Month(year: year, month: index - year * 12 + 1)
  }
  public static func - (left: Month, right: Month) -> Int { left.index - right.index }

  /// The months from this one to the other, both included; empty when the other is earlier.
  public func through(_ last: Month) -> [Month] {
    last < self ? [] : (0...(last - self)).map { self + $0 }
  }
}

extension Month: CustomStringConvertible {
  public var description: String { String(firstDay.description.prefix(7)) }
}

extension Month: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let month = Month(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: text)
    }
    self = month
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
