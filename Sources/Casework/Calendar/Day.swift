/// A civil day in China, without clock or time zone.
///
/// Counted in days since 1970-01-01 in the proleptic Gregorian calendar (GB/T 7408);
/// written as "2026-11-23".
public struct Day: Hashable, Comparable, Sendable {
  public let number: Int

  /// Wraps a count of days since 1970-01-01.
  public init(number: Int) {
    self.number = number
  }

  /// The day of a year, month (1–12) and day of month; nil when there is no such day.
  public init?(_ year: Int, _ month: Int, _ dayOfMonth: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Month(year: year, month: month).length).contains(dayOfMonth)
    else { return nil }
    self.init(unchecked: year, month, dayOfMonth)
  }

  init(unchecked year: Int, _ month: Int, _ dayOfMonth: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.floorDivided(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + dayOfMonth - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads "2026-11-23"; nil for anything else and for days that do not exist.
  public init?(_ text: String) {
    guard text.utf8.count == 10 else { return nil }
    var numbers = (year: 0, month: 0, day: 0)
    var index = -1
    for byte in text.utf8 {
      index += 1
      if index == 4 || index == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard let digit = Self.digit(byte) else { return nil }
      switch index {
      case 0..<4: numbers.year = numbers.year * 10 + digit
      case 5..<7: numbers.month = numbers.month * 10 + digit
      default: numbers.day = numbers.day * 10 + digit
      }
    }
    self.init(numbers.year, numbers.month, numbers.day)
  }

  /// Year, month (1–12) and day of month.
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted.floorDivided(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  public var year: Int { civil.year }

  /// The calendar month that the day lies in.
  public var month: Month { Month(year: civil.year, month: civil.month) }

  /// 1 for Monday to 7 for Sunday.
  public var weekday: Int { (number + 3) - 7 * (number + 3).floorDivided(by: 7) + 1 }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  public static func + (day: Day, count: Int) -> Day { Day(number: day.number + count) }
  public static func - (day: Day, count: Int) -> Day { Day(number: day.number - count) }
  public static func - (left: Day, right: Day) -> Int { left.number - right.number }

  /// The corresponding day some months on, or the last day of that month (民法典 202).
  public func adding(months count: Int) -> Day {
    let target = month + count
    return target.firstDay + (min(civil.day, target.length) - 1)
  }
}

extension Day: CustomStringConvertible {
  /// "2026-11-23".
  public var description: String {
    let (year, month, day) = civil
    let numbers = [year / 1000, year / 100, year / 10, year, month / 10, month, day / 10, day]
    var text = numbers.map { UInt8(ascii: "0") + UInt8($0 % 10) }
    text.insert(UInt8(ascii: "-"), at: 6)
    text.insert(UInt8(ascii: "-"), at: 4)
    return String(decoding: text, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil
  }

  /// "11-23".
  public var short: String { String(description.suffix(5)) }
}

extension Day: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: text)
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
