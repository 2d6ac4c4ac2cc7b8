import Casework
import TerminalUI
import Wording

/// F7: which kind of matter is taken in.
struct NewScreen: DeskScreen {
  var isOverlay: Bool { true }

  private static let lines: [(key: Character, wording: Wording)] = [
    (
      "1",
      Wording(
        zh: "信访（来信、来访、网上、来电、交办、转送）", en: "Petition (letter, visit, online, phone, from above)")
    ),
    (
      "2",
      Wording(zh: "来访登记（当场答复、告知去处或转为信访事项）", en: "Visit (answered, told where to go, or a petition)")
    ),
    ("3", Wording(zh: "矛盾纠纷", en: "Dispute")),
  ]

  func title(_ desk: Desk) -> String { desk.say("登记", "Take in") }
  func help(_ desk: Desk) -> String { desk.say("按数字选择，Esc 返回", "Press a digit; Esc goes back") }
  mutating func reload(_ desk: Desk) {}

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch event {
    case .key(.text("1")), .key(.enter): .replace(ActForm<RegisterPetition>.intake(desk))
    case .key(.text("2")): .replace(ActForm<RegisterVisit>.intake(desk))
    case .key(.text("3")): .replace(ActForm<RegisterDispute>.intake(desk))
    case .key(.escape), .key(.function(10)): .pop
    default: .taken
    }
  }

  func draw(on surface: inout Surface, in area: Rect, _ desk: Desk) {
    let box = Rect(
      row: area.row + 6, column: area.column + 10, rows: Self.lines.count + 4,
      columns: area.columns - 20)
    surface.fill(box)
    surface.box(box, title: title(desk), note: help(desk))
    drawBody(on: &surface, in: box.inset(by: 2), desk)
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    for (offset, line) in Self.lines.enumerated() {
      surface.write(
        String(line.key), row: body.row + offset, column: body.column, style: Style(.key))
      surface.write(
        desk.say(line.wording), row: body.row + offset, column: body.column + 3, clip: body)
    }
    surface.cursor = Position(row: body.row, column: body.column)
  }
}
