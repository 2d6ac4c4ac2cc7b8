import Casework
import OfficeStore
import TerminalUI
import Wording

/// The form of an act, made from its fields: intake, every step of a case, reports, corrections.
struct ActForm<A: Act>: DeskScreen {
  private(set) var target: FormTarget
  private var form: Form
  private var size = Size(rows: 18, columns: 78)
  private var act: A
  private var dialog: FormDialog?
  private var savedDraft: [String: String]?
  private var areChangesSeen = false
  /// The act as the form began with it: what differs from it was typed.
  private var begun: A
  private var before: [String: String]
  /// The recorded disputes that could be chosen so far; one that comes is chosen at once.
  private var knownDisputes: [String] = []
  /// The field with a day or a number in which has been typed since the focus came to it.
  private var overtyped: String?
  /// Cases that may be about the people who are typed.
  private var alike: [Alike] = []
  /// Under which name what is typed is kept.
  private var draftName: String

  /// Makes the form; a draft that is given is taken up, one that is found is offered.
  init(_ act: A, _ target: FormTarget, _ desk: Desk, resuming draft: Draft? = nil) {
    self.act = act
    begun = act
    self.target = target
    draftName = "\(target.draftForm(A.kind)) \(desk.means.clock().milliseconds)"
    form = FormFields.form(act, target, desk)
    before = FormFields.shown(form)
    warn(desk)
    knownDisputes = (target.disputes?(desk) ?? []).map(\.id.description)
    if let draft { resume(draft.form, draft.values, desk) } else { offerDraft(desk) }
  }

  var bindings: [Binding] {
    if let dialog { return dialog.bindings }
    var bindings = [Binding("save", [.function(2), .control("s")], Wording(zh: "保存", en: "Save"))]
    bindings.append(Binding("choose", [.function(4)], Wording(zh: "选择", en: "Choose")))
    if target.isIntake, target.replaces == nil, !target.isOfBook {
      bindings.append(
        Binding("saveAndNew", [.function(7)], Wording(zh: "保存并新增", en: "Save and new")))
    } else if target.disputes != nil, A.fields.contains(where: { $0.id == "disputes" }) {
      bindings.append(Binding("register", [.function(7)], Wording(zh: "当场登记", en: "Take one in")))
    }
    return bindings + FormFields.typing
  }

  func title(_ desk: Desk) -> String { desk.say(target.title(A.name)) }
  func help(_ desk: Desk) -> String { dialog == nil ? form.hint : "" }
  func position(_ desk: Desk) -> String { form.progress }

  mutating func fit(_ size: Size) {
    self.size = Size(rows: size.rows, columns: size.columns - 2)
    refit()
  }

  /// The form has the rows that are not taken by what may be a repeat.
  private mutating func refit() {
    form.fit(to: Size(rows: size.rows - AlikeList.rows(alike), columns: size.columns))
  }

  private mutating func lookForAlike(_ id: String, _ desk: Desk) {
    guard target.isIntake, ["names", "phone", "idNumber", "places"].contains(id) else { return }
    let found = AlikeList.found(act, desk)
    guard found != alike else { return }
    alike = found
    refit()
  }

  mutating func reload(_ desk: Desk) {
    guard let rows = target.disputes?(desk) else { return }
    let items = desk.disputeChoices(rows)
    let fresh = items.map(\.id).filter { id in !knownDisputes.contains(id) }
    knownDisputes += fresh
    form.setItems(items, for: "disputes")
    if !fresh.isEmpty { form.setFields(FormFields.fields(A.self, target, desk)) }
    if target.isReport, !fresh.isEmpty {
      form["disputes"] = (form["disputes"].split(separator: ",").map(String.init) + fresh).joined(
        separator: ",")
    }
  }

  mutating func relabel(_ desk: Desk) {
    form.relabel(FormFields.fields(A.self, target, desk), language: desk.language)
    before = FormFields.shown(FormFields.form(begun, target, desk))
    let changes = changes
    dialog?.reword(changes, desk)
  }

  mutating func handle(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch event {
    case .tick, .hangup, .interrupted:
      _ = keepDraft(desk)
      if event == .tick, let displaced = desk.displacement() { return displaced }
      return event == .tick && desk.poll() ? .taken : .ignored
    case .resize(let size):
      fit(Frame.body(of: Rect(size)).size)
      reload(desk)
      return .taken
    case .resumed:
      if form.language != desk.language { relabel(desk) }
      reload(desk)
      return .taken
    case .woken: return .ignored
    case .key(.function(5)):
      desk.refresh()
      reload(desk)
      return .taken
    case .key(.function(8)): return .ignored
    case .key, .paste:
      desk.flash = nil
      if let displaced = desk.displacement(before: { _ = keepDraft($0) }) { return displaced }
      return press(event, desk)
    }
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    if dialog != nil { return answer(event, desk) }
    overtype(event)
    if event == .key(.escape), form.isPicking {
      _ = form.handle(event)
      return .taken
    }
    switch bindings.id(for: event) {
    case "save": return save(desk)
    case "saveAndNew": return saveAndNew(desk)
    case "register":
      guard keepDraft(desk) else { return .taken }
      return .push(
        ActForm<RegisterDispute>.intake(desk, places: target.places, foundOn: target.foundOn))
    default: break
    }
    switch event {
    case .key(.escape), .key(.function(10)), .key(.control("q")): return leave(desk)
    case .key(.function(9)): return keepDraft(desk) ? .ignored : .taken
    default: break
    }
    switch form.handle(event) {
    case .submit: return save(desk)
    case .left(let id):
      tidy(id, desk)
      return .taken
    case .edited(let id):
      form.errors[id] = nil
      areChangesSeen = false
      return .taken
    case .taken: return .taken
    case .ignored: return .ignored
    }
  }

  /// The first key typed into a day or a number takes the place of what stood there.
  private mutating func overtype(_ event: Event) {
    guard form.focus != overtyped else { return }
    overtyped = form.focus
    guard case .key(.text) = event, target.isOvertyped(form.focus, A.self) else { return }
    form[form.focus] = ""
  }

  /// Reads one field into the act and shows it as it was understood.
  private mutating func tidy(_ id: String, _ desk: Desk) {
    if id == FormFields.day {
      do {
        form[id] = try Day(typed: form[id], today: desk.today).description
        form.errors[id] = nil
      } catch {
        form.errors[id] = error.wording
      }
      return
    }
    guard let field = A.fields.first(where: { $0.id == id }) else {
      if let said = FormFields.say(form[id], in: id, of: &act) { form[id] = said }
      form.errors[id] = nil
      return
    }
    let typed = form[id]
    if let problem = field.type(typed, into: &act, today: desk.today) {
      form.errors[id] = problem.wording
      return
    }
    form.errors[id] = nil
    let understood = field.typed(in: act)
    if understood != typed { form[id] = understood }
    warn(desk)
    lookForAlike(id, desk)
  }

  private mutating func warn(_ desk: Desk) {
    let circumstance = Circumstance(viewer: desk.eyes, day: desk.today, book: desk.book)
    let problems = act.problems(in: target.state(A.self, desk), circumstance).filter(\.isWarning)
    form.warnings = Dictionary(
      problems.compactMap { problem in problem.field.map { ($0, problem.wording) } },
      uniquingKeysWith: { first, _ in first })
    if let doubt = target.doubt, let first = A.fields.first { form.warnings[first.id] = doubt }
  }

  private mutating func save(_ desk: Desk) -> Handled<Desk> {
    guard let receipt = record(desk) else { return .taken }
    return target.after(receipt, desk)
  }

  private mutating func saveAndNew(_ desk: Desk) -> Handled<Desk> {
    guard let receipt = record(desk) else { return .taken }
    desk.tell(target.told(receipt, A.name, desk))
    let kept = form.values.filter {
      ["places", "channel", "source", FormFields.day].contains($0.key)
    }
    act = A.blank
    draftName = "\(target.draftForm(A.kind)) \(desk.means.clock().milliseconds)"
    form = FormFields.form(act, target, desk)
    alike = []
    refit()
    for (id, value) in kept {
      form[id] = value
      tidy(id, desk)
    }
    form.markClean()
    form.focus(on: "names")
    begun = act
    return .taken
  }

  /// What a correction changes: field, old, new.
  private var changes: [(field: String, old: String, new: String)] {
    let after = FormFields.shown(form)
    return form.fields.filter {
      $0.id != FormFields.correctionReason && before[$0.id] != after[$0.id]
    }
    .map { ($0.label, before[$0.id] ?? "", after[$0.id] ?? "") }
  }

  private mutating func record(_ desk: Desk) -> Receipt? {
    for field in form.fields { tidy(field.id, desk) }
    form.markMissing(Wording(zh: "必填", en: "required"))
    if target.isIntake { markProblems(desk) }
    let day = A.self is any Reversal.Type ? desk.today : Day(form[FormFields.day])
    guard form.errors.isEmpty, let day else {
      _ = form.jumpToFirstError()
      desk.tell(
        Wording(
          zh: "有\(form.errors.count)项需要填写或改正",
          en: "\(form.errors.count) field(s) to fill in or put right"), .danger)
      return nil
    }
    if target.isCorrection, !areChangesSeen {
      dialog = FormDialog(.changes, desk, changes)
      return nil
    }
    let proposal = target.proposal(act, on: day, form.values)
    do {
      let receipt = try desk.record([proposal])
      dropDraft(desk)
      desk.tell(target.told(receipt, A.name, desk))
      return receipt
    } catch .refused(let refusal) {
      if !target.isCorrection, ReportForms.amendment(of: act, desk) != nil {
        _ = keepDraft(desk)
        dialog = FormDialog(.reported(refusal), desk)
        return nil
      }
      let isReason =
        target.isCorrection && refusal.field == "reason"
        && form[FormFields.correctionReason].isEmpty
      if let field = FormFields.field(
        asked: isReason ? FormFields.correctionReason : refusal.field, in: form)
      {
        form.errors[field] = refusal.sentence
        form.focus(on: field)
      }
      desk.tell(refusal)
    } catch .stale(let by, let at, let name) {
      dialog = FormDialog(.stale(.stale(by: by, at: at, name: name)), desk)
    } catch .clockSuspect(let now, let last) {
      dialog = FormDialog(.clock(.clockSuspect(now: now, last: last)), desk)
    } catch {
      desk.tell(error)
    }
    _ = keepDraft(desk)
    return nil
  }

  /// Sets what is wrong with a new subject on each field at once.
  private mutating func markProblems(_ desk: Desk) {
    let day = Day(form[FormFields.day]) ?? desk.today
    let circumstance = Circumstance(viewer: desk.eyes, day: day, book: desk.book)
    let problems =
      act.fieldProblems(desk.tables.codes)
      + act.completed(circumstance).problems(in: target.state(A.self, desk), circumstance)
    for problem in problems where !problem.isWarning {
      guard let field = problem.field, form.errors[field] == nil else { continue }
      form.errors[field] = problem.wording
    }
  }

  private mutating func offerDraft(_ desk: Desk) {
    guard
      let draft = desk.ask(
        [], { office, viewer throws(OfficeError) in try office.drafts(of: viewer) }
      )
      .first(where: { $0.form.hasPrefix(target.draftForm(A.kind)) })
    else { return }
    dialog = FormDialog(.draft(draft), desk)
  }

  private mutating func resume(_ name: String, _ values: [String: String], _ desk: Desk) {
    draftName = name
    for (field, value) in values { form[field] = value }
    for field in form.fields where !form[field.id].isEmpty { tidy(field.id, desk) }
    savedDraft = form.values
  }

  /// Writes down what was typed; false when it could not be, and that is said.
  private mutating func keepDraft(_ desk: Desk) -> Bool {
    guard dialog == nil, form.isDirty, form.values != savedDraft else { return true }
    let isKept = desk.ask(false) { office, viewer throws(OfficeError) in
      // Who was disabled meanwhile finds it should he come back.
      try office.saveDraft(draftName, form.values, by: desk.viewer ?? viewer)
      return true
    }
    if isKept { savedDraft = form.values }
    return isKept
  }

  private mutating func dropDraft(_ desk: Desk) {
    savedDraft = nil
    desk.ask(()) { office, viewer throws(OfficeError) in
      try office.dropDraft(draftName, by: viewer)
    }
  }

  private mutating func leave(_ desk: Desk) -> Handled<Desk> {
    guard form.isDirty else { return .pop }
    dialog = FormDialog(.leave, desk)
    return .taken
  }

  private mutating func answer(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    guard var asked = dialog else { return .taken }
    if event == .key(.function(1)) { return .ignored }
    let outcome = asked.dialog.handle(event)
    dialog = asked
    switch outcome {
    case .taken: return .taken
    case .cancelled:
      dialog = nil
      return asked.cancelled
    case .chosen(let id):
      dialog = nil
      return choose(id, asked, desk)
    }
  }

  private mutating func choose(_ id: String, _ asked: FormDialog, _ desk: Desk) -> Handled<Desk> {
    switch id {
    case "continue":
      if case .draft(let draft) = asked.question { resume(draft.form, draft.values, desk) }
    case "afresh": break
    case "correct":
      areChangesSeen = true
      return save(desk)
    case "keep":
      // Once more, even if a tick has kept it: the file may have gone since.
      savedDraft = nil
      return keepDraft(desk) ? .pop : .taken
    case "discard":
      dropDraft(desk)
      return .pop
    case "amend":
      guard let amendment = ReportForms.amendment(of: act, desk) else { return .taken }
      dropDraft(desk)
      return .replace(amendment)
    case "saveAfter":
      target.seeAgain(A.self, desk)
      return save(desk)
    case "confirmClock":
      desk.ask(()) { office, viewer throws(OfficeError) in try office.confirmClock(by: viewer) }
      return save(desk)
    default: break
    }
    return .taken
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    let inner = Rect(
      row: body.row, column: body.column + 1, rows: body.rows, columns: body.columns - 2)
    let parts = inner.split(bottom: AlikeList.rows(alike))
    form.draw(on: &surface, in: parts.rest, focused: dialog == nil)
    AlikeList.draw(alike, on: &surface, in: parts.bottom, desk)
    dialog?.dialog.draw(on: &surface, in: body)
  }
}
