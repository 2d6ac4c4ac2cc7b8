import Casework
import OfficeStore
import TerminalUI
import Wording

/// 更改口令: by choice with the old one, or at sign-in, where a first password must be changed before anything else.
struct ChangePasswordScreen: DeskScreen {
  private var form: Form
  /// The first password with which one has just signed in; nil for who changes it by choice.
  private let first: String?

  init(_ desk: Desk, first: String? = nil) {
    self.first = first
    form = Form(Self.fields(desk, isForced: first != nil), language: desk.language)
  }

  private static func fields(_ desk: Desk, isForced: Bool) -> [FormField] {
    let old = FormField(
      "old", desk.say("原口令", "Old one"), .password, required: true, width: 24, beginsRow: true)
    return (isForced ? [] : [old]) + [
      FormField(
        "new", desk.say("新口令", "New one"), .password, required: true,
        help: desk.say(PasswordRule.wording), width: 24, beginsRow: true),
      FormField(
        "again", desk.say("再输一次", "Once more"), .password, required: true,
        help: desk.say("与上一行相同", "The same once more"), width: 24, beginsRow: true),
    ]
  }

  var bindings: [Binding] {
    let save = Binding(
      "save", [.function(2), .control("s")], Wording(zh: "更改", en: "Change"))
    guard first != nil else { return [save] }
    return [
      save,
      Binding("menu", [], Wording(zh: "菜单", en: "Menu"), isShown: false, isEnabled: false),
      Binding("back", [.function(10)], Wording(zh: "退出登录", en: "Sign out")),
    ]
  }

  func title(_ desk: Desk) -> String { desk.say("更改口令", "Change the password") }
  func help(_ desk: Desk) -> String { form.hint }
  mutating func reload(_ desk: Desk) {}

  mutating func relabel(_ desk: Desk) {
    form.relabel(Self.fields(desk, isForced: first != nil), language: desk.language)
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    if bindings.id(for: event) == "save" { return save(desk) }
    switch event {
    case .key(.function(10)), .key(.control("q")), .key(.escape):
      guard first != nil else { return .pop }
      desk.signOut()
      return .reset(to: SignInScreen(desk))
    case .key(.function(9)) where first != nil: return .taken
    default: break
    }
    switch form.handle(event) {
    case .submit: return save(desk)
    case .edited(let id):
      form.errors[id] = nil
      return .taken
    case .ignored: return .ignored
    case .taken, .left: return .taken
    }
  }

  private mutating func save(_ desk: Desk) -> Handled<Desk> {
    form.markMissing(Wording(zh: "必填", en: "required"))
    if form.errors.isEmpty, form["new"] != form["again"] {
      form.errors["again"] = Wording(zh: "两次不同，请重新输入", en: "These two differ: type them again")
    }
    guard form.errors.isEmpty else {
      _ = form.jumpToFirstError()
      return .taken
    }
    do {
      try desk.office.changePassword(from: first ?? form["old"], to: form["new"], by: desk.eyes)
    } catch .passwordRefused(let wording) {
      form.errors["new"] = wording
      (form["new"], form["again"]) = ("", "")
      form.focus(on: "new")
      desk.tell(wording, .danger)
      return .taken
    } catch {
      form["old"] = ""
      form.focus(on: "old")
      desk.tell(error)
      return .taken
    }
    desk.tell(Wording(zh: "口令已更改", en: "The password is changed"))
    guard first != nil else { return .pop }
    let flash = desk.flash
    let home = Home.screen(for: desk)
    desk.flash = flash
    return .reset(to: home)
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    let eyes = desk.eyes
    surface.write(
      "\(eyes.number) \(eyes.name)", row: body.row + 1, column: body.column + 4, style: .title,
      clip: body)
    let why =
      first == nil
      ? ""
      : desk.say(
        "您的口令由管理员给出，请先改为自己的口令。", "An administrator gave your password: choose an own one first.")
    let lines = TextWidth.wrapped(desk.say(PasswordRule.wording), to: body.columns - 8)
    surface.write(
      ([why] + lines).filter { !$0.isEmpty },
      in: Rect(row: body.row + 2, column: body.column + 4, rows: 3, columns: body.columns - 8),
      style: .muted)
    form.draw(
      on: &surface,
      in: Rect(row: body.row + 6, column: body.column + 2, rows: 7, columns: body.columns - 4),
      focused: true)
  }
}
