import Casework
import OfficeStore
import TerminalUI
import Wording

/// 移交: the open cases in somebody's hands with their next days; one goes to another by Enter, all of them by `a`; the sheet is printed.
struct HandoverScreen: DeskScreen {
  private var officer: Identifier
  private var table: Table<CaseRow>
  private var rows: [CaseRow] = []
  private var picker: PickList?

  init(_ desk: Desk, of officer: Identifier? = nil) {
    desk.refresh()
    self.officer = officer ?? desk.eyes.officer
    table = CaseColumns.urgent(desk)
  }

  var bindings: [Binding] {
    guard picker == nil else {
      return [Binding("choose", [.enter], Wording(zh: "选定", en: "Choose"))]
    }
    return [
      Binding("whose", [.function(4)], Wording(zh: "移交人", en: "From whom")),
      Binding("one", [.enter], Wording(zh: "移交这一件", en: "This one")),
      Binding("all", [.text("a")], Wording(zh: "全部移交", en: "All of them")),
      Binding("open", [.text("o")], Wording(zh: "卷宗", en: "Case file")),
      Binding("print", [.text("p")], Wording(zh: "打印清单", en: "Print the sheet")),
    ]
  }

  func title(_ desk: Desk) -> String {
    desk.say("移交  ", "Hand over  ") + desk.book.name(ofOfficer: officer)
  }
  func help(_ desk: Desk) -> String {
    desk.say(
      "每一件都要写明理由；移交后按 p 打印清单，三方签名",
      "Each wants its reason; afterwards p prints the sheet for three to sign")
  }
  func position(_ desk: Desk) -> String { table.position }
  var subjects: [Identifier] { rows.map(\.id) }
  mutating func fit(_ size: Size) {
    table.fit(to: Size(rows: size.rows - 1, columns: size.columns))
  }
  mutating func relabel(_ desk: Desk) {
    table.columns = CaseColumns.urgent(desk).columns
    picker?.relabel(desk.officerChoices)
  }

  mutating func reload(_ desk: Desk) {
    let query = CaseQuery(.open, handler: officer)
    rows = desk.ask([]) { office, viewer throws(OfficeError) in
      try office.cases(query, from: 0, limit: .max, for: viewer).rows
    }
    table.count = rows.count
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    if picker != nil { return pick(event, desk) }
    let row = rows.dropFirst(table.selected).first
    switch bindings.id(for: event) {
    case "whose":
      var list = PickList(desk.officerChoices)
      list.fit(rows: 12)
      picker = list
      return .taken
    case "one":
      return row.flatMap { desk.subject(CaseFile.self, $0.id) }
        .map { desk.perform(Assign.kind, on: $0) } ?? .taken
    case "all":
      guard !rows.isEmpty else {
        desk.tell(Wording(zh: "没有在办的案件", en: "Nothing is open"), .muted)
        return .taken
      }
      return .push(HandoverAllScreen(rows, from: officer, desk))
    case "open": return row.map { .push(CaseScreen($0.id, desk)) } ?? .taken
    case "print":
      return PrintScreen.open(.handover(from: officer, since: desk.today), desk)
    default: return table.handle(event) ? .taken : .ignored
    }
  }

  private mutating func pick(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    guard var list = picker else { return .taken }
    let outcome = list.handle(event)
    picker = list
    switch outcome {
    case .taken: return .taken
    case .ignored: return .ignored
    case .cancelled: picker = nil
    case .picked, .confirmed:
      if let chosen = list.current.flatMap({ Identifier(hex: $0.id) }) { officer = chosen }
      picker = nil
      table.select(0)
      reload(desk)
    }
    return .taken
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    surface.writeEnds(
      desk.say("在办，按期限排序", "Open, by due day"), desk.say("\(rows.count) 件", "\(rows.count)"),
      in: body.split(top: 1).top, style: .title)
    let list = body.split(top: 1).rest
    if rows.isEmpty {
      surface.write(
        desk.say("没有在办的案件。F4 选移交人。", "Nothing is open. F4 chooses from whom."),
        row: list.row + 1, column: list.column + 2, style: .muted, clip: list)
      surface.cursor = Position(row: list.row + 1, column: list.column + 2)
    } else {
      table.draw(on: &surface, in: list, rows: Array(rows.dropFirst(table.window.lowerBound)))
    }
    guard let picker else { return }
    let size = picker.wishedSize
    picker.draw(
      on: &surface,
      in: Rect(
        row: body.row, column: body.column + 8, rows: min(size.rows, body.rows),
        columns: max(size.columns, 28)), focused: true, title: desk.say("移交人", "From whom"))
  }
}
