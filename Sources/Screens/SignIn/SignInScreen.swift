import Casework
import OfficeStore
import TerminalUI
import Wording

/// The first screen: number and password; the practice office shows its made-up names.
struct SignInScreen: DeskScreen {
  private var form: Form

  /// Makes the screen that asks who is at work.
  init(_ desk: Desk) {
    form = Form(Self.fields(desk), language: desk.language)
  }

  private static func fields(_ desk: Desk) -> [FormField] {
    [
      FormField("number", desk.say("工号", "Number"), required: true, width: 12),
      FormField(
        "password", desk.say("口令", "Password"), .password, required: true, width: 24,
        beginsRow: true),
    ]
  }

  var bindings: [Binding] {
    [
      Binding("enter", [.enter], Wording(zh: "登录", en: "Sign in")),
      Binding("language", [.function(8)], Wording(zh: "English", en: "中文")),
      Binding("menu", [], Wording(zh: "菜单", en: "Menu"), isShown: false, isEnabled: false),
      Binding("back", [.function(10)], Wording(zh: "退出", en: "Quit")),
    ]
  }

  func title(_ desk: Desk) -> String { desk.say("登录", "Sign in") }
  func help(_ desk: Desk) -> String { form.hint }

  mutating func reload(_ desk: Desk) {}

  mutating func relabel(_ desk: Desk) {
    form.relabel(Self.fields(desk), language: desk.language)
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch event {
    case .key(.function(10)), .key(.control("q")): return .quit
    case .key(.escape): return .taken
    default:
      switch form.handle(event) {
      case .submit: return signIn(desk)
      case .ignored: return .ignored
      case .taken, .edited, .left: return .taken
      }
    }
  }

  private mutating func signIn(_ desk: Desk) -> Handled<Desk> {
    do {
      let viewer = try desk.office.signIn(number: form["number"], password: form["password"])
      let isFirst = try desk.office.hasFirstPassword(viewer)
      desk.signIn(viewer)
      if isFirst { return .reset(to: ChangePasswordScreen(desk, first: form["password"])) }
      return .reset(to: Home.screen(for: desk))
    } catch {
      desk.tell(error)
      form["password"] = ""
      return .taken
    }
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    let name =
      desk.book.file.name
      + (desk.book.file.isPractice ? desk.say("  练习单位", "  practice office") : "")
    surface.write(name, row: body.row + 1, column: body.column + 4, style: .title, clip: body)
    let lines = desk.book.file.isPractice ? practiceLines(desk) : []
    form.draw(
      on: &surface,
      in: Rect(row: body.row + 3, column: body.column + 2, rows: 2, columns: body.columns - 4),
      focused: true)
    for (offset, line) in lines.enumerated() {
      surface.write(
        line, row: body.row + 6 + offset, column: body.column + 4,
        style: offset == 0 ? .warning : .muted, clip: body)
    }
    let notices = desk.means.notices.map { desk.say($0) }
    let foot =
      [
        "F8  切换为英文 English    Switch to Chinese 中文",
        desk.say("本机不得录入国家秘密", "No state secrets in this system"),
      ] + notices
    for (offset, line) in foot.enumerated() {
      surface.write(
        line, row: body.endRow - foot.count + offset, column: body.column + 4, style: .muted,
        clip: body)
    }
  }

  private func practiceLines(_ desk: Desk) -> [String] {
    [
      desk.say(
        "练习数据：人员和事项全部虚构，可用下列工号登录", "Practice data: people and matters are invented. Sign in as:")
    ]
      + desk.means.practiceSignIns.map { signIn in
        let name = desk.book.officer(number: signIn.number)?.name ?? ""
        return TextWidth.padded(signIn.number, to: 6, .left) + TextWidth.padded(name, to: 18, .left)
          + TextWidth.padded(desk.say(signIn.role), to: 16, .left) + desk.say("口令 ", "password ")
          + signIn.password
      }
      + [
        desk.say(
          "第一次用？登录后按 F9，选“入门练习”，一步一步跟着做",
          "New here? Sign in, then F9, Guided first hour: step by step")
      ]
  }
}
