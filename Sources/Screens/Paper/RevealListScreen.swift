import Casework
import OfficeStore
import TerminalUI
import Wording

/// 列出完整号码: asks for what, and for the password again, before a whole list is shown with its numbers.
struct RevealListScreen: DeskScreen {
  private var act: RevealList
  private let name: Wording
  private var form: Form

  /// Asks about a list of so many rows.
  init(_ name: Wording, rows: Int, _ desk: Desk) {
    act = RevealList(name.zh, rows: rows)
    self.name = name
    form = Form(Self.fields(desk), language: desk.language)
  }

  private static func fields(_ desk: Desk) -> [FormField] {
    FormFields.fields(RevealList.self, FormTarget(title: { $0 }), desk) + [
      FormField(
        "password", desk.say("本人口令", "Your password"), .password, required: true,
        help: desk.say("再输一次登录口令", "The one you sign in with, once more"), width: 24,
        beginsRow: true)
    ]
  }

  var bindings: [Binding] {
    [Binding("save", [.function(2), .control("s")], Wording(zh: "显示", en: "Show"))]
      + FormFields.typing
  }

  func title(_ desk: Desk) -> String {
    desk.say(RevealList.name) + "  " + desk.say(name)
      + desk.say("  \(act.rows)件", "  \(act.rows)")
  }
  func help(_ desk: Desk) -> String { form.hint }
  mutating func reload(_ desk: Desk) {}
  mutating func relabel(_ desk: Desk) {
    form.relabel(Self.fields(desk), language: desk.language)
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    if event == .key(.escape), form.isPicking {
      _ = form.handle(event)
      return .taken
    }
    if bindings.id(for: event) == "save" { return show(desk) }
    switch form.handle(event) {
    case .submit: return show(desk)
    case .edited(let id):
      form.errors[id] = nil
      return .taken
    case .ignored: return .ignored
    case .taken, .left: return .taken
    }
  }

  private mutating func show(_ desk: Desk) -> Handled<Desk> {
    form.markMissing(Wording(zh: "必填", en: "required"))
    for field in RevealList.fields {
      if let problem = field.type(form[field.id], into: &act, today: desk.today) {
        form.errors[field.id] = problem.wording
      }
    }
    guard form.errors.isEmpty else {
      _ = form.jumpToFirstError()
      return .taken
    }
    do {
      try desk.office.revealList(act, password: form["password"], to: desk.eyes)
    } catch {
      if case .refused(let refusal) = error, let field = refusal.field {
        form.errors[field] = refusal.sentence
        form.focus(on: field)
      } else {
        form["password"] = ""
        form.focus(on: "password")
      }
      desk.tell(error)
      return .taken
    }
    desk.reveal(.list)
    return .pop
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    form.draw(on: &surface, in: body.inset(rows: 0, columns: 1))
  }
}
