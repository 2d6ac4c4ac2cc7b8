import Casework
import OfficeStore
import TerminalUI
import Wording

/// 零报告: villages × months of a year; each cell a mark, spelled out in the status line.
struct MatrixScreen: DeskScreen {
  private var year: Int
  private var rows: [MonthRow] = []
  private var matrix = Matrix(rowTitles: [], columnTitles: [], cells: [])

  init(_ desk: Desk) {
    desk.refresh()
    let last = desk.today.month + -1
    let first = desk.book.file.firstMonthOwed
    let oldest = desk.today.month.month == 1 ? Self.oldestMissing(first.through(last), desk) : nil
    year = max((oldest ?? last).year, first.year)
  }

  /// In January the year before is what has to be brought to its end.
  private static func oldestMissing(_ months: [Month], _ desk: Desk) -> Month? {
    let rows = desk.ask([]) { office, viewer throws(OfficeError) in
      try office.months(months, for: viewer)
    }
    return months.indices.first { index in rows.contains { $0.cells[index] == .missing } }
      .map { months[$0] }
  }

  var bindings: [Binding] {
    [
      Binding("open", [.enter], Wording(zh: "打开", en: "Open")),
      Binding("next", [.text("n"), .function(6)], Wording(zh: "下一未报", en: "Next missing")),
      Binding("print", [.text("p")], Wording(zh: "月报表", en: "Monthly return")),
      Binding("remind", [.text("c")], Wording(zh: "催报单", en: "Reminder")),
      Binding(
        "earlier", [.text("["), .alt(.left)], Wording(zh: "上一年", en: "Year before"), keyText: "["),
      Binding(
        "later", [.text("]"), .alt(.right)], Wording(zh: "下一年", en: "Next year"), keyText: "]"),
    ]
  }

  func title(_ desk: Desk) -> String { desk.say("零报告  \(year)年", "Zero reports  \(year)") }
  func help(_ desk: Desk) -> String {
    guard rows.indices.contains(matrix.row), rows[matrix.row].cells.indices.contains(matrix.column)
    else { return "" }
    let month = months[matrix.column]
    let cell = rows[matrix.row].cells[matrix.column]
    let due = desk.book.file.dueDay(of: month)
    let suffix = cell == .missing || cell == .notDue ? desk.say("，应报 \(due)", ", due \(due)") : ""
    return
      "\(rows[matrix.row].name) \(desk.say(month.wordingWithYear)) \(desk.say(cell.wording))\(suffix)"
  }
  func position(_ desk: Desk) -> String {
    rows.indices.contains(matrix.row)
      ? "\(rows[matrix.row].name) \(desk.say(months[matrix.column].wording))" : ""
  }
  mutating func fit(_ size: Size) {
    matrix.fit(to: Size(rows: size.rows - 3, columns: size.columns - 2))
  }

  private var months: [Month] { (1...12).map { Month(year: year, month: $0) } }

  mutating func reload(_ desk: Desk) {
    let months = months
    rows = desk.ask([]) { office, viewer throws(OfficeError) in
      try office.months(months, for: viewer)
    }
    let (row, column) = matrix.cells.isEmpty ? (0, lastEnded(desk)) : (matrix.row, matrix.column)
    matrix.rowTitles = rows.map { " " + $0.name }
    matrix.columnTitles = months.map { desk.say("\($0.month)月", "\($0.month)") }
    matrix.cells = rows.map { $0.cells.map { MatrixCell($0.mark, Self.style($0)) } }
    matrix.totals = (
      desk.say(" 实报", " In"),
      months.indices.map { index in
        let cells = rows.map { $0.cells[index] }
        return MatrixCell(
          cells.contains { $0 != .notOwed && $0 != .notDue }
            ? "\(cells.filter(\.isReceived).count)" : ".", .muted)
      }
    )
    matrix.rowTotals = (
      desk.say("未报", "Miss"),
      rows.map { row in
        let missing = row.cells.filter { $0 == .missing }.count
        return MatrixCell(missing == 0 ? "-" : "\(missing)", missing == 0 ? .muted : .danger)
      }
    )
    matrix.select(row: row, column: column)
  }

  private func lastEnded(_ desk: Desk) -> Int {
    let last = desk.today.month + -1
    return last.year == year ? last.month - 1 : 11
  }

  private static func style(_ cell: MonthCell) -> Style {
    switch cell {
    case .zero(false): .ok
    case .matters(_, false): .warning
    case .zero(true), .matters(_, true): Style(.warning, bold: true)
    case .missing: .danger
    case .notDue, .notOwed: .muted
    }
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch bindings.id(for: event) {
    case "open": return open(desk)
    case "next":
      if !matrix.next(where: { $0.text == MonthCell.missing.mark }) {
        desk.tell(Wording(zh: "\(year)年没有未报的村", en: "Nothing is missing in \(year)"))
      }
      return .taken
    case "print": return PrintScreen.open(.month(.month, months[matrix.column]), desk)
    case "remind": return PrintScreen.open(.month(.reminder, months[matrix.column]), desk)
    case "earlier": return turn(to: year - 1, desk)
    case "later": return turn(to: year + 1, desk)
    default: return matrix.handle(event) ? .taken : .ignored
    }
  }

  private mutating func turn(to other: Int, _ desk: Desk) -> Handled<Desk> {
    guard other >= desk.book.file.firstMonthOwed.year, other <= desk.today.year else {
      desk.tell(Wording(zh: "没有\(other)年的零报告", en: "There are no reports of \(other)"), .muted)
      return .taken
    }
    year = other
    reload(desk)
    return .taken
  }

  private func open(_ desk: Desk) -> Handled<Desk> {
    guard rows.indices.contains(matrix.row) else { return .taken }
    let (row, month) = (rows[matrix.row], months[matrix.column])
    if let report = row.reports[matrix.column] { return .push(PeriodScreen(report, desk)) }
    switch row.cells[matrix.column] {
    case .missing, .notDue:
      guard month < desk.today.month else {
        desk.tell(
          Wording(
            zh: "\(month.wording.zh)还没有结束，结束后才能报送", en: "\(month.wording.en) has not ended yet"),
          .warning)
        return .taken
      }
      return .push(ReportChoiceScreen(row.village, row.name, month))
    default: return .taken
    }
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    let parts = body.split(bottom: 3)
    matrix.draw(on: &surface, in: parts.rest.inset(rows: 0, columns: 1), focused: true)
    let cells = rows.flatMap(\.cells)
    let owed = cells.filter { $0 != .notOwed && $0 != .notDue }.count
    let received = cells.filter(\.isReceived).count
    let onTime = cells.filter { $0.isReceived && !$0.isLate }.count
    surface.write(
      [
        desk.say(
          "  0 零报告  2 有情况(件)  0* 所列纠纷均已作废  0~ 2~ 迟报  !! 未报  . 未到期",
          "  0 zero  2 matters  0* all those named are void  0~ 2~ late  !! missing  . not due"),
        desk.say(
          "  应报 \(owed)  实报 \(received)  按时 \(onTime)   报送率 \(received)/\(owed)   按时率 \(onTime)/\(owed)",
          "  due \(owed)  in \(received)  on time \(onTime)   rate \(received)/\(owed)   on time \(onTime)/\(owed)"
        ),
      ], in: parts.bottom, style: .muted)
  }
}
