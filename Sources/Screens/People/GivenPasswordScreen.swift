import Casework
import OfficeStore
import TerminalUI
import Wording

/// The first password that was just made for somebody: shown once.
struct GivenPasswordScreen: DeskScreen {
  private let who: String
  private let password: String

  /// Shows what a receipt holds; nil when it holds no password.
  init?(_ receipt: Receipt, _ desk: Desk) {
    guard let line = receipt.lines.first(where: { $0.password != nil }),
      let password = line.password, let officer = desk.book.officer(line.subject.id)
    else { return nil }
    who = officer.label
    self.password = password
  }

  let bindings = [
    Binding("close", [.text("1")], Wording(zh: "记下了，关闭", en: "Noted, close")),
    Binding("back", [.function(10)], Wording(zh: "关闭", en: "Close")),
  ]

  func title(_ desk: Desk) -> String { desk.say("首次口令  \(who)", "First password  \(who)") }
  func help(_ desk: Desk) -> String {
    desk.say("抄好后按 1 关闭", "Press 1 once it is written down")
  }
  mutating func reload(_ desk: Desk) {}

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch event {
    case .key(.text("1")), .key(.text("１")), .key(.escape), .key(.function(10)),
      .key(.control("q")):
      .pop
    case .key(.function(1)): .ignored
    // It is shown once: no other key takes it away.
    default: .taken
    }
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    surface.write(password, row: body.row + 1, column: body.column + 6, style: .title, clip: body)
    surface.write(
      [
        desk.say("只显示这一次，请抄下交给本人。", "It is shown this once: write it down for the officer."),
        desk.say("本人登录时须先改为自己的口令。", "At sign-in the officer has to choose an own one."),
      ], in: body.split(top: 3).rest.inset(rows: 0, columns: 2), style: .muted)
    surface.cursor = Position(row: body.row + 1, column: body.column + 6)
  }
}
