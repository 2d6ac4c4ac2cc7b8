import TerminalUI
import Testing
import Wording

@Suite struct SurfaceTests {
  @Test func `a text is written by columns`() {
    var surface = Surface(size: Size(rows: 2, columns: 10))
    #expect(surface.write("中a文", row: 0, column: 1) == 5)
    #expect(surface.text() == " 中a文\n")
    #expect(surface[0, 2].character == nil)
  }

  @Test(arguments: [(1, "x 文"), (2, " x文"), (3, "中x"), (4, "中 x")])
  func `half of a wide character overwritten blanks the other half`(_ column: Int, text: String) {
    var surface = Surface(size: Size(rows: 1, columns: 6))
    surface.write("中文", row: 0, column: 1)
    surface.write("x", row: 0, column: column)
    #expect(surface.text() == " " + text)
  }

  @Test func `a wide character over two others blanks both outer halves`() {
    var surface = Surface(size: Size(rows: 1, columns: 8))
    surface.write("一二三", row: 0, column: 0)
    surface.write("中", row: 0, column: 1)
    #expect(surface.text() == " 中 三")
  }

  @Test func `a wide character does not cross the right edge`() {
    var surface = Surface(size: Size(rows: 2, columns: 5))
    surface.write("中中中", row: 0, column: 0)
    #expect(surface.text() == "中中\n")
    #expect(surface[0, 4].character == " ")
    #expect(surface[1, 0].character == " ")
  }

  @Test func `a cut at the edge of a clip leaves no half behind it`() {
    var surface = Surface(size: Size(rows: 1, columns: 6))
    surface.write("一二三", row: 0, column: 0)
    surface.write("中中", row: 0, column: 0, clip: Rect(rows: 1, columns: 3))
    #expect(surface.text() == "中  三")
    #expect(surface[0, 3].character == " ")
  }

  @Test func `a text pushed to the left shows its rest`() {
    var surface = Surface(size: Size(rows: 1, columns: 6))
    surface.write("中文字", row: 0, column: 1, clip: Rect(column: 2, rows: 1, columns: 4))
    #expect(surface.text() == "   文")
    surface.write("abc", row: 0, column: -1)
    #expect(surface.text() == "bc 文")
  }

  @Test func `nothing is written outside of the surface`() {
    var surface = Surface(size: Size(rows: 1, columns: 3))
    surface.write("abc", row: -1, column: 0)
    surface.write("abc", row: 1, column: 0)
    surface.fill(Rect(row: 5, column: 5, rows: 5, columns: 5), with: "x")
    surface.box(Rect(rows: 9, columns: 9))
    #expect(surface.size == Size(rows: 1, columns: 3))
    #expect(surface.text() == "┌──")
  }

  @Test(arguments: [
    ("\u{1B}[31mred", "[31mred"), ("a\u{7}b", "ab"), ("a\tb\nc", "a b c"), ("\u{9B}2J", "2J"),
    ("\u{7F}x", "x"), ("👨‍👩‍👧", "👨"), ("❤\u{FE0F}x", "❤x"), ("\u{E123}x", "〓x"), ("\u{31350}", "〓"),
    ("e\u{301}x", "e\u{301}x"), ("ab\u{202E}cd", "abcd"),
  ])
  func `nothing that commands a terminal is drawn`(_ text: String, drawn: String) {
    var surface = Surface(size: Size(rows: 1, columns: 20))
    surface.write(text, row: 0, column: 0)
    #expect(surface.text() == drawn)
  }

  @Test func `in ASCII the stand-in is two question marks`() {
    var surface = Surface(size: Size(rows: 1, columns: 5), glyphs: .ascii)
    #expect(surface.write("\u{E000}x", row: 0, column: 0) == 3)
    #expect(surface.text() == "??x")
  }

  @Test func `a box has a title and a note`() {
    let surface = picture(rows: 3, columns: 20) { surface, area in
      surface.box(area, title: "村", note: "2/12")
    }
    #expect(surface.text() == "┌─ 村 ─────────────┐\n│                  │\n└───────── 2/12 ───┘")
  }

  @Test func `the mask has a letter for each column, a capital where reversed`() {
    var surface = Surface(size: Size(rows: 1, columns: 6))
    surface.write("中", row: 0, column: 0, style: .danger)
    surface.write("x", row: 0, column: 3, style: Style(.ok, reverse: true))
    surface.write(" ", row: 0, column: 4, style: .selection)
    #expect(surface.styled() == "dd Os")
  }

  @Test func `the two ends of a row never touch`() {
    let surface = picture(rows: 1, columns: 20) { surface, area in
      surface.writeEnds("一二三四五六七八九", "1/16", in: area)
    }
    #expect(surface.text() == " 一二三四五…   1/16")
  }

  @Test(arguments: [Glyphs.unicode, .ascii])
  func `every sign takes one column`(_ glyphs: Glyphs) {
    let signs = [
      glyphs.horizontal, glyphs.vertical, glyphs.topLeft, glyphs.topRight, glyphs.bottomLeft,
      glyphs.bottomRight, glyphs.marker, glyphs.bar, glyphs.check, glyphs.error, glyphs.warning,
      glyphs.moreAbove, glyphs.moreBelow, glyphs.separator,
    ]
    #expect(signs.allSatisfy { TextWidth.columns(of: $0) == 1 })
    #expect(TextWidth.columns(of: glyphs.missing) == 2)
  }

  @Test func `the ASCII signs are ASCII`() {
    let surface = picture(rows: 4, columns: 12, glyphs: .ascii) { surface, area in
      surface.box(area, title: "abcdefghij", note: "1")
      surface.write("\u{E000}", row: 1, column: 1)
    }
    #expect(surface.text().allSatisfy { $0.isASCII })
  }
}
