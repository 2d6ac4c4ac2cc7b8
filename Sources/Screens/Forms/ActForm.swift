import Casework
import OfficeStore
import TerminalUI
import Wording

/// The form of an act, made from its fields: intake, every step of a case, reports, corrections.
struct ActForm<A: Act>: DeskScreen {
  var target: FormTarget
  var form: Form
  private var size = Size(rows: 18, columns: 78)
  var act: A
  private(set) var ruleLine = RuleLine()
  var dialog: FormDialog?
  var savedDraft: [String: String]?
  var areChangesSeen = false
  /// The act as the form began with it: what differs from it was typed.
  var begun: A
  var before: [String: String]
  /// What each field began with: what differs from it was typed, here or by somebody else meanwhile.
  var base: [String: String]
  /// What somebody else has changed in a field, said there until it is saved.
  var notes: [String: Wording] = [:]
  /// Whether something of somebody else has come into the form that is still to be read.
  var hasTaken = false
  /// The last entry of the subject up to which what came between was answered for.
  var lookedAt: Identifier?
  /// The recorded disputes that could be chosen so far; one that comes is chosen at once.
  private var knownDisputes: [String] = []
  /// The field with a day or a number in which has been typed since the focus came to it.
  private var overtyped: String?
  /// Cases that may be about the people who are typed.
  var alike: [Alike] = []
  /// Under which name what is typed is kept.
  var draftName: String

  /// Makes the form; a draft that is given is taken up, one that is found is offered.
  ///
  /// - Parameter typed: what was typed into a form of another kind and goes on here.
  init(
    _ act: A, _ target: FormTarget, _ desk: Desk, typed: A? = nil, resuming draft: Draft? = nil
  ) {
    self.act = act
    begun = act
    self.target = target
    draftName = "\(target.draftForm(A.kind)) \(desk.means.clock().milliseconds)"
    form = FormFields.form(act, target, desk)
    before = FormFields.shown(form)
    base = form.values
    if let typed { take(typed, desk) }
    warn(desk)
    reckon(desk)
    knownDisputes = (target.disputes?(desk) ?? []).map(\.id.description)
    if let draft {
      resume(draft, desk)
    } else {
      dialog = FormDialog.offered(target.draftForm(A.kind), desk)
    }
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

  /// The form has the rows that are not taken by what may be a repeat and what asks for the act.
  mutating func refit() {
    form.fit(
      to: Size(rows: size.rows - AlikeList.rows(alike) - ruleLine.rows, columns: size.columns))
  }

  mutating func reckon(_ desk: Desk) {
    ruleLine.reckon(act, target, on: form[FormFields.day], desk)
    refit()
  }

  mutating func lookForAlike(_ id: String, _ desk: Desk) {
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
    let rows = rows(of: dialog?.question)
    dialog?.reword(rows, desk)
  }

  mutating func handle(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch event {
    case .tick, .hangup, .interrupted:
      _ = keepDraft(desk)
      if event == .tick, let displaced = desk.displacement() { return displaced }
      return event == .tick && desk.poll() ? .taken : .ignored
    case .resize(let size):
      fit(desk.body(of: size))
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
    if overtype(event) { return .taken }
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
      if id == FormFields.day { reckon(desk) }
      return .taken
    case .taken: return .taken
    case .ignored: return .ignored
    }
  }

  /// The first key typed into a day or a number takes the place of what stood there; a blank there is no key.
  ///
  /// - Returns: whether nothing is left to be done with the event.
  mutating func overtype(_ event: Event) -> Bool {
    if case .key(.function) = event { return false }
    guard form.focus != overtyped else { return false }
    guard case .key(.text(let typed)) = event, target.isOvertyped(form.focus, A.self) else {
      overtyped = form.focus
      return false
    }
    if typed == " " { return true }
    overtyped = form.focus
    form[form.focus] = ""
    return false
  }

  /// Reads one field into the act and shows it as it was understood.
  mutating func tidy(_ id: String, _ desk: Desk) {
    if id == FormFields.day {
      do {
        form[id] = try Day(typed: form[id], today: desk.today).description
        form.errors[id] = nil
        reckon(desk)
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
    reckon(desk)
    lookForAlike(id, desk)
  }

  mutating func warn(_ desk: Desk) {
    let circumstance = Circumstance(viewer: desk.eyes, day: desk.today, book: desk.book)
    let problems = act.problems(in: target.state(A.self, desk), circumstance).filter(\.isWarning)
    form.warnings = Dictionary(
      problems.compactMap { problem in problem.field.map { ($0, problem.wording) } },
      uniquingKeysWith: { first, _ in first }
    ).merging(notes) { $1 }
    if let doubt = target.doubt, let first = A.fields.first { form.warnings[first.id] = doubt }
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    let inner = Rect(
      row: body.row, column: body.column + 1, rows: body.rows, columns: body.columns - 2)
    let rule = inner.split(bottom: ruleLine.rows)
    ruleLine.draw(on: &surface, in: rule.bottom, desk)
    let parts = rule.rest.split(bottom: AlikeList.rows(alike))
    form.draw(on: &surface, in: parts.rest, focused: dialog == nil)
    AlikeList.draw(alike, on: &surface, in: parts.bottom, desk)
    dialog?.dialog.draw(on: &surface, in: body)
  }
}
