import Casework
import OfficeStore
import TerminalUI
import Wording

/// A liaison's Today: the own village's rounds, the oldest that is owed first; a zero in three keys.
struct LiaisonScreen: DeskScreen {
  private struct Line {
    let village: Identifier
    let name: String
    let round: Round
    let terms: RoundTerms
    let cell: RoundCell
    /// Why it cannot be signed although it is waited for: it has not ended, is closed or locked.
    let refusal: Refusal?
    /// Until when an exception runs.
    let until: Day?

    /// Whether it can be signed now.
    var isOwed: Bool { cell.isWaitedFor && refusal == nil }
  }

  private var lines: [Line] = []
  /// A dispute that is grave and urgent, and nobody was told of.
  private var urgent: CaseRow?
  private var selected = 0
  private var height = 12
  /// The round about which a zero is being signed, how it was checked, and the disputes recorded in it.
  private var signing: (line: Line, check: Code?, recorded: [CaseRow])?

  /// What asks for the report that is being signed.
  private var ruleLine = RuleLine()
  /// How a round may have been checked, by digit.
  private var checks: [Code] = []

  init(_ desk: Desk) { desk.refresh() }

  var bindings: [Binding] {
    if signing != nil {
      return [
        Binding(
          "check", "123456789".prefix(checks.count).map { .text($0) },
          Wording(zh: "排查方式", en: "How checked"), keyText: "1-\(checks.count)"),
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
    return "\(line.name) \(desk.say(desk.book.name(of: line.round))) \(standing(line, desk))  "
      + desk.say("应报 ", "due ") + desk.say(line.terms.deadline)
  }
  func position(_ desk: Desk) -> String { "\(min(selected + 1, lines.count))/\(lines.count)" }
  mutating func fit(_ size: Size) { height = max(4, size.rows - 10) }

  private var current: Line? { lines.indices.contains(selected) ? lines[selected] : nil }

  /// The months so far, the days of sensitive periods so far, the sweeps that have begun.
  private static func rounds(_ desk: Desk) -> [Round] {
    let book = desk.book
    let months = book.file.firstMonthOwed.through(book.file.month(of: desk.today))
    let others = book.periodsAndSweeps.flatMap(\.rounds)
    return months.map { .month($0) }
      + others.filter { round in
        book.terms(of: round).map { $0.span.lowerBound <= desk.today } ?? false
      }
  }

  mutating func reload(_ desk: Desk) {
    checks = desk.tables.codes[.checks]
    let rounds = Self.rounds(desk)
    let rows = desk.ask([]) { office, viewer throws(OfficeError) in
      try office.matrix(of: rounds, for: viewer)
    }
    urgent = desk.ask(nil) { office, viewer throws(OfficeError) -> CaseRow? in
      try office.cases(CaseQuery(.open), from: 0, limit: 1, for: viewer).rows.first(
        where: \.isUrgentUntold)
    }
    let wasEmpty = lines.isEmpty
    let kept = current.map { ($0.village, $0.round) }
    let terms = rounds.map { desk.book.terms(of: $0) }
    lines = rows.flatMap { row in
      rounds.indices.compactMap { index -> Line? in
        guard row.cells[index] != .notOwed, let terms = terms[index] else { return nil }
        let cell = row.cells[index]
        guard cell.isWaitedFor else {
          return Line(
            village: row.village, name: row.name, round: rounds[index], terms: terms, cell: cell,
            refusal: nil, until: nil)
        }
        let period = row.periods[index].flatMap { desk.subject(VillagePeriod.self, $0) }
        return Line(
          village: row.village, name: row.name, round: rounds[index], terms: terms, cell: cell,
          refusal: ReportForms.refusal(row.village, rounds[index], period, desk),
          until: period?.exceptions.last { $0.runs(on: desk.today) }?.until)
      }
    }.sorted { ($0.terms.span.upperBound, $0.terms.due) > ($1.terms.span.upperBound, $1.terms.due) }
    if let owed = lines.lastIndex(where: \.isOwed),
      wasEmpty || signing != nil || current.map({ !$0.isOwed }) ?? true
    {
      selected = owed
    } else if let kept {
      selected = lines.firstIndex { $0.village == kept.0 && $0.round == kept.1 } ?? 0
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
      guard let line = current, line.isOwed else { return notOwed(desk) }
      signing = (line, nil, ReportForms.recorded(line.village, line.round, desk))
      ruleLine.reckon(
        ReportZero.blank.about(line.village, line.round),
        ReportForms.target(of: line.village, line.round, desk), on: "t", desk)
      return .taken
    case "matters":
      guard let line = current, line.isOwed else { return notOwed(desk) }
      return .push(ReportForms.form(ReportMatters.self, line.village, line.round, desk))
    case "open":
      return current.map { .push(PeriodScreen($0.village, $0.round, desk)) } ?? .taken
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

  /// What a round is to the one who owes it: missing as soon as it can be signed.
  private func standing(_ line: Line, _ desk: Desk) -> String {
    let exception =
      line.until.map { desk.say("（例外至\($0.short)）", " (exception until \($0.short))") } ?? ""
    if line.cell.isWaitedFor, line.refusal != nil {
      if line.terms.opens > desk.means.clock() { return desk.say("还没有结束", "Not ended") }
      let isClosed = desk.book.file(of: line.round)?.stage == .closed
      return desk.say(line.cell.wording)
        + (isClosed ? desk.say("，已关闭", ", closed") : desk.say("，已锁定", ", locked"))
    }
    guard line.cell.content == .notDue else { return desk.say(line.cell.wording) + exception }
    return desk.say(
      line.cell.isReturned
        ? Wording(zh: "已退回，待重报", en: "Sent back") : Wording(zh: "待报", en: "To report"))
      + exception
  }

  private func notOwed(_ desk: Desk) -> Handled<Desk> {
    guard let line = current else { return .taken }
    let name = desk.book.name(of: line.round)
    if line.cell.hasReport {
      desk.tell(
        Wording(
          zh: "\(name.zh)已经报送；有变化的，在这里按 Enter 更正报告",
          en: "\(name.en) is reported; Enter here amends it"), .warning)
      return .push(PeriodScreen(line.village, line.round, desk))
    }
    desk.tell(
      line.refusal?.sentence ?? Wording(zh: "\(name.zh)已免报", en: "\(name.en) is excused"), .warning)
    return .taken
  }

  private mutating func sign(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    guard let (line, check, recorded) = signing else { return .taken }
    switch bindings.id(for: event) {
    case "check":
      guard case .key(.text(let key)) = event, let number = Folded.digit(key) else { break }
      signing = (line, checks[number - 1], recorded)
    case "sign":
      guard let check else {
        desk.tell(
          Wording(
            zh: "请先按 1–\(checks.count) 选择排查方式",
            en: "First press 1–\(checks.count): how it was checked"),
          .warning)
        break
      }
      record(line, check, desk)
    default:
      switch event {
      case .key(.escape), .key(.function(10)): signing = nil
      case .key(.text): break
      default: return .ignored
      }
    }
    return .taken
  }

  private mutating func record(_ line: Line, _ check: Code, _ desk: Desk) {
    var act = ReportZero.blank.about(line.village, line.round)
    act.check = check.code
    guard desk.perform([Proposal(act, on: desk.today)]) != nil else {
      // Somebody may have reported it meanwhile.
      if desk.clockQuestion == nil { reload(desk) }
      return
    }
    desk.tell(
      Wording(
        zh: "已报送 \(line.name) \(desk.book.name(of: line.round).zh)零报告",
        en: "Reported: \(line.name), \(desk.book.name(of: line.round).en), zero"))
    reload(desk)
    signing = nil
  }

  private func checks(_ desk: Desk, _ chosen: Code?) -> String {
    checks.enumerated().map { index, code in
      let text = "\(index + 1) \(desk.say(code.name))"
      return code == chosen ? "[\(text)]" : " \(text) "
    }.joined(separator: " ")
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    let parts = body.split(top: 6)
    drawOffer(on: &surface, in: parts.top, desk)
    if signing == nil {
      drawUrgent(on: &surface, in: parts.top, desk)
      drawContradicted(on: &surface, in: parts.top, desk)
    }
    surface.write(strip(desk), in: body.split(bottom: 1).bottom, style: .muted)
    let first = max(0, min(selected - height / 2, lines.count - height))
    for (offset, line) in lines.dropFirst(first).prefix(height).enumerated() {
      let row = parts.rest.row + offset
      let isSelected = first + offset == selected
      if isSelected {
        surface.write(String(surface.glyphs.marker), row: row, column: body.column, style: .accent)
      }
      let text =
        TextWidth.padded(desk.say(desk.book.name(of: line.round)), to: 24, .left)
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

  /// Reports that disputes of their round are not in.
  private func drawContradicted(on surface: inout Surface, in area: Rect, _ desk: Desk) {
    let wrong = lines.filter(\.cell.isContradicted)
    guard let first = wrong.last else { return }
    let name = "\(first.name) \(desk.say(desk.book.name(of: first.round)))"
    let more = wrong.count > 1 ? desk.say(" 等\(wrong.count)期", " and \(wrong.count - 1) more") : ""
    surface.write(
      "\(surface.glyphs.warning) "
        + desk.say(
          "\(name)\(more)有未列入的纠纷，请选中该期按 Enter 更正",
          "\(name)\(more): a dispute is not in the report; Enter on it amends it"),
      in: Rect(row: area.row + 5, column: area.column + 2, rows: 1, columns: area.columns - 3),
      style: .danger)
  }

  /// The year of the month under the cursor, as one line.
  private func strip(_ desk: Desk) -> String {
    guard let line = current else { return "" }
    let year = line.terms.span.upperBound.year
    let marks = (1...12).map { number in
      let cell = lines.first {
        $0.village == line.village && $0.round == .month(Month(year: year, month: number))
      }?.cell
      return desk.say("\(number)月", "\(number):") + (cell?.mark ?? "")
    }
    return " \(year)  " + marks.joined(separator: " ")
  }

  private func drawOffer(on surface: inout Surface, in area: Rect, _ desk: Desk) {
    let owed = lines.filter(\.isOwed)
    guard let line = signing?.line ?? owed.last else {
      surface.write(
        desk.say("本村没有待报的期次。本月结束后再来。", "Nothing is owed. Come back when the month has ended."),
        row: area.row + 1, column: area.column + 2, style: .ok,
        clip: area)
      return
    }
    let name = "\(line.name)  \(desk.say(desk.book.name(of: line.round)))"
    let reminder = Reminder.wording(due: line.terms.due, on: desk.today)
    surface.write(
      desk.say("\(name)零报告", "\(name): zero report")
        + desk.say("（\(reminder.zh)", " (\(reminder.en)")
        + (owed.count > 1
          ? desk.say("，共有 \(owed.count) 期待报）", ", \(owed.count) owed)") : desk.say("）", ")")),
      row: area.row, column: area.column + 2, style: .title, clip: area)
    if let signing {
      surface.write(
        desk.say("该期经排查，未发现矛盾纠纷。", "Checked: no dispute was found."), row: area.row + 1,
        column: area.column + 4, clip: area)
      let label = desk.say("排查方式  ", "How checked  ")
      surface.write(
        label + checks(desk, signing.check), row: area.row + 2, column: area.column + 4,
        style: .bold, clip: area)
      surface.write(
        signing.check == nil
          ? desk.say(
            "按 1–\(checks.count) 选择，再按 Enter 签报；Esc 不报",
            "Press 1–\(checks.count), then Enter signs; Esc does not")
          : desk.say(
            "Enter 由\(desk.eyes.name)签报；Esc 不报", "Enter: signed by \(desk.eyes.name); Esc does not"),
        row: area.row + 3, column: area.column + 4, style: .muted, clip: area)
      warn(signing.recorded, on: &surface, row: area.row + 4, in: area, desk)
      ruleLine.draw(
        on: &surface,
        in: Rect(row: area.row + 5, column: area.column + 4, rows: 1, columns: area.columns - 5),
        desk)
      surface.cursor = Position(row: area.row + 2, column: area.column + 4)
    } else {
      surface.write(
        desk.say("0  零报告：该期经排查，未发现矛盾纠纷", "0  zero: checked, no dispute was found"),
        row: area.row + 1,
        column: area.column + 4, clip: area)
      surface.write(
        desk.say("1  有情况：指明该期的纠纷，或当场登记", "1  matters: name the disputes, or take one in"),
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
