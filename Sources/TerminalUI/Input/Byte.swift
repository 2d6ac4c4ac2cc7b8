/// The bytes that have a name.
enum Byte {
  static let escape: UInt8 = 0x1B
  static let bracket: UInt8 = 0x5B
  static let capitalO: UInt8 = 0x4F
  static let delete: UInt8 = 0x7F
}
