/// Where the letters a to z stand in Chinese texts: in the first lines, which are numbers, and in few others.
///
/// A search by pinyin need not look through texts that hold no letter but those of their numbers.
struct TextLetters: Sendable {
  /// The letters of all first lines, a bit for each.
  private var ofNumbers: UInt32 = 0
  /// The slots with a letter behind their first line.
  private var lettered = SlotBits(room: 0)
  private var count = 0

  /// Notes the letters of a text, folded, in a new last slot.
  mutating func append(_ text: some Collection<UInt8>) {
    let end = text.firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
    for byte in text[..<end] { ofNumbers |= Self.bit(byte) }
    append(isLettered: text[end...].contains { Self.bit($0) != 0 })
  }

  /// Notes those of a slot of the same texts in a new last slot.
  mutating func append(_ other: TextLetters, _ slot: Int) {
    ofNumbers |= other.ofNumbers
    append(isLettered: other.lettered.contains(slot))
  }

  private mutating func append(isLettered: Bool) {
    lettered.grow(room: count + 1)
    lettered.insert(count, if: isLettered)
    count += 1
  }

  /// The slots in which some letters may stand together; nil when these are too many to tell.
  func slots(thatMayHold units: [UInt16]) -> SlotBits? {
    let bits = units.reduce(0) { $0 | Self.bit(UInt8(clamping: $1)) }
    return bits & ~ofNumbers == 0 || lettered.count > count / 16 ? nil : lettered
  }

  private static func bit(_ byte: UInt8) -> UInt32 {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? 1 << UInt32(byte - 0x61) : 0
  }
}
