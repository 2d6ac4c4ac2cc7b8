@testable import Casework
import Foundation
import Testing

/// The reader of payloads against the reader of Foundation.
@Suite struct PayloadReaderTests {
  /// JSON without fractions, as text, with blanks and escapes here and there.
  private static func json(_ chance: Chance, depth: Int = 0) -> String {
    let blank = chance.pick(["", "", " ", "\n\t"])
    let body: String
    switch chance.roll(depth > 4 ? 5 : 8) {
    case 0: body = chance.pick(["null", "true", "false"])
    case 1:
      body = "\(chance.roll(2) == 0 ? "-" : "")\(chance.next() >> UInt64(chance.roll(63) + 1))"
    case 2:
      body = chance.pick([
        "0", "-0", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
        "18446744073709551616",
      ])
    case 3, 4: body = text(chance)
    case 5:
      body =
        "["
        + (0..<chance.roll(5)).map { _ in json(chance, depth: depth + 1) }.joined(separator: ",")
        + "]"
    default:
      body =
        "{"
        + (0..<chance.roll(6)).map { _ in
          text(chance) + blank + ":" + json(chance, depth: depth + 1)
        }
        .joined(separator: "," + blank) + blank + "}"
    }
    return blank + body + blank
  }

  private static func text(_ chance: Chance) -> String {
    let parts = [
      "王大海", "a", "number", "é", "e\u{301}", "𠀀", "😀", "\\n", "\\\"", "\\\\", "\\/", "\\u4e2d",
      "\\ud83d\\ude00", "\\ud83d", "\\u12",
      "\\x", " ", "", "\u{7f}", "\\b\\f\\r\\t",
    ]
    // The broken ones stand in a few texts only, so that most are read.
    let usable =
      chance.roll(40) == 0 ? parts : parts.filter { !["\\ud83d", "\\u12", "\\x"].contains($0) }
    return "\"" + (0..<chance.roll(4)).map { _ in chance.pick(usable) }.joined() + "\""
  }

  private static func byFoundation(_ bytes: [UInt8]) -> JSONValue? {
    try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))
  }

  /// What the reader of plain payloads makes of it, without the general one behind it.
  private static func byReader(_ bytes: [UInt8]) -> JSONValue? {
    guard let reader = try? PayloadReader(bytes) else { return nil }
    return try? JSONValue(from: PayloadDecoder(reader: reader, index: 0))
  }

  private static func byBoth(_ bytes: [UInt8]) -> JSONValue? {
    try? Payload.decode(JSONValue.self, from: bytes)
  }

  @Test func `any JSON without fractions reads as Foundation reads it`() {
    let chance = Chance(1)
    var (read, plain) = (0, 0)
    for _ in 0..<3000 {
      let json = Self.json(chance)
      let bytes = [UInt8](json.utf8)
      let expected = Self.byFoundation(bytes)
      #expect(Self.byBoth(bytes) == expected, "\(json)")
      if let own = Self.byReader(bytes) {
        #expect(own == expected, "\(json)")
        plain += 1
      }
      if expected != nil { read += 1 }
    }
    #expect(read > 2000 && read < 3000 && plain > 500)
  }

  @Test func `a text that is broken anywhere is refused as Foundation refuses it`() {
    let chance = Chance(2)
    var refused = 0
    for _ in 0..<3000 {
      var bytes = [UInt8](Self.json(chance).utf8)
      guard !bytes.isEmpty else { continue }
      switch chance.roll(3) {
      case 0: bytes.remove(at: chance.roll(bytes.count))
      case 1:
        bytes[chance.roll(bytes.count)] = chance.pick([
          0x22, 0x5C, 0x7B, 0x5D, 0x2C, 0x3A, 0x80, 0xFF, 0x01, 0x30,
        ])
      default: bytes.insert(UInt8(chance.roll(255) + 1), at: chance.roll(bytes.count + 1))
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let expected = Self.byFoundation(bytes)
      #expect(Self.byBoth(bytes) == expected, "\(text)")
      if let own = Self.byReader(bytes) { #expect(own == expected, "\(text)") }
      if expected == nil { refused += 1 }
    }
    #expect(refused > 500)
  }

  @Test(arguments: ["1.5", "1e2", "[0.0]", "{\"a\":-1E3}", "1234567890123456789", "\"\\u4e2d\""])
  func `what is not plain is left to the general reader`(_ json: String) {
    #expect(Self.byReader([UInt8](json.utf8)) == nil)
  }

  @Test func `brackets within brackets are read to a depth and no further`() {
    func nested(_ depth: Int) -> [UInt8] {
      Array(repeating: 0x5B, count: depth) + Array(repeating: 0x5D, count: depth)
    }
    #expect(Self.byReader(nested(100)) != nil)
    #expect(Self.byReader(nested(100_000)) == nil && Self.byBoth(nested(100_000)) == nil)
  }

  @Test func `every kind of value of the acts comes back`() throws {
    struct Whole: Codable, Equatable {
      var text: String
      var none: String?
      var flag: Bool
      var maybe: Bool?
      var number: Int
      var days: [Day]
      var people: [Person]
      var lists: [String: [Code]]
      var nested: [[Int]]
      var place: Place
    }
    let lists = try Shipped.tables.get().codes.lists
    let whole = Whole(
      text: "王\"大\\海\n", none: nil, flag: true, maybe: false, number: -123_456_789_012_345_678,
      days: ["2026-02-28".day],
      people: [Person(name: "李", phone: "138")], lists: lists, nested: [[], [1, -2]],
      place: .special("town"))
    let bytes = try Payload.encode(whole)
    #expect(try Whole(from: PayloadDecoder(reader: PayloadReader(bytes), index: 0)) == whole)
    #expect(throws: DecodingError.self) { try Payload.decode(Whole.self, from: [UInt8]("{}".utf8)) }
  }

  @Test func `texts are kept composed`() throws {
    let bytes = try Payload.encode(["a": "e\u{301}\u{2126}中"])
    #expect(
      String(decoding: bytes, as: UTF8.self).utf8.elementsEqual("{\"a\":\"\u{e9}\u{3a9}中\"}".utf8))
  }
}
