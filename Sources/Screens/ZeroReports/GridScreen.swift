import Casework
import OfficeStore
import TerminalUI
import Wording

/// 代填: the villages that are missing, from paper, line by line; each line is signed by itself and names who said it.
struct GridScreen: DeskScreen {
  private struct Line {
    let village: Identifier
    let name: String
    var speaker = TextField()
    var check: Code?
    var sweeps = 1
    let isReturned: Bool
    /// Whether it was said that disputes are recorded, which a zero would contradict.
    var isWarned = false
    /// The mark in the matrix of what has been recorded from here.
    var signed: String?
    var isSigned: Bool { signed != nil }
  }

  private enum Column: Int, CaseIterable { case speaker, check, sweeps }

  private let round: Round
  private var lines: [Line] = []
  private var selected = 0
  private var column = Column.speaker
  private var height = 12

  init(_ round: Round, _ desk: Desk) { self.round = round }

  var bindings: [Binding] {
    [
      Binding("sign", [.enter], Wording(zh: "签报本行零报告", en: "Sign this line: zero")),
      Binding("liaison", [.function(4)], Wording(zh: "填联络员姓名", en: "The liaison’s name")),
      Binding("matters", [.function(7)], Wording(zh: "有情况", en: "Matters")),
      Binding("field", [.tab], Wording(zh: "下一栏", en: "Next column")),
    ]
  }

  func title(_ desk: Desk) -> String {
    desk.say("代填  ", "Type in  ") + desk.say(desk.book.name(of: round))
  }
  func help(_ desk: Desk) -> String {
    switch column {
    case .speaker:
      desk.say("报告人：谁说的，逐村写明；填报人自动记录", "Who said it, village by village; who types is recorded")
    case .check:
      desk.tables.codes[.checks].enumerated().map { "\($0 + 1) \(desk.say($1.name))" }
        .joined(separator: "  ")
    case .sweeps: desk.say("排查次数，1–9", "Sweeps, 1–9")
    }
  }
  func position(_ desk: Desk) -> String { "\(lines.isEmpty ? 0 : selected + 1)/\(lines.count)" }
  mutating func fit(_ size: Size) { height = max(3, size.rows - 4) }

  mutating func reload(_ desk: Desk) {
    let rows = desk.ask([]) { office, viewer throws(OfficeError) in
      try office.matrix(of: [round], for: viewer)
    }
    let waiting = rows.filter(\.isWaitedFor)
    for index in lines.indices where lines[index].isSigned {
      lines[index].signed = rows.first { $0.village == lines[index].village }?.cells[0].mark
    }
    let known = Dictionary(lines.map { ($0.village, $0) }, uniquingKeysWith: { first, _ in first })
    let signed = lines.filter(\.isSigned)
    lines =
      signed
      + waiting.filter { row in !signed.contains { $0.village == row.village } }.map {
        known[$0.village]
          ?? Line(village: $0.village, name: $0.name, isReturned: $0.cells[0].isReturned)
      }
    lines.sort { desk.order(of: $0.village) < desk.order(of: $1.village) }
    selected = min(selected, max(0, lines.count - 1))
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch bindings.id(for: event) {
    case "sign": return sign(desk)
    case "liaison":
      guard lines.indices.contains(selected) else { return .taken }
      if let name = desk.book.liaisons(of: lines[selected].village).first?.name {
        lines[selected].speaker.text = name
      }
      return .taken
    case "matters":
      guard lines.indices.contains(selected) else { return .taken }
      return .push(ReportForms.form(ReportMatters.self, lines[selected].village, round, desk))
    case "field":
      move(by: 1)
      return .taken
    default: break
    }
    switch event {
    case .key(.backTab): move(by: -1)
    case .key(.up): select(selected - 1)
    case .key(.down): select(selected + 1)
    case .key(.pageUp): select(selected - height)
    case .key(.pageDown): select(selected + height)
    default: return type(event, desk)
    }
    return .taken
  }

  private mutating func select(_ line: Int) {
    selected = min(max(0, line), max(0, lines.count - 1))
    column = .speaker
  }

  private mutating func move(by step: Int) {
    let count = Column.allCases.count
    column = Column(rawValue: (column.rawValue + step + count) % count) ?? .speaker
  }

  private mutating func type(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    guard lines.indices.contains(selected), !lines[selected].isSigned else { return .ignored }
    if column == .speaker { return lines[selected].speaker.handle(event) ? .taken : .ignored }
    guard case .key(.text(let key)) = event, let digit = Folded.digit(key), digit > 0 else {
      return .ignored
    }
    if column == .sweeps {
      lines[selected].sweeps = digit
    } else if let code = desk.tables.codes[.checks].dropFirst(digit - 1).first {
      lines[selected].check = code
    }
    return .taken
  }

  private mutating func sign(_ desk: Desk) -> Handled<Desk> {
    guard lines.indices.contains(selected), !lines[selected].isSigned else { return .taken }
    let line = lines[selected]
    let speaker = Tidy.line(line.speaker.text)
    guard !speaker.isEmpty else {
      column = .speaker
      desk.tell(
        Wording(
          zh: "\(line.name)：请写明报告人，F4 填联络员姓名",
          en: "\(line.name): say who reported; F4 is the liaison"),
        .warning)
      return .taken
    }
    guard let check = line.check else {
      column = .check
      desk.tell(
        Wording(
          zh: "\(line.name)：请按数字选择排查方式", en: "\(line.name): press the digit, how it was checked"),
        .warning)
      return .taken
    }
    let recorded = ReportForms.recorded(line.village, round, desk).map(\.number)
    if !line.isWarned, let contradiction = ReportZero.contradiction(of: recorded) {
      lines[selected].isWarned = true
      desk.tell(
        Wording("\(line.name)：") + contradiction
          + Wording(zh: "；仍报零的再按 Enter", en: "; Enter again signs it all the same"), .warning)
      return .taken
    }
    var act = ReportZero.blank.about(line.village, round)
    (act.check, act.sweeps) = (check.code, line.sweeps)
    guard desk.perform([Proposal(act, on: desk.today, onBehalfOf: speaker)]) != nil else {
      return .taken
    }
    lines[selected].signed = "0"
    reload(desk)
    desk.tell(
      Wording(
        zh: "已报送 \(line.name)零报告，报告人\(speaker)",
        en: "Reported: \(line.name), zero, said by \(speaker)"))
    if let next = lines.indices.first(where: { $0 > selected && !lines[$0].isSigned }) {
      select(next)
    }
    return .taken
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    let head = body.split(top: 2)
    surface.write(
      desk.say(
        " 照纸质报表逐村录入零报告；每行由所写的人报告，没有报的不填",
        " Zeros from paper, a village a line; each is said by the one named; leave out who said nothing"
      ),
      in: head.top, style: .muted)
    guard !lines.isEmpty else {
      surface.write(
        desk.say("没有未报的村。", "Nothing is missing."), row: head.rest.row, column: body.column + 2,
        style: .ok)
      surface.cursor = Position(row: head.rest.row, column: body.column + 2)
      return
    }
    let titles = columns(of: head.rest.split(top: 1).top)
    for (place, title) in zip(
      titles,
      [
        Wording(zh: "村", en: "Village"), Wording(zh: "报告人", en: "Said by"),
        Wording(zh: "排查方式", en: "How checked"), Wording(zh: "次数", en: "Sweeps"),
        Wording(zh: "状态", en: "State"),
      ])
    { surface.write(desk.say(title), in: place, style: .title) }
    let rows = head.rest.split(top: 1).rest
    let first = max(0, min(selected - rows.rows / 2, lines.count - rows.rows))
    for (offset, line) in lines.dropFirst(first).prefix(rows.rows).enumerated() {
      draw(
        line, isSelected: first + offset == selected, on: &surface,
        in: Rect(row: rows.row + offset, column: rows.column, rows: 1, columns: rows.columns), desk)
    }
  }

  private func columns(of row: Rect) -> [Rect] {
    row.split(left: 2).rest.columns(
      [.cells(10), .cells(22), .cells(16), .cells(6), .rest(1)], gap: 1)
  }

  private func draw(
    _ line: Line, isSelected: Bool, on surface: inout Surface, in row: Rect, _ desk: Desk
  ) {
    let places = columns(of: row)
    if isSelected {
      surface.write(String(surface.glyphs.marker), row: row.row, column: row.column, style: .accent)
    }
    surface.write(line.name, in: places[0], style: Style.text.selected(isSelected))
    line.speaker.draw(
      on: &surface, in: places[1], focused: isSelected && column == .speaker && !line.isSigned)
    surface.write(line.check.map { desk.say($0.name) } ?? "—", in: places[2])
    surface.write("\(line.sweeps)", in: places[3])
    surface.write(
      line.signed.map { desk.say("已报 \($0)", "in: \($0)") }
        ?? (line.isReturned
          ? desk.say("已退回", "sent back") : desk.say("待报", "to come")),
      in: places[4],
      style: line.isSigned ? .ok : .muted)
    guard isSelected, column != .speaker || line.isSigned else { return }
    let place = line.isSigned ? row : places[column == .check ? 2 : 3]
    surface.cursor = Position(row: place.row, column: place.column)
  }
}
