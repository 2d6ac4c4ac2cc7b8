import TerminalUI
import Testing

@Suite struct PickListTests {
  @Test(arguments: [
    ("sqc", ["神前村"]), ("shenq", ["神前村"]), ("神", ["神前村"]), ("sq", ["神前村", "所城社区"]),
    ("SQC", ["神前村"]), ("ｓｑｃ", ["神前村"]), ("hong", ["鸿东村", "鸿南村", "鸿北村"]),
    ("cheng", ["城南村", "所城社区", "高埕村"]), ("xyz", []),
  ])
  func `typing narrows by initials, pinyin and name, the best first`(
    _ query: String, labels: [String]
  ) {
    var list = PickList(villages)
    list.press(query)
    #expect(list.matching.map(\.label) == labels)
    #expect(list.position == "\(labels.count)/12")
    #expect(list.current?.label == labels.first)
  }

  @Test(arguments: [
    ("sq1", "v05"), ("sq2", "v01"), ("sq3", nil), ("3", "v03"), ("05", "v05"), ("0", nil),
    ("1", nil), ("12", "v12"), ("１２", "v12"), ("13", nil),
  ])
  func `a digit picks the row before which it stands, or the item of that number`(
    _ script: String, id: String?
  ) {
    var list = PickList(villages)
    let events = Event.keys(script)
    let outcomes = events.map { list.handle($0) }
    let picked = outcomes.compactMap { outcome -> String? in
      if case .picked(let id) = outcome { id } else { nil }
    }
    #expect(picked.last == id)
  }

  @Test func `rows have digits where the items have no numbers`() {
    let items = (0..<12).map { PickItem(id: "i\($0)", label: "第\($0)项") }
    var list = PickList(items)
    list.fit(rows: 5)
    list.press("PgDn PgDn")
    #expect(list.window == 6..<11)
    #expect(list.press("2") == .picked("i7"))
    #expect(list.press("6") == .taken)
    #expect(list.matching.map(\.id) == ["i6"])
  }

  @Test func `where numbers are ambiguous a digit narrows and Enter takes the exact one`() {
    let items = (1...12).map { PickItem(id: "i\($0)", label: "第\($0)项", keys: ["\($0)"]) }
    var list = PickList(items)
    #expect(list.press("1") == .taken)
    #expect(list.matching.map(\.id) == ["i1", "i10", "i11", "i12"])
    #expect(list.press("2") == .picked("i12"))
    var other = PickList(items)
    #expect(other.press("2") == .picked("i2"))
  }

  @Test func `keys move through the list and stop at its ends`() {
    var list = PickList(villages)
    list.fit(rows: 5)
    list.press("Up")
    #expect(list.current?.id == "v01")
    list.press("PgDn")
    #expect(list.current?.id == "v06")
    #expect(list.window == 1..<6)
    list.press("Up")
    #expect(list.window == 1..<6)
    list.press("PgDn PgDn PgDn")
    #expect(list.current?.id == "v12")
    #expect(list.press("Enter") == .confirmed)
    #expect(list.chosen == ["v12"])
  }

  @Test func `Esc chooses nothing`() {
    var list = PickList(villages, chosen: ["v03"])
    #expect(list.current?.id == "v03")
    list.press("Down")
    #expect(list.press("Esc") == .cancelled)
    #expect(list.chosen == ["v03"])
  }

  @Test func `nothing is confirmed where nothing matches`() {
    var list = PickList(villages)
    #expect(list.press("xyz Enter") == .taken)
    #expect(list.chosen == [])
    list.press("Backspace Backspace Backspace")
    #expect(list.matching.count == 12)
  }

  @Test func `several are marked by blanks or digits and confirmed by Enter`() {
    var list = PickList(villages, allowsSeveral: true)
    #expect(list.press("Space") == .picked("v01"))
    list.press("3 Space Down Space")
    #expect(list.chosen == ["v01", "v04"])
    #expect(list.press("Enter") == .confirmed)
  }

  @Test func `a list shows its digits, its marker and how many are left`() {
    var list = PickList(villages)
    let numbered = picture(rows: 4, columns: 20) { list.draw(on: &$0, in: $1, focused: true) }
    #expect(numbered.text().contains("│▸01 所城社区"))
    list.press("sq")
    let surface = picture(rows: 6, columns: 20) { list.draw(on: &$0, in: $1, focused: true) }
    #expect(
      surface.text() == """
        ┌──────────────────┐
        │▸1 神前村         │
        │ 2 所城社区       │
        │                  │
        │                  │
        └───────── 2/12 ───┘
        """)
    #expect(surface.cursor == Position(row: 1, column: 1))
  }
}
