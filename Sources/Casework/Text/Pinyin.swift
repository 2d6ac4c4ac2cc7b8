/// The readings of Chinese characters without tones, so that a name is found by its letters.
///
/// Made of the published table (`Resources/pinyin`); ü is written v, and `lv` also answers to `lu`.
public struct Pinyin: Sendable {
  private let syllables: [String]
  /// One reading each, sorted: code point, then rank, then place in `syllables`.
  private let readings: [UInt64]
  /// Readings of one or two characters as a surname, by their code points side by side.
  private let surnames: [UInt64: [String]]

  /// Reads the bytes of `pinyin.txt` and `surnames.txt`.
  ///
  /// - Parameters:
  ///   - table: lines of a syllable and, after tabs, the characters whose first, second … reading it is.
  ///   - surnames: lines of a surname, a tab, and one reading for each of its characters.
  ///
  /// Lines that begin with `#` are remarks; what cannot be read is left out.
  public init(table: [UInt8], surnames: [UInt8]) {
    var syllables: [String] = []
    var readings: [UInt64] = []
    readings.reserveCapacity(table.count / 3)
    var index = 0
    while index < table.count {
      let start = index
      while index < table.count, table[index] != Self.tab, table[index] != Self.newline {
        index += 1
      }
      if table[start] == Self.hash || index == table.count || table[index] == Self.newline {
        while index < table.count, table[index] != Self.newline { index += 1 }
        index += 1
        continue
      }
      let syllable = UInt64(syllables.count)
      syllables.append(String(decoding: table[start..<index], as: UTF8.self))
      var rank: UInt64 = 0
      index += 1
      while index < table.count, table[index] != Self.newline {
        if table[index] == Self.tab {
          rank += 1
          index += 1
        } else {
          readings.append(Self.scalar(in: table, at: &index) << 24 | rank << 16 | syllable)
        }
      }
      index += 1
    }
    readings.sort()
    self.syllables = syllables
    self.readings = readings
    self.surnames = Self.surnames(surnames)
  }

  /// Every reading of a character, the usual one first; none where it has no pinyin.
  public func readings(of character: Character) -> [String] {
    guard let scalar = character.unicodeScalars.first else { return [] }
    let wanted = UInt64(scalar.value) << 24
    var low = 0
    var high = readings.count
    while low < high {
      let middle = (low + high) / 2
      if readings[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    var found: [String] = []
    while low < readings.count, readings[low] >> 24 == wanted >> 24 {
      found.append(syllables[Int(readings[low] & 0xFFFF)])
      low += 1
    }
    return found
  }

  /// The readings of a name's beginning as a surname: one syllable a character; empty when it is none.
  func surnameReadings(of name: [Character]) -> [String] {
    for length in [2, 1] where name.count > length || name.count == 1 {
      if let found = surnames[Self.key(name.prefix(length))] { return found }
    }
    return []
  }

  private static let tab: UInt8 = 0x09
  private static let newline: UInt8 = 0x0A
  private static let hash: UInt8 = 0x23

  /// Decodes one scalar of well-formed UTF-8 and steps over it; anything odd counts as one byte.
  private static func scalar(in bytes: [UInt8], at index: inout Int) -> UInt64 {
    let first = bytes[index]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, index + length <= bytes.count else {
      index += 1
      return UInt64(first)
    }
    var value = UInt64(first & (0xFF >> UInt8(length + 1)))
    for offset in 1..<length { value = value << 6 | UInt64(bytes[index + offset] & 0x3F) }
    index += length
    return value
  }

  private static func key(_ characters: some Sequence<Character>) -> UInt64 {
    characters.reduce(0) { $0 << 32 | UInt64($1.unicodeScalars.first?.value ?? 0) }
  }

  private static func surnames(_ bytes: [UInt8]) -> [UInt64: [String]] {
    var surnames: [UInt64: [String]] = [:]
    for line in bytes.split(separator: newline) where line.first != hash {
      let parts = line.split(separator: tab, omittingEmptySubsequences: false)
      guard parts.count >= 2 else { continue }
      surnames[key(String(decoding: parts[0], as: UTF8.self))] =
        parts[1].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    }
    return surnames
  }
}
