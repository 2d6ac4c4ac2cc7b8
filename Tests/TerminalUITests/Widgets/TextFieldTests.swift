import TerminalUI
import Testing

@Suite struct TextFieldTests {
  @Test(arguments: [
    ("王小明", "王小明", 3), ("王明 Left 小", "王小明", 2), ("王小明 Backspace", "王小", 2),
    ("王小明 Home Del", "小明", 0), ("abc Home x End y", "xabcy", 5), ("abc Ctrl-U", "", 0),
    ("abc Space def Ctrl-W", "abc ", 4), ("排水沟，堵塞 Ctrl-W", "排水沟，", 4),
    ("abc Ctrl-U Ctrl-Z", "abc", 3), ("abc Ctrl-Z Ctrl-Y", "abc", 3),
    ("一二 Left Backspace Ctrl-Z Ctrl-Z", "", 0), ("abc Left Left Left Left x", "xabc", 1),
    ("ab Space cd Ctrl-Left x", "ab xcd", 4), ("ab Space cd Home Ctrl-Right x", "abx cd", 3),
  ])
  func `keys edit by characters`(_ script: String, text: String, caret: Int) {
    var field = TextField()
    field.press(script)
    #expect(field.text == text)
    #expect(field.caret == caret)
  }

  @Test func `a mark joins the character before it`() {
    var field = TextField()
    _ = field.handle(.key(.text("e")))
    _ = field.handle(.key(.text("\u{301}")))
    #expect(field.text == "e\u{301}")
    #expect(field.caret == 1)
    field.press("Backspace")
    #expect(field.text == "")
  }

  @Test func `undo takes back what was typed in one go, and redo ends with new typing`() {
    var field = TextField()
    field.press("排水沟，堵塞 Ctrl-Z")
    #expect(field.text == "排水沟，")
    field.press("x Ctrl-Y")
    #expect(field.text == "排水沟，x")
  }

  @Test(arguments: ["Enter", "Tab", "Shift-Tab", "Up", "Down", "Esc", "F2", "PgUp", "Ctrl-S"])
  func `what moves a form is not the field's`(_ key: String) {
    var field = TextField("abc")
    #expect(field.press(key) == false)
    #expect(field.text == "abc")
  }

  @Test func `a paste becomes one line`() {
    var field = TextField()
    _ = field.handle(.paste("王大海\n神前村\t3组\n"))
    #expect(field.text == "王大海 神前村 3组")
  }

  @Test func `a limit cuts typing and pasting`() {
    var field = TextField(limit: 3)
    _ = field.handle(.paste("一二三四"))
    #expect(field.text == "一二三")
    field.press("Home 五")
    #expect(field.text == "一二三")
    field.press("Del 五")
    #expect(field.text == "五二三")
  }

  @Test(.timeLimit(.minutes(1))) func `a hundred thousand characters are edited with ease`() {
    var field = TextField()
    _ = field.handle(.paste(String(repeating: "村", count: 100_000)))
    let took = ContinuousClock().measure { field.press("abc Left Backspace Ctrl-Z Home x") }
    #expect(field.text.count == 100_004)
    #expect(took < .seconds(5))
  }

  @Test(arguments: [
    ("王小明", "王小明", 6), ("一二三四五", "三四五", 6), ("一二三四", "三四", 4), ("abcdefghijk Home", "abcdefgh", 0),
  ])
  func `the part around the caret is shown`(_ script: String, shown: String, cursor: Int) {
    var field = TextField()
    field.press(script)
    let surface = picture(rows: 1, columns: 8) { field.draw(on: &$0, in: $1, focused: true) }
    #expect(surface.text().contains(shown))
    #expect(surface.cursor?.column == cursor)
  }

  @Test func `the caret is always within its field and before its character`() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<300 {
      var field = TextField(limit: 60)
      for _ in 0..<30 {
        let key = ["中", "a", "Left", "Right", "Home", "End", "Backspace"].randomElement(
          using: &random)
        field.press(key ?? "a")
      }
      let columns = Int.random(in: 2...20, using: &random)
      let rect = Rect(row: 0, column: 3, rows: 1, columns: columns)
      var surface = Surface(size: Size(rows: 1, columns: 30))
      field.draw(on: &surface, in: rect, focused: true)
      let cursor = surface.cursor ?? Position(row: -1, column: -1)
      #expect(rect.contains(cursor))
      if field.caret < field.text.count {
        let next = Array(field.text)[field.caret]
        let shown = surface[0, cursor.column].character
        // At the edge a wide character may be cut.
        #expect(shown == next || cursor.column == rect.endColumn - 1 && shown == " ")
      }
    }
  }

  @Test func `a password is not shown`() {
    var field = TextField(isMasked: true)
    field.press("秘密x")
    let surface = picture(rows: 1, columns: 8) { field.draw(on: &$0, in: $1, focused: true) }
    #expect(surface.text() == "***")
    #expect(surface.cursor?.column == 3)
  }

  @Test func `a placeholder stands only in an empty field`() {
    var field = TextField(placeholder: "姓名")
    let draw = { (field: TextField) in
      picture(rows: 1, columns: 8) { field.draw(on: &$0, in: $1, focused: false) }.text()
    }
    #expect(draw(field) == "姓名")
    field.press("王")
    #expect(draw(field) == "王")
  }
}
