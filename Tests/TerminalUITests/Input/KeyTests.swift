import TerminalUI
import Testing

@Suite struct KeyTests {
  @Test func `a script names keys and types everything else`() {
    #expect(
      Event.keys("F7 王小 Tab sq Enter Ctrl-S Alt-x PgDn Space 80x20 Tick 'Up' up") == [
        .key(.function(7)), .key(.text("王")), .key(.text("小")), .key(.tab), .key(.text("s")),
        .key(.text("q")), .key(.enter), .key(.control("s")), .key(.alt(.text("x"))),
        .key(.pageDown), .key(.text(" ")), .resize(Size(rows: 20, columns: 80)), .tick,
        .key(.text("U")), .key(.text("p")), .key(.text("u")), .key(.text("p")),
      ])
  }

  @Test(arguments: [
    Key.enter, .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right,
    .home, .end, .pageUp, .pageDown, .controlUp, .controlDown, .controlLeft, .controlRight,
    .controlHome, .controlEnd, .function(1), .function(12), .control("s"), .alt(.text("x")),
    .alt(.up), .text(" "),
  ])
  func `a key is found again by its name`(_ key: Key) {
    #expect(Key(name: key.name) == key)
    #expect(!key.name.isEmpty)
  }

  @Test(arguments: [("１２３", "123"), ("Ａｂ：，", "Ab:,"), ("　", " "), ("。", "。"), ("王", "王")])
  func `full width is folded and nothing else`(_ text: String, folded: String) {
    #expect(Folding.halfWidth(text) == folded)
  }
}
