import Casework
import OfficeStore
import TerminalUI
import Wording

/// The viewer's own half-typed forms, by time and name.
struct DraftsScreen: DeskScreen {
  private var table: Table<Draft>
  private var drafts: [Draft] = []

  init(_ desk: Desk) {
    table = Table(columns: [
      TableColumn(desk.say("时间", "When"), .cells(16)) { $0.saved.description },
      TableColumn(desk.say("内容", "What"), .cells(12)) { desk.say(Self.kind($0)) },
      TableColumn(desk.say("姓名", "Name"), .cells(16)) { draft in
        draft.values["names"] ?? Self.number(draft, desk)
      },
      TableColumn(desk.say("事项", "Matter"), .rest(1)) {
        $0.values["matter"] ?? $0.values["text"] ?? ""
      },
    ])
  }

  private static func kind(_ draft: Draft) -> Wording {
    let parts = draft.form.split(separator: " ").map(String.init)
    switch parts.dropFirst().first {
    case RegisterPetition.kind: return Wording(zh: "信访登记", en: "Petition")
    case RegisterDispute.kind: return Wording(zh: "纠纷登记", en: "Dispute")
    case RegisterVisit.kind: return Wording(zh: "来访登记", en: "Visit")
    case let kind?: return CaseFile.act(kind)?.name ?? Wording(kind)
    case nil: return Wording("")
    }
  }

  /// The number of the case that an act was being written for.
  private static func number(_ draft: Draft, _ desk: Desk) -> String {
    let parts = draft.form.split(separator: " ").map(String.init)
    guard parts.count > 2, let id = Identifier(hex: parts[2]) else { return "" }
    let file = desk.ask(nil) { office, viewer throws(OfficeError) -> CaseFile? in
      try office.caseFile(id, for: viewer)
    }
    return file?.number?.description ?? ""
  }

  var bindings: [Binding] {
    [
      Binding("open", [.enter], Wording(zh: "继续填写", en: "Go on")),
      Binding("drop", [.delete], Wording(zh: "不要了", en: "Discard")),
    ]
  }

  func title(_ desk: Desk) -> String { desk.say("未完成的登记", "Drafts") }
  func help(_ desk: Desk) -> String {
    desk.say("只有本人能看到；Enter 继续填写", "Seen by nobody else; Enter goes on with it")
  }
  func position(_ desk: Desk) -> String { table.position }
  mutating func relabel(_ desk: Desk) { table.columns = DraftsScreen(desk).table.columns }
  mutating func fit(_ size: Size) { table.fit(to: size) }

  mutating func reload(_ desk: Desk) {
    drafts = desk.ask([]) { office, viewer throws(OfficeError) in try office.drafts(of: viewer) }
    table.count = drafts.count
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    guard drafts.indices.contains(table.selected) else { return .ignored }
    let draft = drafts[table.selected]
    switch bindings.id(for: event) {
    case "open": return open(draft, desk)
    case "drop":
      desk.ask(()) { office, viewer throws(OfficeError) in
        try office.dropDraft(draft.form, by: viewer)
      }
      reload(desk)
      return .taken
    default: return table.handle(event) ? .taken : .ignored
    }
  }

  private func open(_ draft: Draft, _ desk: Desk) -> Handled<Desk> {
    let parts = draft.form.split(separator: " ").map(String.init)
    switch parts.dropFirst().first {
    case RegisterPetition.kind where parts[0] == "intake":
      return .push(ActForm<RegisterPetition>.intake(desk, resuming: draft))
    case RegisterDispute.kind where parts[0] == "intake":
      return .push(ActForm<RegisterDispute>.intake(desk, resuming: draft))
    case RegisterVisit.kind where parts[0] == "intake":
      return .push(ActForm<RegisterVisit>.intake(desk, resuming: draft))
    default:
      guard parts.count > 2, let id = Identifier(hex: parts[2]) else { return .taken }
      return .push(CaseScreen(id, desk))
    }
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    guard !drafts.isEmpty else {
      surface.write(
        desk.say("没有未完成的登记。", "There are no drafts."), row: body.row + 1, column: body.column + 2,
        style: .muted)
      surface.cursor = Position(row: body.row + 1, column: body.column + 2)
      return
    }
    table.draw(on: &surface, in: body, rows: Array(drafts.dropFirst(table.window.lowerBound)))
  }
}
