import Wording

extension Day {
  /// Reads a date as people type it: 20261123, 2026-11-23, 2026.11.23, 2026年11月23日, 11-23, 1123,
  /// t, 今天, yesterday, -1, +3; full-width forms too.
  ///
  /// A date without a year is the latest such day that is not after today or, where a limit is
  /// typed (`prefersPast: false`), the first that is not before it.
  /// - Throws: `DayError`.
  public init(typed: String, today: Day, prefersPast: Bool = true) throws(DayError) {
    let text = Tidy.code(typed).lowercased()
    let shown = text.isEmpty ? Tidy.line(typed) : text
    if let offset = Self.words[text] {
      self = today + offset
      return
    }
    if let sign = text.first, sign == "-" || sign == "+" || sign == "−" {
      let digits = text.dropFirst()
      guard (1...4).contains(digits.count), Self.isDigits(digits), let count = Int(digits) else {
        throw .unreadable(shown)
      }
      self = sign == "+" ? today + count : today - count
      return
    }
    guard let parts = Self.parts(of: text) else { throw .unreadable(shown) }
    let found =
      parts.count == 3
      ? Day(parts[0], parts[1], parts[2])
      : Self.nearest(month: parts[0], parts[1], to: today, prefersPast: prefersPast)
    guard let found else {
      throw .nonexistent(
        (parts.dropLast(2).map { Self.padded($0, to: 4) }
          + parts.suffix(2).map { Self.padded($0, to: 2) }).joined(separator: "-"))
    }
    self = found
  }

  private static let words = [
    "t": 0, "today": 0, "今天": 0, "今日": 0, "yesterday": -1, "昨天": -1, "昨日": -1, "前天": -2,
    "tomorrow": 1, "明天": 1, "明日": 1, "后天": 2,
  ]

  /// Year, month and day, or month and day; nil when the text is shaped otherwise.
  private static func parts(of text: String) -> [Int]? {
    if isDigits(text[...]) {
      let digits = text.compactMap(\.wholeNumberValue)
      func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
      switch digits.count {
      case 8: return [number(0..<4), number(4..<6), number(6..<8)]
      case 4: return [number(0..<2), number(2..<4)]
      default: return nil
      }
    }
    var body = text[...]
    if body.last == "日" || body.last == "号" { body = body.dropLast() }
    let parts = body.split(omittingEmptySubsequences: false) { "-./年月−—".contains($0) }
    guard (2...3).contains(parts.count),
      parts.suffix(2).allSatisfy({ (1...2).contains($0.count) }),
      parts.count == 2 || parts[0].count == 4,
      parts.allSatisfy({ isDigits($0) })
    else { return nil }
    return parts.compactMap { Int($0) }
  }

  private static func padded(_ number: Int, to digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The nearest day of a month and day on the side of today that is meant; 29 February waits for its year.
  private static func nearest(month: Int, _ dayOfMonth: Int, to today: Day, prefersPast: Bool)
    -> Day?
  {
    for distance in 0...8 {
      let year = today.year + (prefersPast ? -distance : distance)
      if let day = Day(year, month, dayOfMonth), prefersPast ? day <= today : day >= today {
        return day
      }
    }
    return nil
  }
}
