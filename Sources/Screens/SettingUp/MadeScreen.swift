import OfficeStore
import TerminalUI
import Wording

/// The office is there: the recovery code and the first passwords, shown once, to be written down.
struct MadeScreen: Screen {
  private let made: MadeOffice
  private let plan: Plan
  private var top = 0
  private var height = 10

  init(_ made: MadeOffice, _ plan: Plan) {
    self.made = made
    self.plan = plan
  }

  let bindings = [
    // No key that was pressed before, for it may have been pressed twice.
    Binding("on", [.text("1")], Wording(zh: "已抄好，去登录", en: "Written down: sign in"))
  ]

  mutating func handle(_ event: Event, _ porch: Porch) -> Handled<Porch> {
    switch event {
    case .resize(let window): height = Frame.body(of: Rect(window)).size.rows - 6
    case .key(.up): top = max(0, top - 1)
    case .key(.down): top = min(max(0, made.passwords.count - height), top + 1)
    case .key(.text("1")), .key(.text("１")): return .quit
    // It is shown once: nobody leaves it by the way.
    case .key(.escape), .key(.function(10)), .key(.control("q")): return .taken
    default: return event == .resumed ? .taken : .ignored
    }
    return .taken
  }

  func draw(on surface: inout Surface, in area: Rect, _ porch: Porch) {
    let body = porch.drawFrame(
      on: &surface, in: area, title: porch.say("已建立  \(plan.name)", "Made  \(plan.name)"),
      help: porch.say(
        "只显示这一次，程序不保存；恢复码请封存，由单位负责人保管",
        "Shown this once and kept nowhere; seal the recovery code and give it to the head"),
      position: made.passwords.isEmpty
        ? "" : "\(min(made.passwords.count, top + height))/\(made.passwords.count)",
      bindings: bindings)
    surface.write(
      porch.say(
        "恢复码（管理员忘记口令时用一次）", "Recovery code (used once, if the administrator loses the password)"),
      row: body.row, column: body.column + 2)
    surface.write(made.recoveryCode, row: body.row + 1, column: body.column + 6, style: .title)
    surface.write(
      porch.say("首次口令，交给本人，首次登录须更改", "First passwords: for their owners, who change them at once"),
      row: body.row + 3, column: body.column + 2)
    for (offset, line) in made.passwords.dropFirst(top).prefix(height).enumerated() {
      surface.write(
        TextWidth.padded(line.number, to: 8, .left) + TextWidth.padded(line.name, to: 20, .left)
          + line.password, row: body.row + 4 + offset, column: body.column + 6, clip: body)
    }
    surface.cursor = Position(row: body.row + 1, column: body.column + 6)
  }
}
