import Casework
import OfficeStore
import TerminalUI
import Wording

/// An officer or a village: what it is, what is possible now, who changed what and when.
struct BookScreen<State: BookSubject>: DeskScreen {
  private let id: Identifier
  private var list = HistoryList<State>()

  init(_ id: Identifier, _ desk: Desk) {
    self.id = id
    reload(desk)
  }

  var bindings: [Binding] { HistoryList<State>.bindings + [HistoryList<State>.fullText] }

  func title(_ desk: Desk) -> String {
    desk.say(State.title) + "  " + (list.state.map { desk.say(desk.label(of: $0)) } ?? "")
  }
  func position(_ desk: Desk) -> String { list.position }
  func help(_ desk: Desk) -> String { list.help(desk) }
  mutating func reload(_ desk: Desk) { list.reload(id, desk) }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    let key = bindings.id(for: event)
    guard key == "text", let state = list.state else { return list.press(key, event, desk) }
    let list = list
    return .push(
      TextScreen { desk in
        desk.say(desk.label(of: state))
      } lines: { desk in
        state.lines(desk).map { "\(desk.say($0.name))  \($0.text)" } + [""] + list.text(desk)
      })
  }

  /// The rows that history, what is possible and what is refused need at least.
  private static var foot: Int { 4 + refusals }
  private static var refusals: Int { 4 }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    guard let state = list.state else {
      surface.write(
        desk.say("这里只有管理员能看到。", "Only an administrator sees this."), row: body.row + 1,
        column: body.column + 2, style: .muted)
      surface.cursor = Position(row: body.row + 1, column: body.column + 2)
      return
    }
    let lines = state.lines(desk).fitted(to: body.rows - 1 - Self.foot) {
      (Wording(""), desk.more($0), .muted)
    }
    for (offset, line) in lines.enumerated() {
      let row = Rect(
        row: body.row + offset, column: body.column + 1, rows: 1, columns: body.columns - 1)
      let columns = row.columns([.cells(12), .rest(1)], gap: 1)
      surface.write(desk.say(line.name), in: columns[0], style: .muted)
      surface.write(line.text, in: columns[1], style: line.style)
    }
    list.draw(
      on: &surface, in: body.split(top: lines.count + 1).rest, desk, refusals: Self.refusals)
  }
}
