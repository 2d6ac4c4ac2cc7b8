import TerminalUI
import Wording

/// F1: every key of the screen below, made from its bindings.
struct HelpScreen: DeskScreen {
  private let lines: [Binding]

  init(of bindings: [Binding]) {
    let isForm = bindings.contains { $0.id == "save" }
    lines =
      bindings.filter { !$0.keys.isEmpty || $0.keyText != nil }
      + [
        isForm
          ? nil
          : Binding(
            "move", [], Wording(zh: "移动", en: "Moves about"), keyText: "↑ ↓ PgUp PgDn"),
        Binding("refresh", [.function(5)], Wording(zh: "刷新", en: "Refresh")),
        Binding("language", [.function(8)], Wording(zh: "切换语言 English", en: "Switch language 中文")),
        Binding("menu", [.function(9)], Wording(zh: "菜单", en: "Menu")),
        Binding(
          "back", [.function(10), .escape], Wording(zh: "返回上一级；Esc 退一步", en: "Back; Esc one step")),
      ].compactMap { $0 }.filter { line in !bindings.contains { $0.id == line.id } }
  }

  func title(_ desk: Desk) -> String { desk.say("帮助", "Help") }
  func help(_ desk: Desk) -> String {
    desk.say(
      "Esc 关闭帮助；功能键也可用 Alt 加数字（Alt-1 = F1，Alt-0 = F10）",
      "Esc closes the help; Alt and a digit stand for an F-key (Alt-1 = F1, Alt-0 = F10)")
  }
  mutating func reload(_ desk: Desk) {}
  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> { .pop }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    for (offset, line) in lines.prefix(body.rows).enumerated() {
      let row = body.row + offset
      let keys = line.keyText ?? line.keys.map(\.name).joined(separator: " ")
      surface.write(keys, row: row, column: body.column + 2, style: Style(.key), clip: body)
      surface.write(
        desk.say(line.label), row: row, column: body.column + 22,
        style: line.isEnabled ? .text : .muted, clip: body)
    }
    surface.cursor = Position(row: body.row, column: body.column + 2)
  }
}
