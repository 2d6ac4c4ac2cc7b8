/// 128 bits that name a thing for ever: an entry (UUIDv7) or a subject (random).
///
/// Written as 32 hexadecimal digits, stored as 16 bytes. Never shown to a user.
public struct Identifier: Hashable, Sendable {
  public let high: UInt64
  public let low: UInt64

  /// Puts an identifier together from its two halves.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// A random identifier for a new subject.
  public static func random(using generator: inout some RandomNumberGenerator) -> Identifier {
    Identifier(high: generator.next(), low: generator.next())
  }

  /// A UUIDv7 (RFC 9562) for a new entry: the instant first, the rest random.
  public static func timeOrdered(
    at instant: Instant, using generator: inout some RandomNumberGenerator
  ) -> Identifier {
    let time = UInt64(truncatingIfNeeded: instant.milliseconds) << 16
    let random: UInt64 = generator.next()
    return Identifier(
      high: time | 0x7000 | (random & 0x0FFF),
      low: (generator.next() & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000)
  }

  /// The 16 bytes, most significant first.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16)
    for half in [high, low] {
      for shift in stride(from: UInt64(56), through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: half >> shift))
      }
    }
    return bytes
  }

  /// Reads 16 bytes, most significant first; nil for any other count.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    var halves: (UInt64, UInt64) = (0, 0)
    for (index, byte) in bytes.enumerated() {
      if index < 8 {
        halves.0 = halves.0 << 8 | UInt64(byte)
      } else {
        halves.1 = halves.1 << 8 | UInt64(byte)
      }
    }
    self.init(high: halves.0, low: halves.1)
  }

  /// Reads 32 hexadecimal digits.
  public init?(hex: String) { self.init(hex: hex.utf8) }

  /// Reads 32 hexadecimal digits, in ASCII; inlined, since projections hold many.
  @inlinable
  public init?(hex: some Collection<UInt8>) {
    guard hex.count == 32 else { return nil }
    var (high, low): (UInt64, UInt64) = (0, 0)
    for byte in hex {
      guard let digit = Self.digit(byte) else { return nil }
      high = high << 4 | low >> 60
      low = low << 4 | digit
    }
    self.init(high: high, low: low)
  }
}

extension Identifier: CustomStringConvertible {
  public var description: String {
    let digits = bytes.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] }
    return String(decoding: digits, as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)

  @usableFromInline
  static func digit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
    default: nil
    }
  }
}

extension Identifier: Comparable {
  public static func < (left: Identifier, right: Identifier) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

extension Identifier: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let hex = try container.decode(String.self)
    guard let identifier = Identifier(hex: hex) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: hex)
    }
    self = identifier
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
