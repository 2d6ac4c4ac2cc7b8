import TerminalUI
import Testing

@Suite struct InputDecoderPropertyTests {
  /// Bytes that are likely to mean something, so that random strings reach every branch.
  private static let alphabet: [UInt8] =
    Array("[[OO;;120~~~ABCDPQRSZabcu$^?R\r\t 王小x".utf8)
    + [0x1B, 0x1B, 0x1B, 0x1B, 0xE4, 0xB8, 0xF0, 0xFF, 0x9B, 0x7F, 0x00]
  private static let fragments: [[UInt8]] = [
    Array("\u{1B}[200~".utf8), Array("\u{1B}[201~".utf8), Array("\u{1B}[1;5A".utf8),
    Array("\u{1B}[[A".utf8), Array("王".utf8), Array("\u{1B}\u{1B}[".utf8),
  ]

  @Test func `bytes mean the same in any pieces`() {
    var random = SeededRandom(seed: 20_261_123)
    var pasted = 0
    var alts = 0
    for _ in 0..<20_000 {
      let bytes = Self.bytes(&random)
      var whole = InputDecoder()
      let expected = whole.feed(bytes)
      var pieces = InputDecoder()
      var events: [Event] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...4, using: &random)
        events += pieces.feed(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      #expect(events == expected, "\(bytes)")
      #expect(pieces.isWaiting == whole.isWaiting, "\(bytes)")
      #expect(pieces.timeOut() == whole.timeOut(), "\(bytes)")
      pasted += expected.count { if case .paste = $0 { true } else { false } }
      alts += expected.count { if case .key(.alt) = $0 { true } else { false } }
    }
    // The property says nothing unless both occurred.
    #expect(pasted > 100)
    #expect(alts > 1000)
  }

  @Test func `valid text comes through whole, whatever went before`() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<2_000 {
      var decoder = InputDecoder()
      _ = decoder.feed(Self.bytes(&random))
      _ = decoder.timeOut()
      // Whatever was unfinished is finished by these: a paste, a sequence, a cut character.
      _ = decoder.feed("\u{1B}[201~~".utf8)
      #expect(decoder.feed("王小明".utf8) == Event.typed("王小明"))
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a paste of a hundred thousand characters takes no time`() {
    var decoder = InputDecoder()
    let text = String(repeating: "村", count: 100_000)
    let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
    var events: [Event] = []
    let took = ContinuousClock().measure {
      var rest = bytes[...]
      while !rest.isEmpty {
        events += decoder.feed(rest.prefix(1000))
        rest = rest.dropFirst(1000)
      }
    }
    #expect(events == [.paste(text)])
    // In a debug build on a busy machine; quadratic cost would take minutes.
    #expect(took < .seconds(5))
  }

  private static func bytes(_ random: inout SeededRandom) -> [UInt8] {
    let length = Int.random(in: 1...12, using: &random)
    return (0..<length).flatMap { _ -> [UInt8] in
      switch Int.random(in: 0..<10, using: &random) {
      case 0: [UInt8.random(in: 0...255, using: &random)]
      case 1...2: fragments.randomElement(using: &random) ?? []
      default: [alphabet.randomElement(using: &random) ?? 0]
      }
    }
  }
}
