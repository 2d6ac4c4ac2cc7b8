import Casework
import OfficeStore
import TerminalUI
import Wording

/// 来访台账: the year's visits, newest first; 批 and 人次 in the status line.
struct VisitsScreen: DeskScreen {
  private var year: Int
  private var table: Table<VisitRow>
  private var rows: [VisitRow] = []

  init(_ desk: Desk) {
    desk.refresh()
    year = desk.today.year
    table = Table(columns: [
      TableColumn(desk.say("编号", "Number"), .cells(12)) { $0.number.description },
      TableColumn(desk.say("日期", "Day"), .cells(8)) { desk.short($0.received) },
      TableColumn(desk.say("来访人", "Visitor"), .cells(12)) {
        $0.parties.isEmpty ? desk.say("匿名", "Anonymous") : $0.parties
      },
      TableColumn(desk.say("人次", "Pers."), .cells(5), .right) { "\($0.headcount)" },
      TableColumn(desk.say("事项", "Matter"), .rest(1)) { $0.matter },
      TableColumn(desk.say("属地", "Where"), .cells(8)) { desk.places($0.places) },
      TableColumn(desk.say("结果", "Outcome"), .cells(14)) { row in
        row.isVoid
          ? desk.say("作废", "Void")
          : desk.say(desk.tables.codes.name(row.outcome, in: .visitOutcomes))
      },
    ])
  }

  var bindings: [Binding] {
    [
      Binding("new", [.function(7)], Wording(zh: "来访登记", en: "Take in")),
      Binding("open", [.enter], Wording(zh: "打开", en: "Open")),
      Binding("print", [.text("p")], Wording(zh: "登记表", en: "Print")),
      Binding("earlier", [.left], Wording(zh: "上一年", en: "Year before"), keyText: "←"),
      Binding("later", [.right], Wording(zh: "下一年", en: "Next year"), keyText: "→"),
    ]
  }

  func title(_ desk: Desk) -> String { desk.say("来访  \(year)年", "Visits  \(year)") }
  func position(_ desk: Desk) -> String { table.position }
  var subjects: [Identifier] { rows.flatMap { [$0.id, $0.petition].compactMap { $0 } } }
  func help(_ desk: Desk) -> String {
    let valid = rows.filter { !$0.isVoid }
    let persons = valid.reduce(0) { $0 + $1.headcount }
    return desk.say(
      "\(year)年接待群众来访 \(valid.count) 批 \(persons) 人次",
      "\(year): \(valid.count) visits of \(persons) persons")
  }
  mutating func relabel(_ desk: Desk) { table.columns = VisitsScreen(desk).table.columns }
  mutating func fit(_ size: Size) { table.fit(to: size) }

  mutating func reload(_ desk: Desk) {
    let (first, last) = (Month(year: year, month: 1).firstDay, Month(year: year, month: 12).lastDay)
    rows = desk.ask([]) { office, viewer throws(OfficeError) in
      try office.visits(from: first, through: last, for: viewer)
    }
    table.count = rows.count
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch bindings.id(for: event) {
    case "new": return .push(ActForm<RegisterVisit>.intake(desk))
    case "earlier": year -= 1
    case "later": year = min(year + 1, desk.today.year)
    case "open":
      guard rows.indices.contains(table.selected) else { return .taken }
      return .push(VisitScreen(rows[table.selected].id, desk))
    case "print":
      guard rows.indices.contains(table.selected) else { return .taken }
      return PrintScreen.open(.visit(rows[table.selected].id), desk)
    default: return table.handle(event) ? .taken : .ignored
    }
    reload(desk)
    return .taken
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    guard !rows.isEmpty else {
      surface.write(
        desk.say("\(year)年还没有来访登记。F7 登记来访。", "No visits in \(year) yet. F7 takes one in."),
        row: body.row + 1, column: body.column + 2, style: .muted)
      surface.cursor = Position(row: body.row + 1, column: body.column + 2)
      return
    }
    table.draw(on: &surface, in: body, rows: Array(rows.dropFirst(table.window.lowerBound)))
  }
}
