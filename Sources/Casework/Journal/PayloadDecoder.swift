/// Decodes acts from the tokens of a payload: what `JSONDecoder` does, several times faster.
///
/// What it says when it fails is nobody's to read: `Payload.decode` asks `JSONDecoder` then.
struct PayloadDecoder: Decoder {
  let reader: PayloadReader
  /// The place of the value among the tokens.
  let index: Int

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard reader.tokens[index].kind == .object else { throw mismatch([String: String].self) }
    return KeyedDecodingContainer(Members(decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard reader.tokens[index].kind == .array else { throw mismatch([String].self) }
    return Items(decoder: self)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  /// The decoder of a value that is within.
  fileprivate func at(_ index: Int) -> PayloadDecoder {
    PayloadDecoder(reader: reader, index: index)
  }

  fileprivate func mismatch<Value>(_ type: Value.Type) -> DecodingError {
    let context = DecodingError.Context(
      codingPath: [], debugDescription: "token \(index) is no \(type)")
    return decodeNil() ? .valueNotFound(type, context) : .typeMismatch(type, context)
  }
}

extension PayloadDecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool { reader.tokens[index].kind == .null }

  func decode(_ type: Bool.Type) throws -> Bool {
    switch reader.tokens[index].kind {
    case .yes: return true
    case .no: return false
    default: throw mismatch(type)
    }
  }

  func decode(_ type: String.Type) throws -> String {
    guard let text = reader.text(index) else { throw mismatch(type) }
    return text
  }

  func decode(_ type: Double.Type) throws -> Double { throw mismatch(type) }
  func decode(_ type: Float.Type) throws -> Float { throw mismatch(type) }
  func decode(_ type: Int.Type) throws -> Int { try number() }
  func decode(_ type: Int8.Type) throws -> Int8 { try number() }
  func decode(_ type: Int16.Type) throws -> Int16 { try number() }
  func decode(_ type: Int32.Type) throws -> Int32 { try number() }
  func decode(_ type: Int64.Type) throws -> Int64 { try number() }
  func decode(_ type: UInt.Type) throws -> UInt { try number() }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try number() }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try number() }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try number() }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try number() }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: self) }

  private func number<Number: FixedWidthInteger>() throws -> Number {
    guard let number: Number = reader.number(index) else { throw mismatch(Number.self) }
    return number
  }
}

/// The members of an object.
private struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: PayloadDecoder

  var codingPath: [any CodingKey] { [] }

  var allKeys: [Key] {
    var keys: [Key] = []
    var index = decoder.index + 1
    while index < decoder.reader.tokens[decoder.index].next {
      if let key = decoder.reader.text(index).flatMap(Key.init(stringValue:)) { keys.append(key) }
      index = decoder.reader.tokens[index + 1].next
    }
    return keys
  }

  private func present(_ key: Key) -> PayloadDecoder? {
    decoder.reader.member(key.stringValue, of: decoder.index).map(decoder.at)
  }

  private func value(_ key: Key) throws -> PayloadDecoder {
    guard let value = present(key) else {
      throw DecodingError.keyNotFound(
        key, .init(codingPath: [], debugDescription: "token \(decoder.index)"))
    }
    return value
  }

  private func valueUnlessNull(_ key: Key) -> PayloadDecoder? {
    present(key).flatMap { $0.decodeNil() ? nil : $0 }
  }

  func contains(_ key: Key) -> Bool { present(key) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { try value(key).decodeNil() }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(key).decode(type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(key).decode(type) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try value(key).decode(type) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try value(key).decode(type) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try value(key).decode(type) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try value(key).decode(type) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try value(key).decode(type) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try value(key).decode(type) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try value(key).decode(type) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try value(key).decode(type) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try value(key).decode(type) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try value(key).decode(type) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try value(key).decode(type) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try value(key).decode(type) }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try Value(from: try value(key))
  }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try valueUnlessNull(key)?.decode(type)
  }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try valueUnlessNull(key)?.decode(type)
  }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try valueUnlessNull(key)?.decode(type)
  }
  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try valueUnlessNull(key).map { try Value(from: $0) }
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try value(key).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try value(key).unkeyedContainer()
  }
  func superDecoder() throws -> any Decoder { decoder }
  func superDecoder(forKey key: Key) throws -> any Decoder { try value(key) }
}

/// The items of an array.
private struct Items: UnkeyedDecodingContainer {
  let decoder: PayloadDecoder
  private var index: Int
  private let end: Int
  private(set) var currentIndex = 0

  init(decoder: PayloadDecoder) {
    self.decoder = decoder
    index = decoder.index + 1
    end = decoder.reader.tokens[decoder.index].next
  }

  var codingPath: [any CodingKey] { [] }
  var isAtEnd: Bool { index >= end }

  var count: Int? {
    var (count, index) = (0, decoder.index + 1)
    while index < end {
      count += 1
      index = decoder.reader.tokens[index].next
    }
    return count
  }

  /// Steps over an item once it has been read.
  private mutating func step<Value>(_ read: (PayloadDecoder) throws -> Value) throws -> Value {
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        Value.self, .init(codingPath: [], debugDescription: "the array has ended"))
    }
    let value = try read(decoder.at(index))
    index = decoder.reader.tokens[index].next
    currentIndex += 1
    return value
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, decoder.at(index).decodeNil() else { return false }
    return try step { _ in true }
  }

  mutating func decode(_ type: Bool.Type) throws -> Bool { try step { try $0.decode(type) } }
  mutating func decode(_ type: String.Type) throws -> String { try step { try $0.decode(type) } }
  mutating func decode(_ type: Double.Type) throws -> Double { try step { try $0.decode(type) } }
  mutating func decode(_ type: Float.Type) throws -> Float { try step { try $0.decode(type) } }
  mutating func decode(_ type: Int.Type) throws -> Int { try step { try $0.decode(type) } }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try step { try $0.decode(type) } }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try step { try $0.decode(type) } }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try step { try $0.decode(type) } }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try step { try $0.decode(type) } }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try step { try $0.decode(type) } }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try step { try $0.decode(type) } }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try step { try $0.decode(type) } }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try step { try $0.decode(type) } }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try step { try $0.decode(type) } }
  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try step { try Value(from: $0) }
  }

  mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws
    -> KeyedDecodingContainer<Key>
  {
    try step { try $0.container(keyedBy: type) }
  }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try step { try $0.unkeyedContainer() }
  }
  mutating func superDecoder() throws -> any Decoder { try step { $0 } }
}
