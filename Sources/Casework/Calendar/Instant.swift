/// A moment in time in milliseconds since 1970-01-01 00:00 UTC: when something was recorded.
///
/// Legal time is counted in days (`Day`); an instant only proves when an entry was made.
public struct Instant: Hashable, Comparable, Codable, Sendable {
  public let milliseconds: Int64

  /// Wraps milliseconds since 1970, UTC.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// The civil day in China (UTC+8, no summer time) at this moment.
  public var day: Day {
    Day(number: Int((milliseconds + Self.offset).floorDivided(by: Self.millisecondsPerDay)))
  }

  /// The first moment of a civil day in China.
  public init(startOf day: Day) {
    self.init(milliseconds: Int64(day.number) * Self.millisecondsPerDay - Self.offset)
  }

  /// Reads "2026-11-23", "2026-11-23 16:42" or "2026-11-23 16:42:07" as China time.
  ///
  /// A day alone means its last millisecond.
  public init?(_ text: String) {
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" })
    guard let first = parts.first, let day = Day(String(first)), parts.count <= 2 else {
      return nil
    }
    guard parts.count == 2 else {
      self.init(milliseconds: Instant(startOf: day + 1).milliseconds - 1)
      return
    }
    let clock = parts[1].split(separator: ":").map { Int64($0) }
    guard (2...3).contains(clock.count), let hour = clock[0], let minute = clock[1],
      let second = clock.count == 3 ? clock[2] : 0,
      (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
    else { return nil }
    let sinceMidnight = ((hour * 60 + minute) * 60 + second) * 1000
    self.init(milliseconds: Instant(startOf: day).milliseconds + sinceMidnight)
  }

  /// The time of day in China as "16:42".
  public var clock: String {
    let minutes = (milliseconds - Instant(startOf: day).milliseconds) / 60_000
    return
      "\(minutes / 60 < 10 ? "0" : "")\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }

  /// The time of day to the second, "16:42:07".
  public var clockToSecond: String {
    let second = (milliseconds - Instant(startOf: day).milliseconds) / 1000 % 60
    return "\(clock):\(second < 10 ? "0" : "")\(second)"
  }

  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  private static let millisecondsPerDay: Int64 = 86_400_000
  private static let offset: Int64 = 8 * 3_600_000
}

extension Instant: CustomStringConvertible {
  /// "2026-11-23 16:42", China time.
  public var description: String { "\(day) \(clock)" }
}

extension FixedWidthInteger {
  func floorDivided(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
