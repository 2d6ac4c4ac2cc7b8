import Casework
import TerminalUI
import Wording

/// 本单位: what an administrator keeps in order, by number; no case, no visit, no month is here.
struct OfficeScreen: DeskScreen {
  private(set) var lines: [OfficeLine] = []
  private var selected = 0

  init(_ desk: Desk) { desk.refresh() }

  var bindings: [Binding] {
    [
      Binding("back", [.function(10), .control("q")], Wording(zh: "退出", en: "Sign out")),
      Binding(
        "line", "123456789".map { .text($0) }, Wording(zh: "打开", en: "Open"), keyText: "1-9"),
      Binding("open", [.enter], Wording(zh: "打开", en: "Open")),
    ]
  }

  func title(_ desk: Desk) -> String { desk.say("本单位", "The office") }
  func help(_ desk: Desk) -> String {
    desk.say("按数字，或移动后按 Enter", "Press a digit, or move and press Enter")
  }

  mutating func reload(_ desk: Desk) {
    lines = desk.mayAdminister ? OfficeLine.lines(desk) : []
    selected = max(0, min(selected, lines.count - 1))
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch bindings.id(for: event) {
    case "back":
      guard desk.eyes.isOnlyAdministrator else { return .reset(to: Home.screen(for: desk)) }
      desk.signOut()
      return .reset(to: SignInScreen(desk))
    case "open" where lines.indices.contains(selected): return .push(lines[selected].open(desk))
    case "line":
      guard case .key(.text(let digit)) = event, let number = digit.wholeNumberValue,
        lines.indices.contains(number - 1)
      else { return .taken }
      return .push(lines[number - 1].open(desk))
    default: break
    }
    switch event {
    case .key(.up): selected = max(0, selected - 1)
    case .key(.down): selected = max(0, min(lines.count - 1, selected + 1))
    case .key(.home): selected = 0
    case .key(.end): selected = max(0, lines.count - 1)
    case .key(.escape):
      return desk.eyes.isOnlyAdministrator ? .taken : .reset(to: Home.screen(for: desk))
    default: return .ignored
    }
    return .taken
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    for (offset, line) in lines.enumerated() {
      let row = body.row + 1 + offset
      let isSelected = offset == selected
      if isSelected {
        surface.write(String(surface.glyphs.marker), row: row, column: body.column, style: .accent)
      }
      surface.write("\(offset + 1)", row: row, column: body.column + 2, style: Style(.key))
      surface.write(
        desk.say(line.name), row: row, column: body.column + 4,
        style: Style.text.selected(isSelected), clip: body)
      surface.write(
        "\(line.count) \(desk.say(line.unit))",
        in: Rect(row: row, column: body.column + 20, rows: 1, columns: 14), .right)
      surface.write(
        desk.say(line.remark), row: row, column: body.column + 37, style: .muted, clip: body)
    }
    if desk.eyes.isOnlyAdministrator {
      surface.write(
        desk.say(
          "管理员看不到案件、来访和零报告。", "An administrator sees no case, no visit and no monthly report."),
        row: body.row + lines.count + 2, column: body.column + 4, style: .muted, clip: body)
    }
    surface.cursor = Position(row: body.row + 1 + selected, column: body.column)
  }
}
