import Casework
import TerminalUI
import Wording

/// F7: which kind of matter is taken in.
struct NewScreen: DeskScreen {
  var isOverlay: Bool { true }

  let bindings = [
    Binding(
      "petition", [.text("1"), .enter],
      Wording(
        zh: "信访（来信、来访、网上、来电、交办、转送）", en: "Petition (letter, visit, online, phone, from above)")),
    Binding(
      "visit", [.text("2")],
      Wording(zh: "来访登记（当场答复、告知去处或转为信访事项）", en: "Visit (answered, told where to go, or a petition)")
    ),
    Binding("dispute", [.text("3")], Wording(zh: "矛盾纠纷", en: "Dispute")),
  ]

  func title(_ desk: Desk) -> String { desk.say("登记", "Take in") }
  func help(_ desk: Desk) -> String { desk.say("按数字选择，Esc 返回", "Press a digit; Esc goes back") }
  mutating func reload(_ desk: Desk) {}

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch bindings.id(for: event) {
    case "petition": .replace(ActForm<RegisterPetition>.intake(desk))
    case "visit": .replace(ActForm<RegisterVisit>.intake(desk))
    case "dispute": .replace(ActForm<RegisterDispute>.intake(desk))
    default: .ignored
    }
  }

  func draw(on surface: inout Surface, in area: Rect, _ desk: Desk) {
    let box = Rect(
      row: area.row + 6, column: area.column + 10, rows: bindings.count + 4,
      columns: area.columns - 20)
    surface.fill(box)
    surface.box(box, title: title(desk), note: help(desk))
    drawBody(on: &surface, in: box.inset(by: 2), desk)
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    for (offset, line) in bindings.enumerated() {
      let row = body.row + offset
      surface.write(line.keyName, row: row, column: body.column, style: Style(.key))
      surface.write(desk.say(line.label), row: row, column: body.column + 3, clip: body)
    }
    surface.cursor = Position(row: body.row, column: body.column)
  }
}
