/// What single bytes below 0x80 mean.
enum ControlKey {
  static func key(for byte: UInt8) -> Key {
    switch byte {
    case 0x08, Byte.delete: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case Byte.escape: .escape
    case 0x00: .control(" ")
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: .text(Character(Unicode.Scalar(byte)))
    }
  }
}
