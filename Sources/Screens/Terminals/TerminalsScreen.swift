import Casework
import OfficeStore
import TerminalUI
import Wording

/// 终端: where entries were made of late, and what the office calls these places.
struct TerminalsScreen: DeskScreen {
  private var table: Table<TerminalRow>
  private var rows: [TerminalRow] = []

  init(_ desk: Desk) {
    desk.refresh()
    table = Table(columns: Self.columns(desk))
  }

  private static func columns(_ desk: Desk) -> [TableColumn<TerminalRow>] {
    [
      TableColumn(desk.say("终端", "Terminal"), .rest(1)) { row in
        row.terminal
          + (row.terminal == desk.office.ownTerminal ? desk.say("  （本机）", "  (this one)") : "")
      },
      TableColumn(desk.say("名称", "Name"), .cells(20)) { $0.name },
      TableColumn(desk.say("最后录入", "Last entry"), .cells(16)) { $0.last?.description ?? "-" },
    ]
  }

  var bindings: [Binding] {
    [
      Binding("lock", [.function(4)], Wording(zh: "锁屏时间", en: "Idle lock")),
      Binding(
        "exports", [.text("e")], Wording(zh: "导出文件夹", en: "Folder of exports"), isShown: false),
      Binding("new", [.function(7)], Wording(zh: "另写终端", en: "Another")),
      Binding("name", [.enter], Wording(zh: "命名", en: "Name it")),
    ]
  }

  func title(_ desk: Desk) -> String { desk.say("终端", "Terminals") }
  func help(_ desk: Desk) -> String {
    desk.say(
      "Enter 起名，如“1号终端”；此后在那里录入的记录写这个名称",
      "Enter gives a name, like Terminal 1: entries made there carry it from then on")
  }
  func position(_ desk: Desk) -> String {
    desk.say(
      "\(desk.book.file.idleMinutes)分钟锁屏  \(table.position)",
      "locks after \(desk.book.file.idleMinutes) min  \(table.position)")
  }
  mutating func relabel(_ desk: Desk) { table.columns = Self.columns(desk) }
  mutating func fit(_ size: Size) { table.fit(to: size) }

  mutating func reload(_ desk: Desk) {
    rows = desk.ask([]) { office, viewer throws(OfficeError) in try office.terminals(for: viewer) }
    table.count = rows.count
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch bindings.id(for: event) {
    case "lock": return .push(desk.officeForm(SetIdleLock.begun(on: desk.book.file)))
    case "exports": return .push(desk.officeForm(SetExports.begun(on: desk.book.file)))
    case "new": return .push(desk.officeForm(NameTerminal.blank))
    case "name":
      guard rows.indices.contains(table.selected) else { return .taken }
      let row = rows[table.selected]
      return .push(desk.officeForm(NameTerminal(terminal: row.terminal, name: row.name)))
    default: return table.handle(event) ? .taken : .ignored
    }
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    guard !rows.isEmpty else {
      surface.write(
        desk.say("这里只有管理员能看到。", "Only an administrator sees this."), row: body.row + 1,
        column: body.column + 2, style: .muted, clip: body)
      surface.cursor = Position(row: body.row + 1, column: body.column + 2)
      return
    }
    table.draw(on: &surface, in: body, rows: Array(rows.dropFirst(table.window.lowerBound)))
  }
}
