import Casework
import OfficeStore
import TerminalUI
import Wording

/// 今日: what waits, by number, and the most urgent cases.
struct TodayScreen: DeskScreen {
  private(set) var lines: [TodayLine] = []
  private var urgent: Table<CaseRow>
  private var rows: [CaseRow] = []

  init(_ desk: Desk) {
    desk.refresh()
    urgent = CaseColumns.urgent(desk)
  }

  var bindings: [Binding] {
    [
      Binding("find", [.function(3), .text("/")], Wording(zh: "查找", en: "Find")),
      Binding("new", [.function(7), .control("n")], Wording(zh: "登记", en: "Take in")),
      Binding("back", [.function(10), .control("q")], Wording(zh: "退出", en: "Sign out")),
      Binding(
        "line", Self.keys.map { .text($0) }, Wording(zh: "打开", en: "Open"), keyText: "1-9"),
      Binding("open", [.enter], Wording(zh: "卷宗", en: "Case file")),
    ]
  }

  /// The keys of the lines, in their order.
  private static let keys: [Character] = Array("123456789abc")

  func title(_ desk: Desk) -> String { desk.say("今日", "Today") }
  func help(_ desk: Desk) -> String {
    desk.say("Enter 打开这一件；数字键打开整列名单", "Enter opens the case, a digit its list")
  }
  func position(_ desk: Desk) -> String { urgent.position }
  var subjects: [Identifier] { rows.map(\.id) }
  mutating func fit(_ size: Size) {
    urgent.fit(to: Size(rows: size.rows - 3 - lines.count, columns: size.columns))
  }

  mutating func relabel(_ desk: Desk) { urgent.columns = CaseColumns.urgent(desk).columns }

  mutating func reload(_ desk: Desk) {
    lines = desk.eyes.isStaff ? TodayLine.lines(desk) : []
    let page = desk.ask(nil) { office, viewer throws(OfficeError) -> CasePage? in
      try office.cases(CaseQuery(.open), from: 0, limit: 100, for: viewer)
    }
    rows = page?.rows.filter { $0.due != nil } ?? []
    urgent.count = rows.count
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch bindings.id(for: event) {
    case "find": return .push(RegisterScreen(desk, searching: true))
    case "new": return .push(NewScreen())
    case "back":
      desk.signOut()
      return .reset(to: SignInScreen(desk))
    case "open" where rows.indices.contains(urgent.selected):
      return .push(
        CaseScreen(
          rows[urgent.selected].id, desk,
          among: CaseSequence(CaseQuery(.open), at: urgent.selected)))
    case "line":
      guard case .key(.text(let key)) = event,
        let index = Self.keys.firstIndex(of: Folding.halfWidth(key)),
        lines.indices.contains(index)
      else { return .taken }
      return .push(lines[index].open(desk))
    default: break
    }
    if event == .key(.escape) { return .taken }
    return urgent.handle(event) ? .taken : .ignored
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    for (offset, line) in lines.enumerated() {
      let row = body.row + offset
      let key = Self.keys.dropFirst(offset).first.map(String.init) ?? ""
      surface.write(key, row: row, column: body.column + 2, style: Style(.key))
      surface.write(desk.say(line.name), row: row, column: body.column + 4, clip: body)
      let count = "\(line.count) \(desk.say(line.unit))"
      surface.write(
        count, in: Rect(row: row, column: body.column + 22, rows: 1, columns: 13), .right,
        style: line.count > 0 ? line.style : .muted)
      surface.write(
        desk.say(line.remark), row: row, column: body.column + 37, style: .muted, clip: body)
    }
    let rest = body.split(top: lines.count + 1).rest
    surface.writeEnds(desk.say("最急", "Most urgent"), "", in: rest.split(top: 1).top, style: .title)
    let list = rest.split(top: 1).rest
    if rows.isEmpty {
      surface.write(
        desk.say(
          "没有正在计时的事项。F7 登记来信来访，F3 查找已有的。",
          "No time limit is running. F7 takes a matter in, F3 finds one."),
        row: list.row + 1, column: list.column + 2, style: .muted, clip: list)
      surface.cursor = Position(row: list.row + 1, column: list.column + 2)
    } else {
      urgent.draw(on: &surface, in: list, rows: rows, from: 0)
    }
  }
}
