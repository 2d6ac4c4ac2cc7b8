@testable import Casework
import Foundation
import Testing

/// The writer of payloads against the writer of Foundation.
@Suite struct PayloadWriterTests {
  private static func byFoundation(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private static func byWriter(_ value: some Encodable) throws -> String {
    String(decoding: try PayloadEncoder.bytes(of: value), as: UTF8.self)
  }

  private static func value(_ chance: Chance, depth: Int = 0) -> JSONValue {
    switch chance.roll(depth > 4 ? 4 : 7) {
    case 0: chance.pick([.null, .bool(true), .bool(false)])
    case 1: .int(Int(truncatingIfNeeded: chance.next() >> UInt64(chance.roll(64))))
    case 2, 3: .string(text(chance))
    case 4: .array((0..<chance.roll(5)).map { _ in value(chance, depth: depth + 1) })
    default:
      .object(
        Dictionary(
          (0..<chance.roll(6)).map { _ in (text(chance), value(chance, depth: depth + 1)) },
          uniquingKeysWith: { $1 }))
    }
  }

  private static func text(_ chance: Chance) -> String {
    let scalars = (0..<chance.roll(6)).map { _ in
      chance.pick(["王", "a", "Z", "é", "e\u{301}", "𠀀", "😀", "/", "\"", "\\", "\u{7f}", "\u{2028}"])
        + (chance.roll(4) == 0 ? String(Unicode.Scalar(UInt8(chance.roll(0x20)))) : "")
    }
    return scalars.joined()
  }

  @Test func `any value is written as Foundation writes it`() throws {
    let chance = Chance(2)
    for _ in 0..<3000 {
      let value = Self.value(chance)
      let (own, expected) = (try Self.byWriter(value), try Self.byFoundation(value))
      #expect(own == expected)
    }
  }

  @Test func `every control character is escaped as Foundation escapes it`() throws {
    for value in UInt8(0)..<0x80 {
      let text = "甲" + String(Unicode.Scalar(value)) + "乙"
      #expect(try Self.byWriter([text]) == Self.byFoundation([text]), "\(value)")
    }
  }

  private struct Mixed: Encodable {
    struct Nothing: Encodable {}
    var zeta = Int8.min
    var alpha: Int? = nil
    var many: [UInt64?] = [.max, nil, 0]
    var nothing = Nothing()
    var byName = ["b": [true], "a": []]
    var deep = Nested()
  }

  /// Hands containers out one after the other, as a type may that writes itself.
  private struct Nested: Encodable {
    enum Key: CodingKey { case z, a, m }

    func encode(to encoder: any Encoder) throws {
      var members = encoder.container(keyedBy: Key.self)
      var inner = members.nestedContainer(keyedBy: Key.self, forKey: .z)
      try inner.encode(1, forKey: .m)
      try inner.encodeNil(forKey: .a)
      var items = members.nestedUnkeyedContainer(forKey: .a)
      try items.encode("first")
      var within = items.nestedUnkeyedContainer()
      try within.encode(2)
      try items.encode("last")
      #expect(items.count == 3)
    }
  }

  @Test func `types of every shape are written as Foundation writes them`() throws {
    #expect(try Self.byWriter(Mixed()) == Self.byFoundation(Mixed()))
    #expect(try Self.byWriter([Mixed(), Mixed()]) == Self.byFoundation([Mixed(), Mixed()]))
  }

  @Test func `a fraction is refused`() {
    #expect(throws: EncodingError.self) { try PayloadEncoder.bytes(of: ["share": 0.5]) }
    #expect(throws: EncodingError.self) { try PayloadEncoder.bytes(of: [Float(1)]) }
  }
}
