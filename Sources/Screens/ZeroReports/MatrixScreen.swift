import Casework
import OfficeStore
import Paperwork
import TerminalUI
import Wording

/// 零报告: villages × the months of a year, the days of a sensitive period, or a sweep; each cell a mark, spelled out in the status line.
struct MatrixScreen: DeskScreen {
  private var frame: RoundFrame
  private var rounds: [Round] = []
  private var rows: [RoundRow] = []
  private var questions: Set<VillageRound> = []
  private var matrix = Matrix(rowTitles: [], columnTitles: [], cells: [])

  init(_ desk: Desk) {
    desk.refresh()
    let file = desk.book.file
    let last = file.lastEndedMonth(before: desk.today)
    let oldest =
      desk.today.month.month == 1
      ? Self.oldestMissing(file.firstMonthOwed.through(last), desk) : nil
    frame = .year(max((oldest ?? last).year, file.firstMonthOwed.year))
  }

  init(_ frame: RoundFrame) { self.frame = frame }

  /// In January the year before is what has to be brought to its end.
  private static func oldestMissing(_ months: [Month], _ desk: Desk) -> Month? {
    let rows = desk.ask([]) { office, viewer throws(OfficeError) in
      try office.matrix(of: months.map { .month($0) }, for: viewer)
    }
    return months.indices.first { index in rows.contains { $0.cells[index].content == .missing } }
      .map { months[$0] }
  }

  var bindings: [Binding] {
    [
      Binding("rounds", [.function(4)], Wording(zh: "期次", en: "Rounds")),
      Binding("open", [.enter], Wording(zh: "打开", en: "Open")),
      Binding("next", [.text("n"), .function(6)], Wording(zh: "下一未报", en: "Next missing")),
      Binding("calls", [.text("c")], Wording(zh: "催报单", en: "Calls")),
      Binding("grid", [.text("g")], Wording(zh: "代填", en: "Type in")),
      Binding("close", [.text("e")], Wording(zh: "关闭", en: "Close")),
      Binding("print", [.text("p")], Wording(zh: "打印", en: "Print")),
      Binding("cutOff", CutOffScreen.binding.keys, CutOffScreen.binding.label, isShown: false),
      Binding(
        "earlier", [.text("["), .alt(.left)], Wording(zh: "上一年", en: "Year before"), keyText: "[",
        isShown: false),
      Binding(
        "later", [.text("]"), .alt(.right)], Wording(zh: "下一年", en: "Next year"), keyText: "]",
        isShown: false),
    ]
  }

  var looksBack: Bool { true }
  func title(_ desk: Desk) -> String {
    desk.say("零报告  ", "Zero reports  ") + desk.say(frame.title(desk.book))
  }

  private var round: Round? {
    rounds.indices.contains(matrix.column) ? rounds[matrix.column] : nil
  }
  private var selected: (row: RoundRow, round: Round, cell: RoundCell)? {
    guard rows.indices.contains(matrix.row), let round else { return nil }
    return (rows[matrix.row], round, rows[matrix.row].cells[matrix.column])
  }

  func help(_ desk: Desk) -> String {
    guard let (row, round, cell) = selected else { return "" }
    let due = desk.book.terms(of: round).map { desk.say($0.deadline) } ?? ""
    var text = "\(row.name) \(desk.say(desk.book.name(of: round))) \(desk.say(cell.wording))"
    if cell.isWaitedFor { text += desk.say("，应报 \(due)", ", due \(due)") }
    if cell.isContradicted {
      text += desk.say("：有报告里没有列入的纠纷", ": a dispute is not in the report")
    }
    if questions.contains(VillageRound(village: row.village, round: round)) {
      text += desk.say("，该期有信访反映该村，请核实", "; petitions came from there: please ask")
    }
    return text
  }

  func position(_ desk: Desk) -> String {
    selected.map { "\($0.row.name) \(desk.say(RoundFrame.heading($0.round)))" } ?? ""
  }

  mutating func fit(_ size: Size) {
    matrix.fit(to: Size(rows: size.rows - Self.foot, columns: size.columns - 2))
  }

  /// The rows below the matrix: what else fell in, the legend, the sums, questions.
  private static let foot = 4

  mutating func reload(_ desk: Desk) {
    let isFirst = rounds.isEmpty
    if case .year(let year) = frame, let last = desk.cutOff?.day.year, last < year {
      frame = .year(max(last, desk.book.file.firstMonthOwed.year))
    }
    rounds = frame.rounds(desk.book)
    let rounds = rounds
    rows = desk.ask([]) { office, viewer throws(OfficeError) in
      guard let cutOff = desk.cutOff else { return try office.matrix(of: rounds, for: viewer) }
      return try office.matrix(of: rounds, at: cutOff, for: viewer)
    }
    questions = desk.ask([]) { office, viewer throws(OfficeError) in
      try desk.cutOff == nil ? office.zerosBesidePetitions(rounds, for: viewer) : []
    }
    let (row, column) = isFirst ? (0, lastEnded(desk)) : (matrix.row, matrix.column)
    matrix.rowTitles = rows.map { " " + $0.name }
    matrix.columnTitles = rounds.map { desk.say(RoundFrame.heading($0)) }
    matrix.cellWidth = if case .year = frame { 5 } else { 6 }
    matrix.cells = rows.map { $0.cells.map { MatrixCell($0.mark, Self.style($0)) } }
    let tallies = rounds.indices.map { index in RoundTally(rows.map { $0.cells[index] }) }
    matrix.totals = (
      desk.say(" 实报", " In"),
      tallies.map { MatrixCell($0.due == 0 && $0.received == 0 ? "." : "\($0.received)", .muted) }
    )
    matrix.rowTotals = (
      desk.say("未报", "Miss"),
      rows.map { row in
        let missing = RoundTally(row.cells).missing
        return MatrixCell("\(missing)", missing == 0 ? .muted : .danger)
      }
    )
    matrix.select(row: row, column: column)
  }

  /// The round that is to be looked at first: the last month that can be signed, of a sensitive period today.
  private func lastEnded(_ desk: Desk) -> Int {
    let now = desk.means.clock()
    let isByMonth = if case .year = frame { true } else { false }
    return rounds.lastIndex { round in
      desk.book.terms(of: round).map {
        isByMonth ? $0.opens <= now : $0.span.lowerBound <= desk.today
      } ?? false
    } ?? 0
  }

  private static func style(_ cell: RoundCell) -> Style {
    guard cell.isOwed else { return .muted }
    return switch cell.content {
    case .missing: .danger
    case .zero, .matters:
      cell.isContradicted
        ? .danger
        : cell.isLate ? Style(.warning, bold: true) : cell.content == .zero ? .ok : .warning
    case .notDue where cell.isReturned: .warning
    case .notDue, .excused, nil: .muted
    }
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    let key = bindings.id(for: event)
    if desk.cutOff != nil, let key, !Self.forReading.contains(key) {
      desk.tellPast()
      return .taken
    }
    switch key {
    case "cutOff": return .push(CutOffScreen(desk))
    case "rounds": return .push(RoundsScreen(desk))
    case "open": return open(desk)
    case "next":
      if !matrix.next(where: { $0.text == "!!" }) {
        desk.tell(
          Wording(zh: "没有未报的村", en: "Nothing is missing") + Wording("  ") + frame.title(desk.book))
      }
      return .taken
    case "print": return round.map { PrintScreen.open(.round(.month, $0), desk) } ?? .taken
    case "calls": return round.map { .push(CallSheetScreen($0, desk)) } ?? .taken
    case "grid": return round.map { .push(GridScreen($0, desk)) } ?? .taken
    case "close": return round.map { RoundActs.close($0, desk) } ?? .taken
    case "earlier": return turn(by: -1, desk)
    case "later": return turn(by: 1, desk)
    default: return matrix.handle(event) ? .taken : .ignored
    }
  }

  /// The keys that work on a past day too.
  private static let forReading: Set<String> = ["rounds", "next", "earlier", "later", "cutOff"]

  private mutating func turn(by years: Int, _ desk: Desk) -> Handled<Desk> {
    guard case .year(let year) = frame else { return .taken }
    let other = year + years
    guard other >= desk.book.file.firstMonthOwed.year, other <= desk.today.year else {
      desk.tell(Wording(zh: "没有\(other)年的零报告", en: "There are no reports of \(other)"), .muted)
      return .taken
    }
    frame = .year(other)
    reload(desk)
    return .taken
  }

  private func open(_ desk: Desk) -> Handled<Desk> {
    guard let (row, round, cell) = selected, cell != .notOwed else { return .taken }
    return .push(PeriodScreen(row.village, round, desk))
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    let parts = body.split(bottom: Self.foot)
    guard !rounds.isEmpty else {
      surface.write(
        desk.say("没有这个期次。F4 选择期次。", "There is no such round. F4 chooses one."),
        row: body.row + 1, column: body.column + 2, style: .muted)
      surface.cursor = Position(row: body.row + 1, column: body.column + 2)
      return
    }
    matrix.draw(on: &surface, in: parts.rest.inset(rows: 0, columns: 1), focused: true)
    let lines = [
      remark(desk),
      "  " + desk.say(ZeroReportPage.legend),
      "  " + desk.say(RoundTally(rows.flatMap(\.cells)).wording),
      asked(desk),
    ]
    surface.write(lines, in: parts.bottom, style: .muted)
  }

  /// What stands about the column: its closing or roll-up, and what else fell in it.
  private func remark(_ desk: Desk) -> String {
    guard let round else { return "" }
    var remarks: [String] = []
    if let file = desk.book.file(of: round), file.stage == .closed, let closing = file.closing {
      remarks.append(
        desk.say(
          "已于\(closing.day)关闭" + (closing.missing.isEmpty ? "" : "，未报\(closing.missing.count)村"),
          "closed \(closing.day)"
            + (closing.missing.isEmpty ? "" : ", \(closing.missing.count) missing")))
    }
    if case .month(let month) = round {
      let missing = RoundTally(rows.map { $0.cells[matrix.column] }).missing
      let day = desk.book.file.rollUpDay(of: month)
      if missing > 0, desk.today > day {
        remarks.append(
          desk.say(
            "\(missing)村未报，镇汇总期限 \(day.short) 已过",
            "\(missing) missing, town’s total was due \(day.short)"))
      }
      remarks += desk.book.periodsAndSweeps(in: month).map {
        RoundActs.label($0, desk)
      }
    } else if case .day(let day, _) = round, day == desk.today {
      let waiting = rows.filter { $0.cells[matrix.column].isWaitedFor }.map(\.name)
      remarks.append(
        waiting.isEmpty
          ? desk.say("今日全部已报", "every report of today is in")
          : desk.say(
            "今日待报\(waiting.count)村：\(waiting.joined(separator: " "))",
            "\(waiting.count) to come today: \(waiting.joined(separator: " "))"))
    }
    return remarks.isEmpty ? "" : "  " + remarks.joined(separator: "  ")
  }

  private func asked(_ desk: Desk) -> String {
    guard !questions.isEmpty else { return "" }
    return desk.say(
      "  请核实：\(questions.count)处报了零报告而有信访反映该村（光标移到该格看说明）",
      "  To ask: \(questions.count) zero(s) while petitions came from there (see the status line)")
  }
}
