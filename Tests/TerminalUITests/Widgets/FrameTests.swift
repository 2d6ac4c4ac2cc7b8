import TerminalUI
import Testing
import Wording

@Suite struct FrameTests {
  private let bindings = [
    Binding("help", [.function(1)], Wording(zh: "帮助", en: "Help")),
    Binding("find", [.function(3), .text("/")], Wording(zh: "查找", en: "Find")),
    Binding("new", [.function(7)], Wording(zh: "登记", en: "New")),
    Binding("refresh", [.function(5)], Wording(zh: "刷新", en: "Refresh"), isShown: false),
    Binding("delete", [.function(8)], Wording(zh: "删除", en: "Delete"), isEnabled: false),
    Binding("menu", [.function(9)], Wording(zh: "菜单", en: "Menu")),
    Binding("back", [.function(10)], Wording(zh: "返回", en: "Back")),
    Binding("pick", [.text("1"), .text("2")], Wording(zh: "打开", en: "Open"), keyText: "1-6"),
    Binding("open", [.enter], Wording(zh: "卷宗", en: "Case file")),
  ]

  @Test(arguments: Language.allCases)
  func `a whole frame`(_ language: Language) {
    let zh = language == .chinese
    let frame = Frame(
      title: zh ? "所城镇综治中心  今日" : "Suocheng Town  Today",
      notes: [zh ? "02 李办事员 经办  11月23日 周一" : "02 Clerk Li  Mon 23 Nov"],
      help: zh ? "Enter 打开这一件；数字键打开整列名单" : "Enter opens this one",
      status: StatusLine(zh ? "已保存" : "Saved", position: "1/16"),
      keyBar: KeyBar(bindings, language: language))
    let surface = picture { surface, area in
      let body = frame.draw(on: &surface, in: area)
      #expect(body == Frame.body(of: area))
      #expect(body == Rect(row: 2, column: 0, rows: 19, columns: 80))
    }
    expectGolden(surface, "frame-\(language.rawValue)")
  }

  @Test(arguments: Language.allCases)
  func `a key bar leaves out whole keys, help and back last of all`(_ language: Language) {
    for columns in 1...120 {
      let surface = picture(rows: 1, columns: columns) {
        KeyBar(bindings, language: language, note: "* 必填").draw(on: &$0, in: $1)
      }
      let text = surface.text()
      if text.contains("F3") { #expect(text.contains("F1")) }
      if text.contains("F9") { #expect(text.contains("F10")) }
      let label = Wording(zh: "卷宗", en: "Case file")[language]
      #expect(text.contains("Enter") == text.contains(label), "at \(columns)")
      #expect(!text.contains("F5") && !text.contains("F8"))
    }
  }

  @Test func `a binding is found by any of its keys, and only while it is enabled`() {
    #expect(bindings.id(for: .text("/")) == "find")
    #expect(bindings.id(for: .key(.function(3))) == "find")
    #expect(bindings.id(for: .function(8)) == nil)
    #expect(bindings.id(for: .function(5)) == "refresh")
    #expect(bindings.id(for: .tick) == nil)
  }

  @Test func `a dialog asks with the safe answer selected`() {
    var dialog = Dialog(
      title: "删除草稿", lines: ["11-19 16:42 的草稿将被删除，不能恢复。"],
      buttons: [.init("delete", "删除"), .init("keep", "保留")], safe: "keep")
    expectGolden(picture(rows: 12, columns: 60) { dialog.draw(on: &$0, in: $1) }, "dialog")
    #expect(dialog.press("Enter") == .chosen("keep"))
    #expect(dialog.press("Left Enter") == .chosen("delete"))
    #expect(dialog.press("Esc") == .cancelled)
    #expect(dialog.press("x") == .taken)
  }

  @Test
  func `in a dialog with numbered answers a digit gives its answer, in others it does nothing`() {
    var dialog = Dialog(
      title: "职务", lines: ["您填的：5"],
      buttons: [.init("mine", "用我的"), .init("theirs", "用他人的")], safe: "mine")
    for digit in ["1", "2", "3"] { #expect(dialog.press(digit) == .taken) }
    dialog.isNumbered = true
    let text = picture(rows: 9, columns: 40) { dialog.draw(on: &$0, in: $1) }.text()
    #expect(text.contains("[ 1 用我的 ]") && text.contains("2 用他人的"))
    #expect(dialog.press("1") == .chosen("mine"))
    #expect(dialog.press("2") == .chosen("theirs"))
    for other in ["0", "3", "x"] { #expect(dialog.press(other) == .taken) }
  }

  @Test func `the cursor of a dialog is on the selected button`() {
    var dialog = Dialog(
      title: "t", lines: ["?"], buttons: [.init("a", "Yes"), .init("b", "No")], safe: "b")
    for letter in ["N", "Y", "N"] {
      let surface = picture(rows: 9, columns: 40) { dialog.draw(on: &$0, in: $1) }
      let cursor = surface.cursor ?? Position(row: 0, column: 0)
      #expect(surface[cursor.row, cursor.column].character == Character(letter))
      dialog.press("Tab")
    }
  }

  @Test(arguments: [(0, 0), (1, 1), (5, 5), (10, 10), (99, 10)])
  func `a bar has at least one step for what is not zero`(_ value: Int, steps: Int) {
    let surface = picture(rows: 1, columns: 10) { Bar(value, of: 10).draw(on: &$0, in: $1) }
    #expect(surface.text() == String(repeating: "█", count: steps))
  }

  @Test func `a progress is never whole before the end`() {
    #expect(Progress(58, of: 66).text == "87% 58/66")
    #expect(Progress(999, of: 1000).text == "99% 999/1000")
    #expect(Progress(0, of: 0).text == "0% 0/0")
    let surface = picture(rows: 1, columns: 20, glyphs: .ascii) {
      Progress(5, of: 10).draw(on: &$0, in: $1)
    }
    #expect(surface.text() == "#####       50% 5/10")
  }
}
