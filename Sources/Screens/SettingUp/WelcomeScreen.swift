import TerminalUI
import Wording

/// The first screen where there is no office yet: 建立本单位, 打开, 练习.
struct WelcomeScreen: Screen {
  /// The file to open, while it is being typed.
  private var file: TextField?

  var bindings: [Binding] {
    if file != nil { return [Binding("open", [.enter], Wording(zh: "打开", en: "Open"))] }
    return [
      Binding("found", [.text("1")], Wording(zh: "建立本单位", en: "Set up this office")),
      Binding("file", [.text("2")], Wording(zh: "打开已有的单位", en: "Open an office")),
      Binding("practice", [.text("3")], Wording(zh: "练习", en: "Practise")),
    ]
  }

  mutating func handle(_ event: Event, _ porch: Porch) -> Handled<Porch> {
    guard case .key = event else { return pasted(event) }
    porch.trouble = nil
    if event == .key(.escape), file != nil {
      file = nil
      return .taken
    }
    switch bindings.id(for: event) {
    case "found": return .push(SetupScreen(porch))
    case "file":
      file = TextField(porch.means.officePath)
      return .taken
    case "practice":
      porch.errand = .practice
      return .quit
    case "open": return open(porch)
    default: return file?.handle(event) == true ? .taken : .ignored
    }
  }

  private mutating func pasted(_ event: Event) -> Handled<Porch> {
    if case .paste = event, file?.handle(event) == true { return .taken }
    return event == .resumed ? .taken : .ignored
  }

  private func open(_ porch: Porch) -> Handled<Porch> {
    let path = file?.text ?? ""
    guard porch.means.exists(path) else {
      porch.trouble = Wording(
        zh: "没有找到文件 \(path)，请核对路径", en: "There is no file \(path): check the path")
      return .taken
    }
    porch.errand = .office(path: path)
    return .quit
  }

  func draw(on surface: inout Surface, in area: Rect, _ porch: Porch) {
    let body = porch.drawFrame(
      on: &surface, in: area, title: porch.say("开始", "Begin"),
      help: file == nil
        ? porch.say("按数字选择", "Press a digit")
        : porch.say(
          "写明单位文件的位置，Enter 打开，Esc 返回", "Where the office's file is; Enter opens, Esc goes back"),
      bindings: file == nil ? [] : bindings)
    let lines: [(String, Wording, Wording)] = [
      (
        "1", Wording(zh: "建立本单位", en: "Set up this office"),
        Wording(
          zh: "单位名称、村、人员、零报告起报月份；约五分钟",
          en: "name, villages, people, first month")
      ),
      (
        "2", Wording(zh: "打开已有的单位", en: "Open an office"),
        Wording(zh: "从别的电脑搬来的，或放在别处的文件", en: "a file moved here from elsewhere")
      ),
      (
        "3", Wording(zh: "练习", en: "Practise"),
        Wording(zh: "虚构的人员和事项，随便试，不影响正式数据", en: "invented people and matters, to try everything")
      ),
    ]
    surface.write(
      porch.say("本机还没有单位的案件簿。", "There is no office's case book here yet."), row: body.row + 1,
      column: body.column + 4, style: .title)
    for (index, line) in lines.enumerated() {
      let row = body.row + 3 + index * 2
      surface.write(line.0, row: row, column: body.column + 4, style: Style(.key))
      surface.write(porch.say(line.1), row: row, column: body.column + 7)
      surface.write(
        porch.say(line.2), row: row, column: body.column + 28, style: .muted, clip: body)
    }
    surface.cursor = Position(row: body.row + 3, column: body.column + 4)
    if let file {
      let row = body.row + 10
      surface.write(porch.say("文件  ", "File  "), row: row, column: body.column + 4)
      file.draw(
        on: &surface,
        in: Rect(row: row, column: body.column + 10, rows: 1, columns: body.columns - 12),
        focused: true)
    }
    let foot =
      ["F8  切换为英文 English    Switch to Chinese 中文"] + porch.means.notices.map { porch.say($0) }
    for (offset, line) in foot.enumerated() {
      surface.write(
        line, row: body.endRow - foot.count + offset, column: body.column + 4, style: .muted,
        clip: body)
    }
  }
}
