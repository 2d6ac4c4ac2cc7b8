import Testing
import Wording

@testable import TerminalUI

/// Twelve villages in a table, and below it a list that is no table.
private struct ListPage: Screen {
  var table = Table<PickItem>(columns: [TableColumn("村", .rest(1)) { $0.label }], count: 12)
  var hasTable = true

  mutating func handle(_ event: Event, _ opened: Opened) -> Handled<Opened> {
    switch event {
    case .key(.enter): opened.names.append(villages[table.selected].label)
    case .key(.text("c")): opened.names.append("c\(villages[table.selected].label)")
    case .key(.function(9)): return .quit
    default: return table.handle(event) ? .taken : .ignored
    }
    return .taken
  }

  func draw(on surface: inout Surface, in area: Rect, _ opened: Opened) {
    let body = Frame(title: "村", keyBar: KeyBar([], language: .chinese)).draw(
      on: &surface, in: area)
    guard !hasTable else { return table.draw(on: &surface, in: body, rows: villages, from: 0) }
    for (index, village) in villages.enumerated() {
      surface.write(village.label, row: body.row + index, column: 2)
    }
    surface.write(String(surface.glyphs.marker), row: body.row + table.selected, column: 0)
    surface.cursor = Position(row: body.row + table.selected, column: 0)
  }
}

private final class Opened { var names: [String] = [] }

@Suite struct PlainKeysTests {
  private func read(_ lines: [String], hasTable: Bool = true) -> ([String], String) {
    let (device, opened) = (VirtualLines(lines), Opened())
    Loop<Opened>().run(ListPage(hasTable: hasTable), on: PlainTerminal(device), desk: opened)
    return (opened.names, device.transcript)
  }

  @Test func `a number opens that line of a list, and with a key presses that`() {
    let (names, transcript) = read(["#5", "#12 c", "#1", "#99 c", "#12", "上 上 回车"])
    #expect(names == ["神前村", "c南任村", "所城社区", "南任村", "鸿南村"])
    #expect(transcript.contains("没有第99行，只有12行"))
    #expect(transcript.contains("\n12. 南任村\n"))
    #expect(transcript.contains("当前：5. 神前村"))
  }

  @Test func `in a list without numbers the cursor goes there`() {
    let (names, transcript) = read(["下 下", "#7", "", "#2 c"], hasTable: false)
    #expect(names == ["龙湾村", "c北山村"])
    #expect(transcript.contains("当前：龙湾村"))
  }

  @Test func `what is no key is said to be none, and nothing is pressed`() {
    let (names, transcript) = read(["c 开门", "=c", "Ctrl-L"])
    #expect(names.isEmpty)
    #expect(transcript.contains("不认识“c 开门”"))
    #expect(transcript.contains("没有变化"))
  }

  @Test(arguments: ["f2", "Ｆ2", "esc", "PgDn", "Ctrl-S", "Alt-1"])
  func `where text is typed, such lines are keys`(_ line: String) {
    #expect(PlainKeys.inText(line) != nil)
  }

  @Test(arguments: ["end", "up", "Home", "c", "上", "f", "F2楼", "Space", ""])
  func `and such lines are text`(_ line: String) { #expect(PlainKeys.inText(line) == nil) }
}
