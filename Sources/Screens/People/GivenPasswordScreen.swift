import Casework
import OfficeStore
import TerminalUI
import Wording

/// The first password that was just made for somebody: shown once, over what lies below.
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

  var isOverlay: Bool { true }
  let bindings = [
    Binding("close", [.enter], Wording(zh: "记下了，关闭", en: "Noted, close"))
  ]

  func title(_ desk: Desk) -> String { desk.say("首次口令  \(who)", "First password  \(who)") }
  mutating func reload(_ desk: Desk) {}

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch event {
    case .key(.enter), .key(.escape), .key(.function(10)), .key(.control("q")): .pop
    case .key(.function(1)): .ignored
    // It is shown once: no other key takes it away.
    default: .taken
    }
  }

  func draw(on surface: inout Surface, in area: Rect, _ desk: Desk) {
    let box = Rect(row: area.row + 7, column: area.column + 8, rows: 8, columns: area.columns - 16)
    surface.fill(box)
    surface.box(box, title: title(desk), note: desk.say("Enter 关闭", "Enter closes"))
    drawBody(on: &surface, in: box.inset(by: 2), desk)
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    surface.write(password, row: body.row, column: body.column, style: .bold, clip: body)
    surface.write(
      [
        desk.say("只显示这一次，请抄下交给本人。", "It is shown this once: write it down for the officer."),
        desk.say("本人登录时须先改为自己的口令。", "At sign-in the officer has to choose an own one."),
      ], in: body.split(top: 2).rest, style: .muted)
    surface.cursor = Position(row: body.row, column: body.column)
  }
}
