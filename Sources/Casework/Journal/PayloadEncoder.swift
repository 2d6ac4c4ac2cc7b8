/// Writes acts as payloads: what `JSONEncoder` does with sorted keys and plain slashes, several times faster.
///
/// Fractions have no place in the journal and are refused.
final class PayloadEncoder: Encoder {
  private enum Shape { case nothing, value, members, items }

  /// One behind the other: what was written of the value, or of its members or items.
  private var bytes: [UInt8] = []
  private var shape = Shape.nothing
  /// The names of the members, and where each one's value stands in `bytes`.
  private var members: [(name: String, value: Range<Int>)] = []
  /// The container that was handed out last, to be filled before anything follows it.
  private var open: (name: String, encoder: PayloadEncoder)?
  fileprivate private(set) var count = 0

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// The bytes of a value.
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = PayloadEncoder()
    try value.encode(to: encoder)
    var bytes: [UInt8] = []
    encoder.write(into: &bytes)
    return bytes
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    shape = .members
    return KeyedEncodingContainer(PayloadMembers(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    shape = .items
    return PayloadItems(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    shape = .value
    return self
  }

  /// Takes a member, or an item, which has no name.
  fileprivate func add(_ name: String = "", _ write: (inout [UInt8]) throws -> Void) rethrows {
    close()
    if shape == .items, count > 0 { bytes.append(UInt8(ascii: ",")) }
    let start = bytes.count
    try write(&bytes)
    if shape == .members { members.append((name, start..<bytes.count)) }
    count += 1
  }

  /// Takes a member or an item whose container is filled by whoever asked for it.
  fileprivate func handOut(_ name: String = "") -> PayloadEncoder {
    close()
    let encoder = PayloadEncoder()
    open = (name, encoder)
    return encoder
  }

  private func close() {
    guard let (name, encoder) = open else { return }
    open = nil
    add(name) { encoder.write(into: &$0) }
  }

  private func write(into all: inout [UInt8]) {
    close()
    switch shape {
    case .nothing: all += "{}".utf8
    case .value: all += bytes
    case .items:
      all.append(UInt8(ascii: "["))
      all += bytes
      all.append(UInt8(ascii: "]"))
    case .members:
      members.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      all.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { all.append(UInt8(ascii: ",")) }
        all.writeJSON(member.name)
        all.append(UInt8(ascii: ":"))
        all += bytes[member.value]
      }
      all.append(UInt8(ascii: "}"))
    }
  }

  fileprivate static func write(_ value: some Encodable, into all: inout [UInt8]) throws {
    let encoder = PayloadEncoder()
    try value.encode(to: encoder)
    encoder.write(into: &all)
  }
}

extension PayloadEncoder: SingleValueEncodingContainer {
  func encodeNil() { add { $0.writeNull() } }
  func encode(_ value: Bool) { add { $0.writeJSON(value) } }
  func encode(_ value: String) { add { $0.writeJSON(value) } }
  func encode(_ value: Double) throws { throw EncodingError.fraction(value) }
  func encode(_ value: Float) throws { throw EncodingError.fraction(value) }
  func encode(_ value: Int) { add { $0.writeJSON(value) } }
  func encode(_ value: Int8) { add { $0.writeJSON(value) } }
  func encode(_ value: Int16) { add { $0.writeJSON(value) } }
  func encode(_ value: Int32) { add { $0.writeJSON(value) } }
  func encode(_ value: Int64) { add { $0.writeJSON(value) } }
  func encode(_ value: UInt) { add { $0.writeJSON(value) } }
  func encode(_ value: UInt8) { add { $0.writeJSON(value) } }
  func encode(_ value: UInt16) { add { $0.writeJSON(value) } }
  func encode(_ value: UInt32) { add { $0.writeJSON(value) } }
  func encode(_ value: UInt64) { add { $0.writeJSON(value) } }
  func encode(_ value: some Encodable) throws {
    try add { try PayloadEncoder.write(value, into: &$0) }
  }
}

/// The members of an object.
private struct PayloadMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: PayloadEncoder

  var codingPath: [any CodingKey] { [] }

  private func add(_ key: Key, _ write: (inout [UInt8]) throws -> Void) rethrows {
    try encoder.add(key.stringValue, write)
  }

  func encodeNil(forKey key: Key) { add(key) { $0.writeNull() } }
  func encode(_ value: Bool, forKey key: Key) { add(key) { $0.writeJSON(value) } }
  func encode(_ value: String, forKey key: Key) { add(key) { $0.writeJSON(value) } }
  func encode(_ value: Double, forKey key: Key) throws { throw EncodingError.fraction(value) }
  func encode(_ value: Float, forKey key: Key) throws { throw EncodingError.fraction(value) }
  func encode(_ value: Int, forKey key: Key) { add(key) { $0.writeJSON(value) } }
  func encode(_ value: Int8, forKey key: Key) { add(key) { $0.writeJSON(value) } }
  func encode(_ value: Int16, forKey key: Key) { add(key) { $0.writeJSON(value) } }
  func encode(_ value: Int32, forKey key: Key) { add(key) { $0.writeJSON(value) } }
  func encode(_ value: Int64, forKey key: Key) { add(key) { $0.writeJSON(value) } }
  func encode(_ value: UInt, forKey key: Key) { add(key) { $0.writeJSON(value) } }
  func encode(_ value: UInt8, forKey key: Key) { add(key) { $0.writeJSON(value) } }
  func encode(_ value: UInt16, forKey key: Key) { add(key) { $0.writeJSON(value) } }
  func encode(_ value: UInt32, forKey key: Key) { add(key) { $0.writeJSON(value) } }
  func encode(_ value: UInt64, forKey key: Key) { add(key) { $0.writeJSON(value) } }
  func encode(_ value: some Encodable, forKey key: Key) throws {
    try add(key) { try PayloadEncoder.write(value, into: &$0) }
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key)
    -> KeyedEncodingContainer<Nested>
  {
    encoder.handOut(key.stringValue).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder.handOut(key.stringValue).unkeyedContainer()
  }
  func superEncoder() -> any Encoder { encoder.handOut("super") }
  func superEncoder(forKey key: Key) -> any Encoder { encoder.handOut(key.stringValue) }
}

/// The items of an array.
private struct PayloadItems: UnkeyedEncodingContainer {
  let encoder: PayloadEncoder

  var codingPath: [any CodingKey] { [] }
  var count: Int { encoder.count }

  func encodeNil() { encoder.encodeNil() }
  func encode(_ value: Bool) { encoder.encode(value) }
  func encode(_ value: String) { encoder.encode(value) }
  func encode(_ value: Double) throws { try encoder.encode(value) }
  func encode(_ value: Float) throws { try encoder.encode(value) }
  func encode(_ value: Int) { encoder.encode(value) }
  func encode(_ value: Int8) { encoder.encode(value) }
  func encode(_ value: Int16) { encoder.encode(value) }
  func encode(_ value: Int32) { encoder.encode(value) }
  func encode(_ value: Int64) { encoder.encode(value) }
  func encode(_ value: UInt) { encoder.encode(value) }
  func encode(_ value: UInt8) { encoder.encode(value) }
  func encode(_ value: UInt16) { encoder.encode(value) }
  func encode(_ value: UInt32) { encoder.encode(value) }
  func encode(_ value: UInt64) { encoder.encode(value) }
  func encode(_ value: some Encodable) throws { try encoder.encode(value) }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type)
    -> KeyedEncodingContainer<Nested>
  {
    encoder.handOut().container(keyedBy: type)
  }
  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    encoder.handOut().unkeyedContainer()
  }
  func superEncoder() -> any Encoder { encoder.handOut() }
}

extension EncodingError {
  fileprivate static func fraction(_ value: some FloatingPoint) -> EncodingError {
    .invalidValue(value, Context(codingPath: [], debugDescription: "the journal has no fractions"))
  }
}

extension [UInt8] {
  fileprivate mutating func writeNull() { self += "null".utf8 }

  fileprivate mutating func writeJSON(_ value: Bool) { self += (value ? "true" : "false").utf8 }

  fileprivate mutating func writeJSON(_ value: some FixedWidthInteger) {
    self += String(value).utf8
  }

  /// A text in quotation marks, with the escapes of RFC 8259 that must be, the short ones first.
  fileprivate mutating func writeJSON(_ text: String) {
    append(UInt8(ascii: "\""))
    defer { append(UInt8(ascii: "\"")) }
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    guard !isPlain else { return self += text.utf8 }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0x20...: append(byte)
      case 0x08: self += "\\b".utf8
      case 0x09: self += "\\t".utf8
      case 0x0A: self += "\\n".utf8
      case 0x0C: self += "\\f".utf8
      case 0x0D: self += "\\r".utf8
      default: self += ((byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16)).utf8
      }
    }
  }
}
