import Casework
import OfficeStore
import TerminalUI
import Wording

/// The form of a row of the office's tables; F2 shows what would change, and nothing is recorded before that is adopted.
struct RowForm<Row: EditedRow>: DeskScreen {
  var row: Row
  var form: Form
  /// What each field began with: what differs from it was typed, here or by somebody else meanwhile.
  var base: [String: String]
  var dialog: FormDialog?
  /// Whether Esc was pressed once over what was changed.
  private var isLeaving = false

  init(_ row: Row, _ desk: Desk) {
    self.row = row
    base = Self.values(of: row)
    form = Form(
      FormFields.fields(of: Row.self, desk), values: base, language: desk.language)
  }

  /// What the fields of a row say.
  static func values(of row: Row) -> [String: String] {
    Dictionary(
      Row.fields.map { ($0.id, $0.typed(in: row)) }, uniquingKeysWith: { first, _ in first })
  }

  var bindings: [Binding] {
    if let dialog { return dialog.bindings }
    return [
      Binding("show", [.function(2), .control("s")], Wording(zh: "看变化", en: "What changes"))
    ] + FormFields.typing
  }

  func title(_ desk: Desk) -> String { desk.say("修改", "Edit") + "  " + desk.say(row.label) }
  func help(_ desk: Desk) -> String { form.hint }
  func position(_ desk: Desk) -> String { form.progress }
  mutating func fit(_ size: Size) {
    form.fit(to: Size(rows: size.rows, columns: size.columns - 2))
  }
  mutating func reload(_ desk: Desk) {}
  mutating func relabel(_ desk: Desk) {
    form.relabel(FormFields.fields(of: Row.self, desk), language: desk.language)
    guard case .conflict(let clash) = dialog?.question else { return }
    let rows = rows(of: clash)
    dialog?.reword(rows, desk)
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    if dialog != nil { return answer(event, desk) }
    if event == .key(.escape), form.isPicking {
      _ = form.handle(event)
      return .taken
    }
    if [.key(.escape), .key(.function(10))].contains(event) { return leave(desk) }
    isLeaving = false
    if bindings.id(for: event) == "show" { return show(desk) }
    switch form.handle(event) {
    case .submit: return show(desk)
    case .left(let id):
      tidy(id, desk)
      return .taken
    case .edited(let id):
      form.errors[id] = nil
      return .taken
    case .taken: return .taken
    case .ignored: return .ignored
    }
  }

  private mutating func leave(_ desk: Desk) -> Handled<Desk> {
    guard form.isDirty, !isLeaving else { return .pop }
    isLeaving = true
    desk.tell(
      Wording(
        zh: "改动还没有采用：F2 看变化，再按一次 Esc 放弃", en: "Not adopted yet: F2 shows it, Esc again drops it"),
      .warning)
    return .taken
  }

  private mutating func tidy(_ id: String, _ desk: Desk) {
    guard let field = Row.fields.first(where: { $0.id == id }) else { return }
    form.errors[id] = field.type(form[id], into: &row, today: desk.today)?.wording
    if form.errors[id] == nil { form[id] = field.typed(in: row) }
  }

  mutating func show(_ desk: Desk) -> Handled<Desk> {
    guard catchUp(desk) else { return .taken }
    for field in Row.fields { tidy(field.id, desk) }
    form.markMissing(Wording(zh: "必填", en: "required"))
    if form.errors.isEmpty {
      for problem in row.problems(in: desk.tables) {
        form.errors[problem.field ?? Row.fields[0].id] = problem.wording
      }
    }
    guard form.errors.isEmpty else {
      _ = form.jumpToFirstError()
      return .taken
    }
    let tables = row.put(into: desk.tables)
    guard tables != desk.tables else {
      desk.tell(Wording(zh: "没有改动", en: "Nothing was changed"), .warning)
      return .taken
    }
    let (row, form) = (row, self)
    return .replace(
      TablesScreen(
        Wording(zh: "修改：", en: "Edited: ") + row.label, desk, again: { form },
        change: row.put(into:)))
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    form.draw(
      on: &surface,
      in: Rect(
        row: body.row, column: body.column + 1, rows: body.rows, columns: body.columns - 2),
      focused: dialog == nil)
    dialog?.dialog.draw(on: &surface, in: body)
  }
}
