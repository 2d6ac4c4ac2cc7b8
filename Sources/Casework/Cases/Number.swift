/// The number on the paper: XF-2026-0001 for petitions, JF for disputes, LF for visits.
///
/// Gap-free per series and year of the day received; a label, never a key.
public struct Number: Hashable, Comparable, Sendable {
  /// What is numbered on its own.
  public enum Series: String, CaseIterable, Sendable {
    case petition = "XF"
    case dispute = "JF"
    case visit = "LF"
  }

  public let series: Series
  public let year: Int
  public let serial: Int

  /// Names a number; the serial begins with 1 each year.
  public init(_ series: Series, year: Int, serial: Int) {
    self.series = series
    self.year = year
    self.serial = serial
  }

  /// Reads "XF-2026-0001", in either case and without leading zeros too.
  public init?(_ text: String) {
    let parts = text.uppercased().split(separator: "-")
    guard parts.count == 3, let series = Series(rawValue: String(parts[0])),
      let year = Int(parts[1]), let serial = Int(parts[2]), serial > 0
    else { return nil }
    self.init(series, year: year, serial: serial)
  }

  public static func < (left: Number, right: Number) -> Bool {
    (left.series.rawValue, left.year, left.serial) < (
      right.series.rawValue, right.year, right.serial
    )
  }
}

extension Number: CustomStringConvertible {
  public var description: String {
    let digits = String(serial)
    return "\(series.rawValue)-\(year)-" + String(repeating: "0", count: max(0, 4 - digits.count))
      + digits
  }
}

extension Number: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let number = Number(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: text)
    }
    self = number
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// An act that gives its subject a number when it is recorded.
public protocol Numbered {
  static var series: Number.Series { get }
  var number: Number? { get set }
}
