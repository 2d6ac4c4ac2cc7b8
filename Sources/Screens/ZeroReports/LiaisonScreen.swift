import Casework
import OfficeStore
import TerminalUI
import Wording

/// A liaison's Today: the own village's months, the oldest that is owed first; a zero in three keys.
struct LiaisonScreen: DeskScreen {
  private struct Line {
    let village: Identifier
    let name: String
    let month: Month
    let cell: MonthCell
    let report: Identifier?
  }

  private var lines: [Line] = []
  /// A dispute that is grave and urgent, and nobody was told of.
  private var urgent: CaseRow?
  private var selected = 0
  private var height = 12
  /// The month about which a zero is being signed, how it was checked, and the disputes recorded in it.
  private var signing: (line: Line, check: Code?, recorded: [CaseRow])?

  init(_ desk: Desk) { desk.refresh() }

  var bindings: [Binding] {
    if signing != nil {
      return [
        Binding(
          "check", "1234".map { .text($0) }, Wording(zh: "排查方式", en: "How checked"), keyText: "1-4"),
        Binding("sign", [.enter], Wording(zh: "签报", en: "Sign")),
      ]
    }
    return [
      Binding("register", [.function(3)], Wording(zh: "本村纠纷", en: "Disputes")),
      Binding("new", [.function(7)], Wording(zh: "登记纠纷", en: "Take in")),
      Binding("back", [.function(10), .control("q")], Wording(zh: "退出", en: "Sign out")),
      Binding("zero", [.text("0")], Wording(zh: "零报告", en: "Zero")),
      Binding("matters", [.text("1")], Wording(zh: "有情况", en: "Matters")),
      Binding("open", [.enter], Wording(zh: "打开", en: "Open")),
    ]
  }

  func title(_ desk: Desk) -> String { desk.say("今日  零报告", "Today  Zero reports") }
  func help(_ desk: Desk) -> String {
    if let signing { return checks(desk, signing.check) }
    guard let line = current else { return "" }
    return "\(line.name) \(desk.say(line.month.wordingWithYear)) \(standing(line, desk))  "
      + desk.say("应报 ", "due ") + desk.book.file.dueDay(of: line.month).description
  }
  func position(_ desk: Desk) -> String { "\(min(selected + 1, lines.count))/\(lines.count)" }
  mutating func fit(_ size: Size) { height = max(4, size.rows - 9) }

  private var current: Line? { lines.indices.contains(selected) ? lines[selected] : nil }
  private func isOwed(_ line: Line, _ desk: Desk) -> Bool {
    (line.cell == .missing || line.cell == .notDue) && line.month < desk.today.month
  }

  mutating func reload(_ desk: Desk) {
    let first = desk.book.file.firstMonthOwed
    let months = first.through(desk.today.month)
    let rows = desk.ask([]) { office, viewer throws(OfficeError) in
      try office.months(months, for: viewer)
    }
    urgent = desk.ask(nil) { office, viewer throws(OfficeError) -> CaseRow? in
      try office.cases(CaseQuery(.open), from: 0, limit: 1, for: viewer).rows.first(
        where: \.isUrgentUntold)
    }
    let wasEmpty = lines.isEmpty
    let kept = current.map { ($0.village, $0.month) }
    lines = rows.flatMap { row in
      months.indices.map {
        Line(
          village: row.village, name: row.name, month: months[$0], cell: row.cells[$0],
          report: row.reports[$0])
      }
    }.filter { $0.cell != .notOwed }.sorted { $0.month > $1.month }
    if let owed = lines.lastIndex(where: { isOwed($0, desk) }),
      wasEmpty || signing != nil || current.map({ !isOwed($0, desk) }) ?? true
    {
      selected = owed
    } else if let kept {
      selected = lines.firstIndex { $0.village == kept.0 && $0.month == kept.1 } ?? 0
    }
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    if signing != nil { return sign(event, desk) }
    switch bindings.id(for: event) {
    case "register": return .push(RegisterScreen(desk, searching: true))
    case "new": return .push(ActForm<RegisterDispute>.intake(desk))
    case "back":
      desk.signOut()
      return .reset(to: SignInScreen(desk))
    case "zero":
      guard let line = current, isOwed(line, desk) else { return notOwed(desk) }
      signing = (line, nil, ReportForms.recorded(line.village, line.month, desk))
      return .taken
    case "matters":
      guard let line = current, isOwed(line, desk) else { return notOwed(desk) }
      return .push(ReportForms.matters(line.village, line.name, line.month, desk))
    case "open":
      guard let report = current?.report else { return .taken }
      return .push(PeriodScreen(report, desk))
    default: break
    }
    switch event {
    case .key(.up): selected = max(0, selected - 1)
    case .key(.down): selected = min(max(0, lines.count - 1), selected + 1)
    case .key(.home): selected = 0
    case .key(.end): selected = max(0, lines.count - 1)
    case .key(.pageUp): selected = max(0, selected - height)
    case .key(.pageDown): selected = min(max(0, lines.count - 1), selected + height)
    case .key(.escape): break
    default: return .ignored
    }
    return .taken
  }

  /// What a month is to the one who owes it: missing as soon as it has ended.
  private func standing(_ line: Line, _ desk: Desk) -> String {
    switch line.cell {
    case .notDue where isOwed(line, desk): desk.say("待报", "To report")
    case .notDue: desk.say("还没有结束", "Not ended")
    default: desk.say(line.cell.wording)
    }
  }

  private func notOwed(_ desk: Desk) -> Handled<Desk> {
    guard let line = current else { return .taken }
    desk.tell(
      line.cell.isReceived
        ? Wording(
          zh: "\(line.month.wording.zh)已经报送，Enter 打开查看",
          en: "\(line.month.wording.en) is reported: Enter opens the report")
        : Wording(
          zh: "\(line.month.wording.zh)还没有结束，结束后才能报送",
          en: "\(line.month.wording.en) has not ended yet"), .warning)
    return .taken
  }

  private mutating func sign(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    guard let (line, check, recorded) = signing else { return .taken }
    let codes = desk.tables.codes[.checks]
    switch event {
    case .key(.escape), .key(.function(10)):
      signing = nil
    case .key(.text(let digit)):
      guard let number = Folded.digit(digit), codes.indices.contains(number - 1) else {
        return .taken
      }
      signing = (line, codes[number - 1], recorded)
    case .key(.enter):
      guard let check else {
        desk.tell(
          Wording(zh: "请先按 1–4 选择排查方式", en: "First press 1–4: how it was checked"), .warning)
        return .taken
      }
      record(line, check, desk)
    default: return .ignored
    }
    return .taken
  }

  private mutating func record(_ line: Line, _ check: Code, _ desk: Desk) {
    var act = ReportZero.blank
    act.village = line.village
    act.month = line.month
    act.check = check.code
    guard desk.perform([Proposal(act, on: desk.today)]) != nil else { return }
    desk.tell(
      Wording(
        zh: "已报送 \(line.name) \(line.month.wordingWithYear.zh)零报告",
        en: "Reported: \(line.name), \(line.month.wordingWithYear.en), zero"))
    reload(desk)
    signing = nil
  }

  private func checks(_ desk: Desk, _ chosen: Code?) -> String {
    desk.tables.codes[.checks].enumerated().map { index, code in
      let text = "\(index + 1) \(desk.say(code.name))"
      return code == chosen ? "[\(text)]" : " \(text) "
    }.joined(separator: " ")
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    let parts = body.split(top: 6)
    drawOffer(on: &surface, in: parts.top, desk)
    if signing == nil { drawUrgent(on: &surface, in: parts.top, desk) }
    let first = max(0, min(selected - height / 2, lines.count - height))
    for (offset, line) in lines.dropFirst(first).prefix(height).enumerated() {
      let row = parts.rest.row + offset
      let isSelected = first + offset == selected
      if isSelected {
        surface.write(String(surface.glyphs.marker), row: row, column: body.column, style: .accent)
      }
      let text =
        TextWidth.padded(desk.say(line.month.wordingWithYear), to: 16, .left)
        + TextWidth.padded(line.name, to: 10, .left)
        + TextWidth.padded(line.cell.mark, to: 4, .right) + "   " + standing(line, desk)
      surface.write(
        text, row: row, column: body.column + 2, style: Style.text.selected(isSelected), clip: body)
      if isSelected, signing == nil { surface.cursor = Position(row: row, column: body.column) }
    }
  }

  /// A zero beside recorded disputes is a statement still, but not an unknowing one.
  private func warn(
    _ recorded: [CaseRow], on surface: inout Surface, row: Int, in area: Rect, _ desk: Desk
  ) {
    guard let contradiction = ReportZero.contradiction(of: recorded.map(\.number)) else { return }
    surface.write(
      "\(surface.glyphs.warning) \(desk.say(contradiction))",
      in: Rect(row: row, column: area.column + 4, rows: 1, columns: area.columns - 5),
      style: .warning)
  }

  private func drawUrgent(on surface: inout Surface, in area: Rect, _ desk: Desk) {
    guard let urgent else { return }
    surface.write(
      "\(surface.glyphs.warning) "
        + desk.say(
          "重大紧急，尚未报告：\(urgent.number) \(urgent.matter)，按 F3 打开",
          "Grave and urgent, NOT reported: \(urgent.number) \(urgent.matter), F3 opens it"),
      in: Rect(row: area.row + 4, column: area.column + 2, rows: 1, columns: area.columns - 3),
      style: .danger)
  }

  private func drawOffer(on surface: inout Surface, in area: Rect, _ desk: Desk) {
    let owed = lines.filter { isOwed($0, desk) }
    guard let line = signing?.line ?? owed.last else {
      surface.write(
        desk.say("本村没有待报的月份。下个月结束后再来。", "Nothing is owed. Come back when the month has ended."),
        row: area.row + 1, column: area.column + 2, style: .ok,
        clip: area)
      return
    }
    let name = "\(line.name)  \(desk.say(line.month.wordingWithYear))"
    surface.write(
      desk.say("\(name)零报告", "\(name): zero report")
        + (owed.count > 1
          ? desk.say("（共有 \(owed.count) 个月待报）", " (\(owed.count) months owed)") : ""),
      row: area.row, column: area.column + 2, style: .title, clip: area)
    if let signing {
      surface.write(
        desk.say("该月经排查，未发现矛盾纠纷。", "Checked this month: no dispute was found."), row: area.row + 1,
        column: area.column + 4, clip: area)
      let label = desk.say("排查方式  ", "How checked  ")
      surface.write(
        label + checks(desk, signing.check), row: area.row + 2, column: area.column + 4,
        style: .bold, clip: area)
      surface.write(
        signing.check == nil
          ? desk.say("按 1–4 选择，再按 Enter 签报；Esc 不报", "Press 1–4, then Enter signs; Esc does not")
          : desk.say(
            "Enter 由\(desk.eyes.name)签报；Esc 不报", "Enter: signed by \(desk.eyes.name); Esc does not"),
        row: area.row + 3, column: area.column + 4, style: .muted, clip: area)
      warn(signing.recorded, on: &surface, row: area.row + 4, in: area, desk)
      surface.cursor = Position(row: area.row + 2, column: area.column + 4)
    } else {
      surface.write(
        desk.say("0  零报告：该月经排查，未发现矛盾纠纷", "0  zero: checked this month, no dispute was found"),
        row: area.row + 1,
        column: area.column + 4, clip: area)
      surface.write(
        desk.say("1  有情况：指明该月的纠纷，或当场登记", "1  matters: name the month's disputes, or take one in"),
        row: area.row + 2,
        column: area.column + 4, clip: area)
    }
  }
}

/// A digit as typed, full width or not.
enum Folded {
  static func digit(_ character: Character) -> Int? {
    Int(Tidy.code(String(character)))
  }
}
