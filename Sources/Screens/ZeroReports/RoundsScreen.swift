import Casework
import OfficeStore
import TerminalUI
import Wording

/// F4 期次: the years, the sensitive periods and the sweeps; the supervisor opens new ones.
struct RoundsScreen: DeskScreen {
  private struct Line {
    let frame: RoundFrame
    let name: String
    let days: String
    let stage: String
    let tally: String
  }

  private var table: Table<Line>
  private var lines: [Line] = []

  init(_ desk: Desk) {
    desk.refresh()
    table = Table(columns: Self.columns(desk))
  }

  private static func columns(_ desk: Desk) -> [TableColumn<Line>] {
    [
      TableColumn(desk.say("期次", "Round"), .rest(1)) { $0.name },
      TableColumn(desk.say("起止", "Days"), .cells(22)) { $0.days },
      TableColumn(desk.say("状态", "State"), .cells(8)) { $0.stage },
      TableColumn(desk.say("报送率", "Rate"), .cells(9)) { $0.tally },
    ]
  }

  var bindings: [Binding] {
    [
      Binding("open", [.enter], Wording(zh: "一览表", en: "Matrix")),
      Binding("file", [.text("e")], Wording(zh: "更改", en: "Change")),
      Binding("period", [.text("1")], Wording(zh: "敏感时期", en: "Sensitive period")),
      Binding("sweep", [.text("2")], Wording(zh: "专项排查", en: "Sweep")),
      Binding("days", [.text("3")], Wording(zh: "报送日期", en: "Reporting days")),
    ]
  }

  func title(_ desk: Desk) -> String { desk.say("零报告  期次", "Zero reports  Rounds") }
  func help(_ desk: Desk) -> String {
    desk.say(
      "每月由日历确定；敏感时期和专项排查由分管领导开启，到期自行结束",
      "Months come by themselves; periods and sweeps are opened by the supervisor and end by themselves"
    )
  }
  func position(_ desk: Desk) -> String { table.position }
  mutating func fit(_ size: Size) { table.fit(to: size) }
  mutating func relabel(_ desk: Desk) { table.columns = Self.columns(desk) }

  mutating func reload(_ desk: Desk) {
    let book = desk.book
    let files = book.periodsAndSweeps.reversed().map { file in
      Line(
        frame: .file(file.id), name: file.name,
        days: file.stretch,
        stage: desk.say(file.standing(on: desk.today)), tally: Self.tally(.file(file.id), desk))
    }
    let years =
      (book.file.firstMonthOwed.year...max(desk.today.year, book.file.firstMonthOwed.year))
      .reversed().map { year in
        Line(
          frame: .year(year), name: desk.say("\(year)年 各月", "\(year), by month"), days: "",
          stage: "", tally: Self.tally(.year(year), desk))
      }
    lines = years.prefix(1) + files + years.dropFirst()
    table.count = lines.count
  }

  private static func tally(_ frame: RoundFrame, _ desk: Desk) -> String {
    let rounds = frame.rounds(desk.book)
    let rows = desk.ask([]) { office, viewer throws(OfficeError) in
      try office.matrix(of: rounds, for: viewer)
    }
    return RoundTally(rows.flatMap(\.cells)).receivedRate
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    let line = lines.indices.contains(table.selected) ? lines[table.selected] : nil
    switch bindings.id(for: event) {
    case "open": return line.map { .replace(MatrixScreen($0.frame)) } ?? .taken
    case "file":
      guard case .file(let id) = line?.frame else {
        desk.tell(
          Wording(
            zh: "月份在一览表里选中后按 e 关闭", en: "A month is closed from its matrix, with e"), .muted)
        return .taken
      }
      return .push(BookScreen<RoundFile>(id, desk))
    case "period": return open(OpenSensitivePeriod.self, desk)
    case "sweep": return open(OpenSweep.self, desk)
    case "days": return RoundActs.setReporting(desk)
    default: return table.handle(event) ? .taken : .ignored
    }
  }

  private func open<A: Act<RoundFile>>(_ type: A.Type, _ desk: Desk) -> Handled<Desk> {
    let blank = RoundFile(id: Identifier(high: 0, low: 0))
    guard let step = blank.step(for: A.kind) else { return .taken }
    if let refusal = blank.refusal(of: step, desk.circumstance) {
      desk.tell(refusal)
      return .taken
    }
    return .push(ActForm<A>.ofRound(desk))
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    table.draw(on: &surface, in: body, rows: Array(lines.dropFirst(table.window.lowerBound)))
  }
}

extension ActForm where A.State == RoundFile {
  /// The form in which a sensitive period or a sweep is opened.
  static func ofRound(_ desk: Desk, resuming draft: Draft? = nil) -> ActForm {
    var target = FormTarget(title: { $0 }, dayName: Wording(zh: "决定日期", en: "Decided on"))
    target.draftName = "round"
    target.isOfBook = true
    return ActForm(.blank, target, desk, resuming: draft)
  }
}
