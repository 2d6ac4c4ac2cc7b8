import Casework
import OfficeStore
import TerminalUI
import Wording

/// 人员: everybody who signs in or once did, by number.
struct PeopleScreen: DeskScreen {
  private var table: Table<OfficerFile>
  private var officers: [OfficerFile] = []

  init(_ desk: Desk) {
    desk.refresh()
    table = Table(columns: Self.columns(desk))
  }

  private static func columns(_ desk: Desk) -> [TableColumn<OfficerFile>] {
    [
      TableColumn(desk.say("工号", "Number"), .cells(7)) { $0.number },
      TableColumn(desk.say("姓名", "Name"), .cells(16)) { $0.name },
      TableColumn(desk.say("角色", "Roles"), .rest(1)) { desk.roles(of: $0) },
      TableColumn(desk.say("负责的村", "Villages"), .cells(14)) { desk.villages(of: $0) },
      TableColumn(desk.say("状态", "Standing"), .cells(18), styled: { desk.standing(of: $0) }),
    ]
  }

  var bindings: [Binding] {
    [
      Binding("new", [.function(7)], Wording(zh: "增加", en: "Add")),
      Binding("open", [.enter], Wording(zh: "打开", en: "Open")),
    ]
  }

  func title(_ desk: Desk) -> String { desk.say("人员", "People") }
  func help(_ desk: Desk) -> String {
    guard officers.indices.contains(table.selected) else { return "" }
    let officer = officers[table.selected]
    return [officer.label, officer.position].filter { !$0.isEmpty }.joined(separator: "  ")
      + desk.say("  Enter 变更、停用、重设口令、代理", "  Enter: change, disable, password, stand in")
  }
  func position(_ desk: Desk) -> String { table.position }
  mutating func relabel(_ desk: Desk) { table.columns = Self.columns(desk) }
  mutating func fit(_ size: Size) { table.fit(to: size) }

  mutating func reload(_ desk: Desk) {
    officers = desk.mayAdminister ? desk.book.officers : []
    table.count = officers.count
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch bindings.id(for: event) {
    case "new": return .push(ActForm<AddOfficer>.adding(desk))
    case "open":
      guard officers.indices.contains(table.selected) else { return .taken }
      return .push(BookScreen<OfficerFile>(officers[table.selected].id, desk))
    default: return table.handle(event) ? .taken : .ignored
    }
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    table.draw(on: &surface, in: body, rows: Array(officers.dropFirst(table.window.lowerBound)))
  }
}

extension Desk {
  var mayAdminister: Bool { eyes.may(.book) }
}

extension ActForm where A == AddOfficer {
  static func adding(_ desk: Desk, resuming draft: Draft? = nil) -> ActForm {
    ActForm(
      .blank,
      FormTarget(
        title: { Wording(zh: "人员  \($0.zh)", en: "People  \($0.en)") },
        dayName: Wording(zh: "起始日期", en: "From"), isOfBook: true), desk, resuming: draft)
  }
}
