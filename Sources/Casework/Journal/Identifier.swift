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
    (0..<16).map { index in
      UInt8(truncatingIfNeeded: (index < 8 ? high : low) >> UInt64(56 - 8 * (index % 8)))
    }
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
  public init?(hex: String) {
    guard hex.utf8.count == 32,
      let high = UInt64(hex.prefix(16), radix: 16), let low = UInt64(hex.suffix(16), radix: 16)
    else { return nil }
    self.init(high: high, low: low)
  }
}

extension Identifier: CustomStringConvertible {
  public var description: String {
    [high, low].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
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
