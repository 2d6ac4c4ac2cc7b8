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
      TableColumn(desk.say("内容", "What"), .cells(12)) { desk.say(DraftLabel($0, desk).kind) },
      TableColumn(desk.say("姓名或编号", "Name or number"), .cells(16)) { DraftLabel($0, desk).about },
      TableColumn(desk.say("事项", "Matter"), .rest(1)) { DraftLabel($0, desk).matter },
    ])
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
    let name = DraftName(draft.form)
    switch name.kind {
    case RegisterPetition.kind where name.isIntake:
      return .push(ActForm<RegisterPetition>.intake(desk, resuming: draft))
    case RegisterDispute.kind where name.isIntake:
      return .push(ActForm<RegisterDispute>.intake(desk, resuming: draft))
    case RegisterVisit.kind where name.isIntake:
      return .push(ActForm<RegisterVisit>.intake(desk, resuming: draft))
    case AddOfficer.kind: return .push(ActForm<AddOfficer>.adding(desk, resuming: draft))
    case AddVillage.kind: return .push(ActForm<AddVillage>.adding(desk, resuming: draft))
    case NameTerminal.kind: return .push(TerminalsScreen(desk))
    case OpenSensitivePeriod.kind:
      return .push(ActForm<OpenSensitivePeriod>.ofRound(desk, resuming: draft))
    case OpenSweep.kind: return .push(ActForm<OpenSweep>.ofRound(desk, resuming: draft))
    default: break
    }
    guard let subject = name.subject else { return .taken }
    if desk.book.officer(subject) != nil {
      return .push(BookScreen<OfficerFile>(subject, desk))
    }
    if let round = name.round, desk.book.village(subject) != nil {
      return .push(form(of: name, draft, subject, round, desk))
    }
    if desk.book.village(subject) != nil {
      return .push(BookScreen<VillageFile>(subject, desk))
    }
    if let file = desk.book.round(subject) {
      return .push(form(of: name, draft, file, desk) ?? BookScreen<RoundFile>(subject, desk))
    }
    if let file = desk.subject(CaseFile.self, subject) {
      if name.isAnew { return .push(desk.anew(file, resuming: draft) ?? CaseScreen(subject, desk)) }
      return .push(form(of: name, draft, file, desk) ?? CaseScreen(subject, desk))
    }
    if let visit = desk.subject(VisitFile.self, subject) {
      return .push(form(of: name, draft, visit, desk) ?? VisitScreen(subject, desk))
    }
    if let period = desk.subject(VillagePeriod.self, subject),
      let screen = form(of: name, draft, period, desk) ?? PeriodScreen(subject, desk)
    {
      return .push(screen)
    }
    return .taken
  }

  /// The form of what is done about a village's round.
  private func form(
    of name: DraftName, _ draft: Draft, _ village: Identifier, _ round: Round, _ desk: Desk
  ) -> any Screen<Desk> {
    switch name.kind {
    case ReportZero.kind:
      return ReportForms.form(ReportZero.self, village, round, desk, resuming: draft)
    case ReportMatters.kind:
      return ReportForms.form(ReportMatters.self, village, round, desk, resuming: draft)
    default:
      let found = desk.ask(nil) { office, viewer throws(OfficeError) -> VillagePeriod? in
        try office.period(of: village, round, for: viewer)
      }
      return form(of: name, draft, found ?? .blank(village, round), desk)
        ?? PeriodScreen(village, round, desk)
    }
  }

  /// The form of an act on a subject; nil, and the reason is said, when the act is no longer possible.
  private func form<State: SubjectState>(
    of name: DraftName, _ draft: Draft, _ state: State, _ desk: Desk
  ) -> (any Screen<Desk>)? {
    func correction<A: Act<State>>(_ act: A, of line: HistoryLine) -> any Screen<Desk> {
      ActForm(act, .correction(of: line, in: state, desk), desk, resuming: draft)
    }
    func form<A: Act<State>>(_ type: A.Type) -> any Screen<Desk> {
      var target = FormTarget.act(on: state, desk)
      target.isReport = type is any VillageReport.Type
      return ActForm(type.beginning(on: state, desk.circumstance), target, desk, resuming: draft)
    }
    if let entry = name.entry, let line = state.history.first(where: { $0.entry == entry }) {
      let act = desk.ask(nil) { office, viewer throws(OfficeError) -> (any Act<State>)? in
        try office.act(entry, of: state, for: viewer)
      }
      return act.map { correction($0, of: line) }
    }
    guard let step = state.procedure.step(name.kind) else { return nil }
    if let refusal = state.refusal(of: step, desk.circumstance) {
      desk.tell(refusal)
      return nil
    }
    return form(step.act)
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
