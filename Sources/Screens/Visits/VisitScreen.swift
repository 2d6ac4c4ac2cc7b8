import Casework
import OfficeStore
import TerminalUI
import Wording

/// 来访登记: one visit, who came, about what, how it ended, and what was put right since.
struct VisitScreen: DeskScreen {
  private let id: Identifier
  private var list = HistoryList<VisitFile>()
  /// Whether the numbers of its people are shown in full: until it is left.
  private var isRevealed = false

  init(_ id: Identifier, _ desk: Desk) {
    self.id = id
    reload(desk)
  }

  private var visit: VisitFile? { list.state }

  var bindings: [Binding] {
    HistoryList<VisitFile>.bindings + [
      Binding("petition", [.text("o")], Wording(zh: "转成的信访件", en: "Its petition")),
      Desk.revealing,
    ]
  }

  func title(_ desk: Desk) -> String {
    desk.say("来访", "Visit") + "  " + (visit?.number?.description ?? "")
  }
  func help(_ desk: Desk) -> String { list.help(desk) }
  func position(_ desk: Desk) -> String { list.position }
  var subjects: [Identifier] { [id, visit?.petition].compactMap { $0 } }
  mutating func hide(_ desk: Desk) -> Handled<Desk> { .pop }
  /// It has come back on top: what was revealed before is hidden again.
  mutating func relabel(_ desk: Desk) { isRevealed = desk.takeRevealed() == .subject(id) }
  mutating func reload(_ desk: Desk) { list.reload(id, desk, isRevealed: isRevealed) }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    let key = bindings.id(for: event)
    if key == "reveal", let visit { return desk.perform(Reveal<VisitFile>.kind, on: visit) }
    if key == "petition" {
      guard let petition = visit?.petition else {
        desk.tell(
          Wording(zh: "这一批没有转为信访事项", en: "This visit did not become a petition"), .warning)
        return .taken
      }
      return .push(CaseScreen(petition, desk))
    }
    return list.press(key, event, desk)
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    guard let visit else {
      surface.write(
        desk.say(OfficeError.notFound.wording), row: body.row + 1, column: body.column + 2,
        style: .danger)
      surface.cursor = Position(row: body.row + 1, column: body.column + 2)
      return
    }
    let lines = head(visit, desk)
    surface.write(lines, in: body.split(top: lines.count).top.inset(rows: 0, columns: 1))
    list.draw(on: &surface, in: body.split(top: lines.count + 1).rest, desk)
  }

  private func head(_ visit: VisitFile, _ desk: Desk) -> [String] {
    let codes = desk.tables.codes
    let names =
      visit.isAnonymous
      ? desk.say("匿名", "Anonymous") : visit.people.map(\.name).joined(separator: "、")
    let persons = desk.say("\(visit.headcount) 人次", "\(visit.headcount) person(s)")
    let numbers = [visit.people.first?.phone, visit.people.first?.idNumber].compactMap { $0 }
    let standing =
      visit.stage == .void ? visit.stage.wording : codes.name(visit.outcome, in: .visitOutcomes)
    let who = ([names, persons] + numbers + [desk.places(visit.places)]).filter { !$0.isEmpty }
    return [
      visit.matter, who.joined(separator: "  "),
      [desk.say(standing), visit.answer ?? ""].filter { !$0.isEmpty }.joined(separator: "  "),
    ] + (visit.isRestricted ? [desk.say("限制件：只有登记人和写明的人员可以看到", "Restricted")] : [])
  }
}
