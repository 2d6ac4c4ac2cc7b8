/// Which keys the sequences of the known terminals stand for.
enum SequenceKeys {
  /// After `Esc O`.
  static let single: [UInt8: Key] = [
    0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x48: .home, 0x46: .end,
    0x50: .function(1), 0x51: .function(2), 0x52: .function(3), 0x53: .function(4),
    0x61: .controlUp, 0x62: .controlDown, 0x63: .controlRight, 0x64: .controlLeft,
    0x4D: .enter, 0x49: .tab, 0x58: .text("="), 0x6A: .text("*"), 0x6B: .text("+"),
    0x6C: .text(","), 0x6D: .text("-"), 0x6E: .text("."), 0x6F: .text("/"),
    0x70: .text("0"), 0x71: .text("1"), 0x72: .text("2"), 0x73: .text("3"), 0x74: .text("4"),
    0x75: .text("5"), 0x76: .text("6"), 0x77: .text("7"), 0x78: .text("8"), 0x79: .text("9"),
  ]

  /// Before the `~` of `Esc [ n ~`.
  private static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14),
    28: .function(15), 29: .function(16), 31: .function(17), 32: .function(18),
    33: .function(19), 34: .function(20),
  ]

  private static let lettered: [UInt8: Key] = [
    0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x48: .home, 0x46: .end, 0x5A: .backTab,
    0x50: .function(1), 0x51: .function(2), 0x53: .function(4),
    0x61: .up, 0x62: .down, 0x63: .right, 0x64: .left,
  ]

  /// The key of `Esc [ numbers final`, without its modifier.
  static func key(numbers: [Int?], first: Int, final: UInt8) -> Key? {
    switch final {
    case 0x7E where first == 27 && numbers.count == 3: coded(numbers[2] ?? 0)
    case 0x7E: numbered[first]
    case 0x5E, 0x40: numbered[first].map { modified($0, 5) }
    case 0x24: numbered[first].map { modified($0, 2) }
    case 0x75: coded(first)
    // `Esc [ r ; c R` is a late answer to the question where the cursor is.
    case 0x52: numbers.count == 1 && first == 0 ? .function(3) : nil
    default: lettered[final]
    }
  }

  /// A key given by its code point, as newer terminals do.
  private static func coded(_ value: Int) -> Key? {
    guard let scalar = UInt32(exactly: value).flatMap(Unicode.Scalar.init), value > 0 else {
      return nil
    }
    if value < 0x80 { return ControlKey.key(for: UInt8(value)) }
    return value >= 0xA0 && !(0xE000...0xF8FF).contains(value) ? .text(Character(scalar)) : nil
  }

  /// A key with its modifier: 1 and the sum of 1 for Shift, 2 Alt, 4 Ctrl, 8 Meta.
  static func modified(_ key: Key, _ modifier: Int) -> Key {
    guard (2...16).contains(modifier) else { return key }
    let bits = modifier - 1
    let plain = bits & 4 != 0 ? controlled(key) : bits & 1 != 0 ? shifted(key) : key
    return bits & 10 != 0 ? .alt(plain) : plain
  }

  private static func controlled(_ key: Key) -> Key {
    switch key {
    case .up: .controlUp
    case .down: .controlDown
    case .left: .controlLeft
    case .right: .controlRight
    case .home: .controlHome
    case .end: .controlEnd
    case .function(let number): .function(number + 24)
    case .text(let character): .control(Character(character.lowercased()))
    default: key
    }
  }

  private static func shifted(_ key: Key) -> Key {
    switch key {
    case .tab: .backTab
    case .function(let number): .function(number + 12)
    default: key
    }
  }
}
