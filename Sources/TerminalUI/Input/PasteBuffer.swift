/// Collects what stands between the two marks of a bracketed paste, and cleans it.
struct PasteBuffer: Sendable {
  private static let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
  private var bytes: [UInt8] = []

  /// Takes a byte; gives the text when it completes the closing mark.
  mutating func take(_ byte: UInt8) -> String? {
    bytes.append(byte)
    guard byte == 0x7E, bytes.suffix(Self.end.count).elementsEqual(Self.end) else { return nil }
    bytes.removeLast(Self.end.count)
    return Self.cleaned(String(decoding: bytes, as: UTF8.self))
  }

  /// Leaves text, line feeds and tabs; sequences, controls and direction marks go.
  static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      switch scalar.value {
      case 0x0D:
        result.append("\n")
        if next == "\n" { next = scalars.next() }
      case 0x1B where next == "[":
        next = scalars.next()
        while let inner = next, (0x20...0x3F).contains(inner.value) { next = scalars.next() }
        if let final = next, (0x40...0x7E).contains(final.value) { next = scalars.next() }
      case 0x09, 0x0A: result.append(scalar)
      case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: break
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
