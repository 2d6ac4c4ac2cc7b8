import Casework
import OfficeStore
import TerminalUI
import Wording

/// 催报单: who is missing of a round, whom to ring, what was said last and when to ring again.
struct CallSheetScreen: DeskScreen {
  private struct Line {
    let village: Identifier
    let name: String
    let cell: RoundCell
    let contacts: Wording
    let call: VillagePeriod.Call?
  }

  private let round: Round
  private var table: Table<Line>
  private var lines: [Line] = []

  init(_ round: Round, _ desk: Desk) {
    self.round = round
    table = Table(columns: Self.columns(desk))
  }

  private static func columns(_ desk: Desk) -> [TableColumn<Line>] {
    [
      TableColumn(desk.say("村", "Village"), .cells(8)) { $0.name },
      TableColumn(
        "", .cells(2), styled: { ($0.cell.mark, $0.cell.content == .missing ? .danger : .muted) }),
      TableColumn(desk.say("联系人", "Contact"), .cells(30)) { line in
        desk.say(line.contacts)
      },
      TableColumn(desk.say("上次催报", "Last call"), .rest(1)) { line in
        line.call.map { "\($0.day.short) \($0.called) \($0.result)" } ?? "-"
      },
      TableColumn(
        desk.say("下次", "Next"), .cells(6),
        styled: { line in
          let next = line.call?.next
          return (next?.short ?? "-", next.map { $0 <= desk.today } ?? false ? .warning : .text)
        }),
    ]
  }

  var bindings: [Binding] {
    [
      Binding("call", [.text("r"), .function(7)], Wording(zh: "记录电话", en: "Record a call")),
      Binding("open", [.enter], Wording(zh: "打开", en: "Open")),
      Binding("print", [.text("p")], Wording(zh: "打印", en: "Print")),
    ]
  }

  func title(_ desk: Desk) -> String {
    desk.say("催报单  ", "Calls  ") + desk.say(desk.book.name(of: round))
  }
  func help(_ desk: Desk) -> String {
    guard lines.indices.contains(table.selected) else { return "" }
    let line = lines[table.selected]
    let contacts = desk.say(line.contacts)
    return line.call.map { call in
      desk.say(
        "\(contacts)  上次 \(call.day) \(call.called)：\(call.result)",
        "\(contacts)  last \(call.day) \(call.called): \(call.result)")
    } ?? contacts
  }
  func position(_ desk: Desk) -> String { table.position }
  mutating func fit(_ size: Size) {
    table.fit(to: Size(rows: size.rows - 2, columns: size.columns))
  }
  mutating func relabel(_ desk: Desk) { table.columns = Self.columns(desk) }

  mutating func reload(_ desk: Desk) {
    let rows = desk.ask([]) { office, viewer throws(OfficeError) in
      try office.matrix(of: [round], for: viewer)
    }.filter(\.isWaitedFor)
    lines = rows.map { row in
      let period = (row.periods.first ?? nil).flatMap { desk.subject(VillagePeriod.self, $0) }
      return Line(
        village: row.village, name: row.name, cell: row.cells[0],
        contacts: Contact.wordings(of: row.village, desk.book, on: desk.today)
          .joined(zh: "；", en: "; "), call: period?.calls.last)
    }
    table.count = lines.count
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    let line = lines.indices.contains(table.selected) ? lines[table.selected] : nil
    switch bindings.id(for: event) {
    case "open": return line.map { .push(PeriodScreen($0.village, round, desk)) } ?? .taken
    case "call":
      guard let line else { return .taken }
      let found = desk.ask(nil) { office, viewer throws(OfficeError) -> VillagePeriod? in
        try office.period(of: line.village, round, for: viewer)
      }
      return desk.perform(RecordCall.kind, on: found ?? .blank(line.village, round))
    case "print": return PrintScreen.open(.round(.reminder, round), desk)
    default: return table.handle(event) ? .taken : .ignored
    }
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    let due = desk.book.terms(of: round)?.due
    let head = body.split(top: 2)
    surface.write(
      " "
        + desk.say(
          "\(lines.count)村\(lines.contains { $0.cell.content == .missing } ? "未报" : "待报")  应报 \(due?.description ?? "—")  ",
          "\(lines.count) \(lines.contains { $0.cell.content == .missing } ? "missing" : "to come")  due \(due?.description ?? "—")  "
        )
        + (due.map { desk.say(Reminder.wording(due: $0, on: desk.today)) } ?? ""), in: head.top,
      style: .title)
    guard !lines.isEmpty else {
      surface.write(
        desk.say("全部报齐，不需催报。", "Every report is in: nobody is to be rung."), row: head.rest.row + 1,
        column: head.rest.column + 2, style: .ok)
      surface.cursor = Position(row: head.rest.row + 1, column: head.rest.column + 2)
      return
    }
    table.draw(on: &surface, in: head.rest, rows: Array(lines.dropFirst(table.window.lowerBound)))
  }
}
