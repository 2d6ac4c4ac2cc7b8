/// The first character of bytes that should be UTF-8.
enum UTF8Piece {
  case scalar(Unicode.Scalar, length: Int)
  case bad(length: Int)
  case cut

  init(_ bytes: ArraySlice<UInt8>) {
    guard let lead = bytes.first, let length = Self.length(lead) else {
      self = .bad(length: 1)
      return
    }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let index = bytes.startIndex + offset
      guard index < bytes.endIndex else {
        self = .cut
        return
      }
      guard Self.range(after: lead, at: offset).contains(bytes[index]) else {
        self = .bad(length: offset)
        return
      }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    self = Unicode.Scalar(value).map { .scalar($0, length: length) } ?? .bad(length: length)
  }

  private static func length(_ lead: UInt8) -> Int? {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  /// The second byte tells overlong forms, surrogates and what lies beyond Unicode.
  private static func range(after lead: UInt8, at offset: Int) -> ClosedRange<UInt8> {
    switch (lead, offset) {
    case (0xE0, 1): 0xA0...0xBF
    case (0xED, 1): 0x80...0x9F
    case (0xF0, 1): 0x90...0xBF
    case (0xF4, 1): 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
