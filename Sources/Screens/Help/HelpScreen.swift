import TerminalUI
import Wording

/// F1: what the screen below shows and asks, then every key of it, made from its bindings.
struct HelpScreen: DeskScreen {
  /// A line of the help: a key and what it does, or a text.
  private struct Line {
    var key = ""
    let text: String
    var style = Style.text
    var column = 2
  }

  private let keys: [Binding]
  /// Asked for in the language of the moment.
  private let topics: (Desk) -> [HelpTopic]
  private var lines: [Line] = []
  private var scroll = Scroll()
  private var columns = 80

  init(of bindings: [Binding], about topics: @escaping (Desk) -> [HelpTopic]) {
    self.topics = topics
    let isForm = bindings.contains { $0.id == "save" }
    keys =
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

  let bindings: [Binding] = []

  func title(_ desk: Desk) -> String { desk.say("帮助", "Help") }
  func help(_ desk: Desk) -> String {
    desk.say(
      "↑↓ 翻看，其他键关闭；功能键也可用 Alt 加数字（Alt-1 = F1）",
      "Arrows scroll, any other key closes; Alt-1 stands for F1, Alt-0 for F10")
  }
  func position(_ desk: Desk) -> String { scroll.position }

  mutating func fit(_ size: Size) {
    scroll.fit(size)
    columns = size.columns
  }

  mutating func reload(_ desk: Desk) {
    let topics = topics(desk)
    lines =
      topics.flatMap { topic in
        [Line(text: desk.say(topic.title), style: .title)]
          + topic.lines.flatMap { TextWidth.wrapped(desk.say($0), to: columns - 6) }
          .map { Line(text: $0, column: 4) }
      }
      + (topics.isEmpty ? [] : [Line(text: desk.say("按键", "Keys"), style: .title)])
      + keys.map {
        Line(
          key: $0.keyText ?? $0.keys.map(\.name).joined(separator: " "), text: desk.say($0.label),
          style: $0.isEnabled ? .text : .muted, column: 22)
      }
    scroll.count = lines.count
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    scroll.handle(event) ? .taken : .pop
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    for (offset, line) in lines.dropFirst(scroll.top).prefix(body.rows).enumerated() {
      let row = body.row + offset
      surface.write(line.key, row: row, column: body.column + 2, style: Style(.key), clip: body)
      surface.write(
        line.text, row: row, column: body.column + line.column, style: line.style, clip: body)
    }
    surface.cursor = Position(row: body.row, column: body.column + 2)
  }
}
