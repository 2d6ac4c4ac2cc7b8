import Casework
import OfficeStore
import TerminalUI
import Wording

/// 号码显示记录: who had people's numbers shown in full, of what, and why; the newest first.
struct RevealsScreen: DeskScreen {
  private var table: Table<RevealRow>
  private var rows: [RevealRow] = []

  init(_ desk: Desk) {
    desk.refresh()
    table = Table(columns: Self.columns(desk))
  }

  private static func columns(_ desk: Desk) -> [TableColumn<RevealRow>] {
    [
      TableColumn(desk.say("时间", "When"), .cells(16)) { $0.recorded.description },
      TableColumn(desk.say("人员", "Who"), .cells(10)) { desk.book.name(ofOfficer: $0.officer) },
      TableColumn(desk.say("编号", "Number"), .cells(12)) { $0.number?.description ?? "-" },
      TableColumn(desk.say("何人的号码、用途", "Whose, and why"), .rest(1)) { desk.say($0.digest) },
    ]
  }

  let bindings: [Binding] = []

  func title(_ desk: Desk) -> String { desk.say("号码显示记录", "Numbers shown in full") }
  func help(_ desk: Desk) -> String {
    desk.say(
      "只列您可以看到的事项；“-”是整份名单", "Only of matters that you may see; “-” is a whole list")
  }
  func position(_ desk: Desk) -> String { table.position }
  mutating func relabel(_ desk: Desk) { table.columns = Self.columns(desk) }
  mutating func fit(_ size: Size) { table.fit(to: size) }

  mutating func reload(_ desk: Desk) {
    rows = desk.ask([]) { office, viewer throws(OfficeError) in try office.reveals(for: viewer) }
    table.count = rows.count
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    table.handle(event) ? .taken : .ignored
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    guard !rows.isEmpty else {
      surface.write(
        desk.say("还没有人显示过完整号码。", "Nobody has had numbers shown in full yet."),
        row: body.row + 1, column: body.column + 2, style: .muted, clip: body)
      surface.cursor = Position(row: body.row + 1, column: body.column + 2)
      return
    }
    table.draw(on: &surface, in: body, rows: Array(rows.dropFirst(table.window.lowerBound)))
  }
}
