import TerminalUI
import Testing
import Wording

@Suite struct TableTests {
  private func table(count: Int = 318) -> Table<Int> {
    var table = Table<Int>(
      columns: [
        TableColumn("编号", .cells(12)) { TextWidth.padded("XF-2026-", to: 8) + "\(1000 + $0)" },
        TableColumn("事项", .rest(1)) { "第\($0)件：反映排水沟堵塞淹没农田，请求尽快疏通，并赔偿损失，恢复道路" },
        TableColumn(
          "剩余", .cells(8), .right,
          styled: { $0 % 3 == 0 ? ("逾期\($0)天", .danger) : ("剩\($0)天", .text) }),
      ], count: count)
    table.fit(to: Size(rows: 19, columns: 80))
    return table
  }

  @Test(arguments: [
    ("Down", 1, 0), ("Up", 0, 0), ("PgDn", 18, 1), ("PgDn PgDn", 36, 19), ("End", 317, 300),
    ("End Up", 316, 300), ("End PgUp", 299, 299), ("End Home", 0, 0), ("PgDn Up", 17, 1),
  ])
  func `keys select and scroll no further than they must`(_ script: String, selected: Int, top: Int)
  {
    var table = table()
    #expect(table.press(script) == true)
    #expect(table.selected == selected)
    #expect(table.top == top)
    #expect(table.window == top..<(top + 18))
  }

  @Test(arguments: ["j", "k", "Enter", "Tab", "F5", "Left"])
  func `other keys are not the table's`(_ key: String) {
    var table = table()
    #expect(table.press(key) == false)
  }

  @Test func `fewer rows move the selection to the last`() {
    var table = table()
    table.press("End")
    table.count = 5
    #expect(table.selected == 4)
    #expect(table.window == 0..<5)
    #expect(table.position == "5/5")
    table.count = 0
    #expect(table.window == 0..<0)
    #expect(table.position == "0/0")
  }

  @Test func `a table of many rows`() {
    var table = table()
    table.press("PgDn Down")
    let surface = picture(rows: 19) { surface, area in
      table.draw(on: &surface, in: area, rows: Array(table.window))
    }
    expectGolden(surface, "table")
    #expect(table.position == "20/318")
    #expect(surface.cursor == Position(row: 18, column: 0))
    let ascii = picture(rows: 19, glyphs: .ascii) { surface, area in
      table.draw(on: &surface, in: area, rows: Array(table.window))
    }
    expectGolden(ascii, "table-ascii")
  }

  @Test func `rows that are not at hand are left blank`() {
    let table = table()
    let surface = picture(rows: 19) { surface, area in
      table.draw(on: &surface, in: area, rows: [2, 3], from: 2)
    }
    let lines = surface.text().split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[1] == "▸")
    #expect(lines[3].contains("1002"))
    #expect(lines[5].isEmpty)
  }

  @Test func `an empty table has its headings and a cursor`() {
    let surface = picture(rows: 3, columns: 40) { surface, area in
      table(count: 0).draw(on: &surface, in: area, rows: [])
    }
    #expect(surface.text().hasPrefix("  编号"))
    #expect(surface.cursor == Position(row: 1, column: 0))
  }
}
