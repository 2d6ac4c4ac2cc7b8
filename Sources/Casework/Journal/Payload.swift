import Foundation

/// The bytes of an act as the journal keeps them: UTF-8 JSON, keys sorted, NFC, integers, no floats.
public enum Payload {
  /// Encodes an act or a table of the office.
  public static func encode(_ value: some Encodable) throws -> [UInt8] {
    let bytes = try PayloadEncoder.bytes(of: value)
    guard mayCompose(bytes) else { return bytes }
    return [UInt8](
      String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8)
  }

  /// Whether a text among the bytes may change when it is composed (NFC): hardly ever, of Chinese text.
  public static func mayCompose(_ bytes: [UInt8]) -> Bool {
    bytes.contains { $0 >= 0xCC } && !String(decoding: bytes, as: UTF8.self).isSurelyNFC
  }

  /// Decodes an act or a table of the office: by the reader of plain payloads, else by the general one.
  public static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws
    -> Value
  {
    if let reader = try? PayloadReader(bytes),
      let value = try? Value(from: PayloadDecoder(reader: reader, index: 0))
    {
      return value
    }
    return try JSONDecoder().decode(type, from: Data(bytes))
  }
}

extension Act {
  /// The act as the journal keeps it: its texts composed (NFC).
  public func composed() throws -> Self {
    let payload = try Payload.encode(self)
    guard payload.contains(where: { $0 >= 0xCC }) else { return self }
    return try Payload.decode(Self.self, from: payload)
  }
}

extension String {
  /// Whether every scalar is of a block in which nothing composes: the usual case of Chinese text.
  fileprivate var isSurelyNFC: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0..<0x300, 0x2010...0x2027, 0x3000...0x3029, 0x3400...0x9FFF, 0xFF00...0xFFEF: true
      default: false
      }
    }
  }
}
