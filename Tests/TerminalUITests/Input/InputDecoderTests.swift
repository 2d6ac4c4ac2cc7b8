import TerminalUI
import Testing

@Suite struct InputDecoderTests {
  static let strings: [(String, [Event])] = [
    ("a", [.key(.text("a"))]), ("王小", [.key(.text("王")), .key(.text("小"))]),
    ("\u{20BB7}", [.key(.text("\u{20BB7}"))]), ("\r", [.key(.enter)]), ("\n", [.key(.enter)]),
    ("\t", [.key(.tab)]), ("\u{7F}", [.key(.backspace)]), ("\u{8}", [.key(.backspace)]),
    ("\u{1}", [.key(.control("a"))]), ("\u{1A}", [.key(.control("z"))]),
    ("\u{1F}", [.key(.control("_"))]), ("\u{0}", [.key(.control(" "))]),
    ("\u{1B}[A", [.key(.up)]), ("\u{1B}OA", [.key(.up)]), ("\u{1B}[H", [.key(.home)]),
    ("\u{1B}[1~", [.key(.home)]), ("\u{1B}[4~", [.key(.end)]), ("\u{1B}[7~", [.key(.home)]),
    ("\u{1B}[3~", [.key(.delete)]), ("\u{1B}[5~\u{1B}[6~", [.key(.pageUp), .key(.pageDown)]),
    ("\u{1B}[Z", [.key(.backTab)]), ("\u{1B}OP", [.key(.function(1))]),
    ("\u{1B}OS", [.key(.function(4))]), ("\u{1B}[11~", [.key(.function(1))]),
    ("\u{1B}[14~", [.key(.function(4))]), ("\u{1B}[15~", [.key(.function(5))]),
    ("\u{1B}[17~", [.key(.function(6))]), ("\u{1B}[21~", [.key(.function(10))]),
    ("\u{1B}[24~", [.key(.function(12))]), ("\u{1B}[[A", [.key(.function(1))]),
    ("\u{1B}[[E", [.key(.function(5))]), ("\u{1B}[1;5A", [.key(.controlUp)]),
    ("\u{1B}[1;5H", [.key(.controlHome)]), ("\u{1B}[1;5F", [.key(.controlEnd)]),
    ("\u{1B}[1;2P", [.key(.function(13))]), ("\u{1B}[1;3A", [.key(.alt(.up))]),
    ("\u{1B}O5A", [.key(.controlUp)]), ("\u{1B}Oa", [.key(.controlUp)]),
    ("\u{1B}[7^", [.key(.controlHome)]), ("\u{1B}[7$", [.key(.home)]),
    ("\u{1B}x", [.key(.alt(.text("x")))]), ("\u{1B}1", [.key(.function(1))]),
    ("\u{1B}0", [.key(.function(10))]), ("\u{1B}\r", [.key(.alt(.enter))]),
    ("\u{1B}\u{1B}[A", [.key(.alt(.up))]), ("\u{1B}王", [.key(.escape), .key(.text("王"))]),
    ("\u{1B}[24;3R", []), ("\u{1B}[99~x", [.key(.text("x"))]),
    ("\u{1B}[I\u{1B}[O", []), ("\u{1B}[?2004;1$yx", [.key(.text("x"))]),
    ("\u{1B}OM", [.key(.enter)]), ("\u{1B}Oq", [.key(.text("1"))]),
    ("\u{1B}[13;2u", [.key(.enter)]), ("\u{1B}[115;5u", [.key(.control("s"))]),
    ("\u{1B}[1;王", [.key(.text("王"))]), ("\u{9B}x", [.key(.text("x"))]),
    ("\u{1B}[200~王\r\n大\t海\u{1B}[201~z", [.paste("王\n大\t海"), .key(.text("z"))]),
    ("\u{1B}[200~a\u{1B}[31mb\u{7}c\rd\u{1B}[201~", [.paste("abc\nd")]),
    ("\u{1B}[200~\u{1B}[201~", [.paste("")]), ("\u{1B}[201~", []),
    ("e\u{301}", [.key(.text("e")), .key(.text("\u{301}"))]),
  ]

  @Test(arguments: strings)
  func `a sequence means the same whole and byte by byte`(_ text: String, events: [Event]) {
    var whole = InputDecoder()
    #expect(whole.feed(text.utf8) == events)
    #expect(!whole.isWaiting)
    var pieces = InputDecoder()
    #expect(text.utf8.flatMap { pieces.feed([$0]) } == events)
    #expect(!pieces.isWaiting)
  }

  @Test(
    arguments: [
      ([0xFF], "\u{FFFD}"), ([0xE4, 0xB8, 0x41], "\u{FFFD}A"), ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xCD, 0xF5, 0xD0, 0xA1], "\u{FFFD}\u{FFFD}\u{421}"),
    ] as [([UInt8], String)])
  func `bad bytes are marked and what follows is kept`(_ bad: [UInt8], marks: String) {
    let text = "人民共和国"
    let expected = (marks + text).unicodeScalars.map { Event.key(.text(Character($0))) }
    var decoder = InputDecoder()
    #expect(decoder.feed(bad + Array(text.utf8)) == expected)
  }

  @Test func `a cut character waits for ever, and not for a time`() {
    var decoder = InputDecoder()
    let bytes = Array("王".utf8)
    #expect(decoder.feed(bytes.prefix(2)) == [])
    #expect(!decoder.isWaiting)
    #expect(decoder.timeOut() == [])
    #expect(decoder.feed(bytes.suffix(1)) == [.key(.text("王"))])
  }

  @Test(arguments: [
    ("\u{1B}", [Event.key(.escape)]), ("\u{1B}\u{1B}", [.key(.escape), .key(.escape)]),
    ("\u{1B}[", [.key(.alt(.text("[")))]), ("\u{1B}O", [.key(.alt(.text("O")))]),
    ("\u{1B}[1;", []), ("\u{1B}\u{1B}O", [.key(.escape), .key(.alt(.text("O")))]),
  ])
  func `only an unfinished sequence waits for a time`(_ text: String, events: [Event]) {
    var decoder = InputDecoder()
    #expect(decoder.feed(text.utf8) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.timeOut() == events)
    #expect(!decoder.isWaiting)
    #expect(decoder.feed("a".utf8) == [.key(.text("a"))])
  }

  @Test func `a terminal's own sequences go before the common ones`() {
    var decoder = InputDecoder(extra: [
      Array("\u{1B}[A".utf8): .down, Array("\u{1B}[224z".utf8): .function(1),
      Array("\u{1B}Ox".utf8): .pageUp, Array("\u{1B}q".utf8): .insert,
    ])
    let events = decoder.feed("\u{1B}[A\u{1B}[224z\u{1B}Ox\u{1B}q".utf8)
    #expect(events == [.key(.down), .key(.function(1)), .key(.pageUp), .key(.insert)])
  }

  @Test func `noise does not grow without end`() {
    var decoder = InputDecoder()
    let noise = "\u{1B}[" + String(repeating: "1;", count: 500) + "A"
    _ = decoder.feed(noise.utf8)
    #expect(!decoder.isWaiting)
    #expect(decoder.feed("王".utf8) == [.key(.text("王"))])
  }
}
