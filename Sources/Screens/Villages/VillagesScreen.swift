import Casework
import TerminalUI
import Wording

/// 村（社区）: the roster by key, the ended ones at the end.
struct VillagesScreen: DeskScreen {
  private var table: Table<VillageFile>
  private var villages: [VillageFile] = []

  init(_ desk: Desk) {
    desk.refresh()
    table = Table(columns: Self.columns(desk))
  }

  private static func columns(_ desk: Desk) -> [TableColumn<VillageFile>] {
    [
      TableColumn(desk.say("序号", "Key"), .cells(5)) { $0.key },
      TableColumn(desk.say("简称", "Name"), .cells(10)) { $0.name },
      TableColumn(desk.say("全称", "Full name"), .cells(18)) { $0.fullName },
      TableColumn(desk.say("起始", "From"), .cells(10)) { $0.from?.description ?? "" },
      TableColumn(desk.say("联络员", "Liaison"), .rest(1)) { desk.liaisons(of: $0) },
      TableColumn(
        desk.say("状态", "Standing"), .cells(14),
        styled: { (desk.say($0.standing(desk.book)), $0.stage == .ended ? .muted : .text) }),
    ]
  }

  var bindings: [Binding] {
    [
      Binding("new", [.function(7)], Wording(zh: "增加", en: "Add")),
      Binding("open", [.enter], Wording(zh: "打开", en: "Open")),
    ]
  }

  func title(_ desk: Desk) -> String { desk.say("村（社区）", "Villages") }
  func help(_ desk: Desk) -> String {
    desk.say(
      "Enter 更名、撤销、合并、分设；F7 增加", "Enter: rename, close, merge, split; F7 adds")
  }
  func position(_ desk: Desk) -> String { table.position }
  mutating func relabel(_ desk: Desk) { table.columns = Self.columns(desk) }
  mutating func fit(_ size: Size) { table.fit(to: size) }

  mutating func reload(_ desk: Desk) {
    let all = desk.mayAdminister ? desk.book.villages : []
    villages = all.filter { $0.stage != .ended } + all.filter { $0.stage == .ended }
    table.count = villages.count
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch bindings.id(for: event) {
    case "new": return .push(ActForm<AddVillage>.adding(desk))
    case "open":
      guard villages.indices.contains(table.selected) else { return .taken }
      return .push(BookScreen<VillageFile>(villages[table.selected].id, desk))
    default: return table.handle(event) ? .taken : .ignored
    }
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    guard !villages.isEmpty else {
      surface.write(
        desk.say("还没有村。F7 增加一个。", "There is no village yet. F7 adds one."), row: body.row + 1,
        column: body.column + 2, style: .muted, clip: body)
      surface.cursor = Position(row: body.row + 1, column: body.column + 2)
      return
    }
    table.draw(on: &surface, in: body, rows: Array(villages.dropFirst(table.window.lowerBound)))
  }
}
