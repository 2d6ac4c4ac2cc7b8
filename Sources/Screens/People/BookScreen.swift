import Casework
import OfficeStore
import TerminalUI
import Wording

/// An officer or a village: what it is, what is possible now, who changed what and when.
struct BookScreen<State: BookSubject>: DeskScreen {
  private let id: Identifier
  private var state: State?
  private var contents: [Identifier: [ContentLine]] = [:]
  private var offers: [Offer<State>] = []
  private var selected = 0

  init(_ id: Identifier, _ desk: Desk) {
    self.id = id
    reload(desk)
  }

  var bindings: [Binding] {
    [
      Binding("acts", [.enter], Wording(zh: "办理", en: "Act")),
      Binding(
        "digit", "123456789".map { .text($0) }, Wording(zh: "直接办理", en: "Act at once"),
        keyText: "1-9", isShown: false),
    ]
  }

  private var history: [HistoryLine] { state?.history.reversed() ?? [] }

  func title(_ desk: Desk) -> String {
    desk.say(State.title) + "  " + (state.map { desk.say(desk.label(of: $0)) } ?? "")
  }
  func position(_ desk: Desk) -> String {
    "\(min(selected + 1, history.count))/\(history.count)"
  }

  func help(_ desk: Desk) -> String {
    guard history.indices.contains(selected) else { return "" }
    let line = history[selected]
    let who = desk.book.name(ofOfficer: line.officer)
    let said = contents[line.entry, default: []].map { desk.say($0.wording(desk.book)) }
    return ([desk.say("录入 \(line.recorded)  \(who)", "Recorded \(line.recorded) by \(who)")] + said)
      .joined(separator: "  ")
  }

  mutating func reload(_ desk: Desk) {
    state = desk.ask(nil) { office, viewer throws(OfficeError) -> State? in
      try office.subject(State.self, id, for: viewer)
    }
    contents = desk.ask([:]) { office, viewer throws(OfficeError) in
      try state.map { state throws(OfficeError) in try office.contents(of: state, for: viewer) }
        ?? [:]
    }
    offers = state.map { desk.offers(of: $0) } ?? []
    selected = max(0, min(selected, history.count - 1))
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    guard let state else { return .ignored }
    switch bindings.id(for: event) {
    case "acts": return .push(ActsScreen(state, offers))
    case "digit":
      guard case .key(.text(let digit)) = event, let number = digit.wholeNumberValue else {
        return .taken
      }
      return desk.perform(number - 1, of: offers, on: state)
    default: break
    }
    switch event {
    case .key(.up): selected = max(0, selected - 1)
    case .key(.down): selected = min(max(0, history.count - 1), selected + 1)
    case .key(.home): selected = 0
    case .key(.end): selected = max(0, history.count - 1)
    case .key(.pageUp): selected = max(0, selected - 8)
    case .key(.pageDown): selected = min(max(0, history.count - 1), selected + 8)
    default: return .ignored
    }
    return .taken
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    guard let state else {
      surface.write(
        desk.say("这里只有管理员能看到。", "Only an administrator sees this."), row: body.row + 1,
        column: body.column + 2, style: .muted)
      surface.cursor = Position(row: body.row + 1, column: body.column + 2)
      return
    }
    let parts = body.split(bottom: 6)
    let lines = state.lines(desk)
    for (offset, line) in lines.enumerated() {
      let row = Rect(
        row: body.row + offset, column: body.column + 1, rows: 1, columns: body.columns - 1)
      let columns = row.columns([.cells(12), .rest(1)], gap: 1)
      surface.write(desk.say(line.name), in: columns[0], style: .muted)
      surface.write(line.text, in: columns[1], style: line.style)
    }
    drawHistory(on: &surface, in: parts.rest.split(top: lines.count + 1).rest, desk)
    drawOffers(on: &surface, in: parts.bottom, desk)
  }

  private func drawHistory(on surface: inout Surface, in area: Rect, _ desk: Desk) {
    surface.writeEnds(
      desk.say("变更记录", "History"), desk.say("\(history.count) 条", "\(history.count)"),
      in: area.split(top: 1).top, style: .title)
    let list = area.split(top: 1).rest
    let first = max(0, min(selected - list.rows / 2, history.count - list.rows))
    for (offset, line) in history.dropFirst(first).prefix(list.rows).enumerated() {
      let row = Rect(row: list.row + offset, column: list.column, rows: 1, columns: list.columns)
      let isSelected = first + offset == selected
      CaseHead.draw(line, [], on: &surface, in: row, desk, isSelected: isSelected)
      if isSelected {
        surface.write(
          String(surface.glyphs.marker), row: row.row, column: row.column, style: .accent)
        surface.cursor = Position(row: row.row, column: row.column)
      }
    }
  }

  /// The acts possible now by digit, then the refused ones with the reason.
  private func drawOffers(on surface: inout Surface, in area: Rect, _ desk: Desk) {
    let possible = offers.filter { $0.refusal == nil }.enumerated().map {
      "\($0 + 1) \(desk.say($1.step.act.name))"
    }
    let first =
      possible.isEmpty
      ? desk.say("现在没有可办的", "Nothing can be done now")
      : desk.say("可办：", "Possible: ") + possible.joined(separator: "  ")
    surface.write(" " + first, in: area.split(top: 1).top)
    let refused = offers.compactMap { offer in
      offer.refusal.map { " \(desk.say(offer.step.act.name))  \(desk.say($0.sentence))" }
    }
    surface.write(refused, in: area.split(top: 1).rest, style: .muted)
  }
}
