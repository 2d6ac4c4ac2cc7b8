import TerminalUI
import Testing

@Suite struct TextAreaTests {
  private func area(_ text: String, columns: Int = 8, takesEnter: Bool = true) -> TextArea {
    var area = TextArea(text, takesEnter: takesEnter)
    area.fit(columns: columns)
    return area
  }

  @Test func `Enter begins a line only where it is taken`() {
    var open = area("一")
    #expect(open.press("Enter 二") == true)
    #expect(open.text == "一\n二")
    var closed = area("一", takesEnter: false)
    #expect(closed.press("Enter") == false)
    #expect(closed.text == "一")
  }

  @Test func `up and down go by the lines that are seen`() {
    var area = area("一二三四五六七八九")
    #expect(area.press("Up") == true)
    area.press("x")
    #expect(area.text == "一二三四五x六七八九")
    #expect(area.press("Up") == true)
    #expect(area.press("Up") == false)
    #expect(area.press("Down Down") == true)
    #expect(area.press("Down") == false)
  }

  @Test func `Home and End go by the lines of the text`() {
    var area = area("一二\n三四")
    area.press("Home x Up End y")
    #expect(area.text == "一二y\nx三四")
  }

  @Test func `a paste keeps its lines only where Enter is taken`() {
    var open = area("")
    _ = open.handle(.paste("一\n二"))
    #expect(open.text == "一\n二")
    var closed = area("", takesEnter: false)
    _ = closed.handle(.paste("一\n二"))
    #expect(closed.text == "一 二")
  }

  @Test func `the lines around the caret are shown`() {
    let area = area("一二三四五六七八九十")
    let surface = picture(rows: 2, columns: 8) { area.draw(on: &$0, in: $1, focused: true) }
    #expect(surface.text() == "五六七八\n九十")
    #expect(surface.cursor == Position(row: 1, column: 4))
  }

  @Test func `the caret stands where the next character comes`() {
    var area = area("一二三四，五")
    let drawn = { (area: TextArea) in
      picture(rows: 3, columns: 8) { area.draw(on: &$0, in: $1, focused: true) }
    }
    #expect(drawn(area).text() == "一二三\n四，五\n")
    #expect(drawn(area).cursor == Position(row: 1, column: 6))
    area.press("Left Left Left")
    #expect(drawn(area).cursor == Position(row: 1, column: 0))
  }
}
