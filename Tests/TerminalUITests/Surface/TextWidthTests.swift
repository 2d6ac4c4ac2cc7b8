import Testing
import Wording

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("a", 1), ("中", 2), ("，", 2), ("…", 1), ("─", 1), ("▸", 1), ("é", 1), ("e\u{301}", 1),
    ("\u{301}", 1), ("\u{20BB7}", 2), ("〓", 2), ("\u{E000}", 2), ("\u{31350}", 2),
    ("\u{323AF}", 2), ("\u{378}", 2), ("\u{7}", 0), ("\u{1B}", 0), ("\u{85}", 1), ("\u{9B}", 0),
    ("\t", 1), ("\r\n", 1), ("\u{200D}", 0), ("\u{202E}", 0), ("\u{3000}", 2), ("", 0),
    ("👨‍👩‍👧", 2), ("❤\u{FE0F}", 1), ("张三abc", 7),
  ])
  func `a text is as wide as what is shown of it`(_ text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test(arguments: [
    ("南京市中山路", 12, "南京市中山路"), ("南京市中山路", 11, "南京市中山…"),
    ("南京市中山路", 10, "南京市中…"), ("南京", 1, "…"), ("南京", 0, ""), ("abc", 2, "a…"),
  ])
  func `a cut text ends with a mark and fits`(_ text: String, columns: Int, fitted: String) {
    #expect(TextWidth.fitted(text, to: columns) == fitted)
    #expect(TextWidth.columns(of: fitted) <= columns)
  }

  @Test func `in ASCII the mark is three dots, and none where they do not fit`() {
    #expect(TextWidth.fitted("南京市中山路", to: 9, ellipsis: "...") == "南京市...")
    #expect(TextWidth.fitted("南京", to: 2, ellipsis: "...") == "南")
  }

  @Test(arguments: [
    (TextWidth.Side.left, "中  "), (.right, "  中"), (.center, " 中 "),
  ])
  func `a filled text is exactly as wide as asked`(_ side: TextWidth.Side, padded: String) {
    #expect(TextWidth.padded("中", to: 4, side) == padded)
    #expect(TextWidth.columns(of: TextWidth.padded("中国人", to: 4, side)) == 4)
  }

  @Test func `no line begins with a closing mark or ends with an opening one`() {
    #expect(TextWidth.wrapped("反映排水沟，堵塞", to: 10) == ["反映排水", "沟，堵塞"])
    #expect(TextWidth.wrapped("他写道（二）条", to: 8) == ["他写道", "（二）条"])
  }

  @Test func `Chinese breaks anywhere, a word only where it must`() {
    #expect(TextWidth.wrapped("第一word第二", to: 6) == ["第一", "word第", "二"])
    #expect(TextWidth.wrapped("one two three", to: 7) == ["one two", "three"])
    #expect(TextWidth.wrapped("编号XF-2026-0005", to: 14) == ["编号", "XF-2026-0005"])
    #expect(TextWidth.wrapped("well-known", to: 6) == ["well-", "known"])
    #expect(TextWidth.wrapped("机关（＿＿＿）", to: 10) == ["机关", "（＿＿＿）"])
    #expect(TextWidth.wrapped("至＿＿月＿＿日", to: 12) == ["至＿＿月", "＿＿日"])
    #expect(TextWidth.wrapped("abcdefghij", to: 4) == ["abcd", "efgh", "ij"])
  }

  @Test func `line breaks of the text stay`() {
    #expect(TextWidth.wrapped("一\n\n二\n", to: 10) == ["一", "", "二", ""])
    #expect(TextWidth.wrapped("", to: 10) == [""])
  }

  @Test(arguments: 1...40)
  func `wrapping loses no character and keeps the width`(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let signs = Array("中国，。（）ab c-1“”")
    let text = (0..<200).map { _ in signs.randomElement(using: &random) ?? "中" }
    let columns = Int.random(in: 4...30, using: &random)
    let lines = TextWidth.lines(of: text, to: columns)
    #expect(lines.flatMap { text[$0] } == text)
    for line in TextWidth.wrapped(String(text), to: columns) {
      #expect(TextWidth.columns(of: line) <= columns)
    }
  }

  @Test func `what reaches a terminal holds no control and no joiner`() {
    for value in UInt32(0)...0x3FFFF {
      guard let scalar = Unicode.Scalar(value),
        let drawn = TextWidth.drawn(Character(scalar))
      else { continue }
      let bad = drawn.character.unicodeScalars.contains {
        $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.value == 0x200D
          || $0.value == 0xFE0F || $0.value == 0x202E
      }
      #expect(!bad, "\(value)")
      #expect(drawn.columns == 1 || drawn.columns == 2, "\(value)")
    }
  }
}
