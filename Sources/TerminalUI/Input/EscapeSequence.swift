/// The first sequence of bytes that begin with Esc.
enum EscapeSequence {
  case needsMore
  case key(Key, length: Int)
  case paste(length: Int)
  case nothing(length: Int)

  /// A longer run of parameters is noise and is thrown away.
  private static let longest = 32

  init(_ bytes: ArraySlice<UInt8>, extra: [[UInt8]: Key]) {
    let rest = bytes.dropFirst()
    switch rest.first {
    case nil: self = .needsMore
    case Byte.escape?: self = Self.doubled(rest, extra)
    case Byte.bracket?: self = Self.control(bytes, extra)
    case Byte.capitalO?: self = Self.single(bytes, extra)
    case let byte?: self = Self.alt(byte, extra)
    }
  }

  /// Esc Esc: either Alt and a key that begins with Esc, or Esc was pressed and something follows.
  private static func doubled(_ rest: ArraySlice<UInt8>, _ extra: [[UInt8]: Key]) -> Self {
    let next = rest.dropFirst()
    guard let byte = next.first else { return .needsMore }
    guard byte == Byte.bracket || byte == Byte.capitalO else { return .key(.escape, length: 1) }
    switch EscapeSequence(rest, extra: extra) {
    case .needsMore: return .needsMore
    case .key(let key, let length): return .key(.alt(key), length: length + 1)
    case .paste, .nothing: return .key(.escape, length: 1)
    }
  }

  private static func alt(_ byte: UInt8, _ extra: [[UInt8]: Key]) -> Self {
    if let key = extra[[Byte.escape, byte]] { return .key(key, length: 2) }
    // Esc and then Chinese is two things, typed quickly.
    guard byte < 0x80 else { return .key(.escape, length: 1) }
    switch byte {
    case 0x31...0x39: return .key(.function(Int(byte) - 0x30), length: 2)
    case 0x30: return .key(.function(10), length: 2)
    default: return .key(.alt(ControlKey.key(for: byte)), length: 2)
    }
  }

  /// Esc O x, with the modifier that some terminals put between.
  private static func single(_ bytes: ArraySlice<UInt8>, _ extra: [[UInt8]: Key]) -> Self {
    var index = bytes.startIndex + 2
    var modifier = 0
    while index < bytes.endIndex, (0x30...0x39).contains(bytes[index]) {
      modifier = min(modifier * 10 + Int(bytes[index]) - 0x30, 99)
      index += 1
      if index - bytes.startIndex > longest { return .nothing(length: longest) }
    }
    guard index < bytes.endIndex else { return .needsMore }
    let final = bytes[index]
    guard (0x40...0x7E).contains(final) else { return .nothing(length: index - bytes.startIndex) }
    let length = index + 1 - bytes.startIndex
    if let key = extra[Array(bytes.prefix(length))] { return .key(key, length: length) }
    guard let key = SequenceKeys.single[final] else { return .nothing(length: length) }
    return .key(SequenceKeys.modified(key, modifier), length: length)
  }

  /// Esc [ parameters final.
  private static func control(_ bytes: ArraySlice<UInt8>, _ extra: [[UInt8]: Key]) -> Self {
    var index = bytes.startIndex + 2
    // The console's F1 to F5 have a second bracket.
    let isConsole = index < bytes.endIndex && bytes[index] == Byte.bracket
    if isConsole { index += 1 }
    while index < bytes.endIndex, isParameter(bytes[index], in: bytes[bytes.startIndex..<index]) {
      index += 1
      if index - bytes.startIndex > longest { return .nothing(length: longest) }
    }
    guard index < bytes.endIndex else { return .needsMore }
    let final = bytes[index]
    guard (0x40...0x7E).contains(final) || final == 0x24 else {
      return .nothing(length: index - bytes.startIndex)
    }
    let length = index + 1 - bytes.startIndex
    let whole = Array(bytes.prefix(length))
    if let key = extra[whole] { return .key(key, length: length) }
    if isConsole {
      guard (0x41...0x45).contains(final), length == 4 else { return .nothing(length: length) }
      return .key(.function(Int(final) - 0x40), length: length)
    }
    return meaning(String(decoding: whole[2..<(length - 1)], as: UTF8.self), final, length)
  }

  /// Rxvt ends a key with Shift by `$`, which elsewhere stands before the final byte.
  private static func isParameter(_ byte: UInt8, in before: ArraySlice<UInt8>) -> Bool {
    if byte == 0x24 { return before.count == 2 || before.contains(0x3F) }
    return (0x20...0x3F).contains(byte)
  }

  private static func meaning(_ parameters: String, _ final: UInt8, _ length: Int) -> Self {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let first = numbers.first.flatMap(\.self) ?? 0
    let modifier = numbers.count > 1 ? numbers[1] ?? 0 : 0
    if final == 0x7E, first == 200 { return .paste(length: length) }
    guard let key = SequenceKeys.key(numbers: numbers, first: first, final: final) else {
      return .nothing(length: length)
    }
    return .key(SequenceKeys.modified(key, modifier), length: length)
  }
}
