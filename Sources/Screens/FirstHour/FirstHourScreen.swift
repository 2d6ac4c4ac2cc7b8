import Casework
import TerminalUI
import Wording

/// 入门练习: the steps of the guided first hour, those done, skipped and to come.
struct FirstHourScreen: DeskScreen {
  private var course: FirstHour?
  private let exercises: [Exercise]
  private var selected = 0

  init(_ desk: Desk) {
    exercises = desk.firstHourRole.map { FirstHour.exercises(of: $0) } ?? []
    reload(desk)
    if let current = course?.current {
      selected = exercises.firstIndex { $0.id == current.id } ?? 0
    }
  }

  var bindings: [Binding] {
    let isBegun = course != nil
    return [
      Binding(
        "go", [.enter],
        isBegun ? Wording(zh: "接着做", en: "Go on") : Wording(zh: "开始", en: "Begin")),
      Binding("skip", [.text("s")], Wording(zh: "跳过", en: "Skip"), isEnabled: isBegun),
      Binding("leave", [.text("x")], Wording(zh: "收起", en: "Put away"), isEnabled: isBegun),
      Binding("again", [.text("r")], Wording(zh: "重做", en: "From the start"), isEnabled: isBegun),
    ]
  }

  func title(_ desk: Desk) -> String { desk.say("入门练习", "Guided first hour") }
  func help(_ desk: Desk) -> String {
    desk.say(
      "做了就自动打勾，随时可以收起，下次登录从这里接着做；练习单位的数据随便改",
      "What is done is ticked by itself; put it away at any time and go on later")
  }
  func position(_ desk: Desk) -> String {
    let done = course?.done.count ?? 0
    return desk.say("已做 \(done)/\(exercises.count)", "\(done)/\(exercises.count) done")
  }
  func helpTopics(_ desk: Desk) -> [HelpTopic] {
    [
      HelpTopic(
        "入门练习", "Guided first hour",
        [
          Wording(
            zh: "在真的屏幕上用练习数据一步一步做；屏幕下方两行写明现在做什么、按哪些键。",
            en:
              "Steps on the real screens with practice data; two lines below say what to do, by which keys."
          ),
          Wording(
            zh: "程序看办理记录和打开过的屏幕来打勾，不用按“下一步”。",
            en:
              "Steps are ticked by what was recorded and which screens were open: there is no “next”."
          ),
        ])
    ]
  }

  mutating func reload(_ desk: Desk) { course = desk.firstHour ?? desk.keptFirstHour() }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch bindings.id(for: event) {
    case "go":
      guard var course else {
        desk.beginFirstHour()
        return .reset(to: Home.screen(for: desk))
      }
      course.standing = .running
      desk.keep(course)
      return .reset(to: Home.screen(for: desk))
    case "skip":
      guard var course, exercises.indices.contains(selected) else { return .taken }
      course.skip(exercises[selected])
      desk.keep(course)
      reload(desk)
      selected = min(selected + 1, exercises.count - 1)
      return .taken
    case "leave":
      guard var course else { return .taken }
      course.standing = .left
      desk.keep(course)
      return .reset(to: Home.screen(for: desk))
    case "again":
      desk.beginFirstHour()
      return .reset(to: Home.screen(for: desk))
    default: break
    }
    switch event {
    case .key(.up): selected = max(0, selected - 1)
    case .key(.down): selected = max(0, min(exercises.count - 1, selected + 1))
    case .key(.home): selected = 0
    case .key(.end): selected = max(0, exercises.count - 1)
    default: return .ignored
    }
    return .taken
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    for (index, exercise) in exercises.enumerated() {
      let row = Rect(row: body.row + 1 + index, column: body.column, rows: 1, columns: body.columns)
      guard row.row < body.endRow else { break }
      let isSelected = index == selected
      if isSelected {
        surface.write(
          String(surface.glyphs.marker), row: row.row, column: row.column, style: .accent)
        surface.cursor = Position(row: row.row, column: row.column)
      }
      let columns = row.split(left: 2).rest.columns([.cells(8), .rest(1)], gap: 1)
      let (text, style) = mark(exercise, desk)
      surface.write(text, in: columns[0], style: style)
      surface.write(
        "\(index + 1)  \(desk.say(exercise.task))", in: columns[1],
        style: Style.text.selected(isSelected))
    }
    guard exercises.indices.contains(selected) else { return }
    let row = body.row + exercises.count + 2
    surface.write(
      desk.say("按键：", "Keys: ") + desk.say(exercises[selected].keys), row: row,
      column: body.column + 2, style: .muted, clip: body)
  }

  private func mark(_ exercise: Exercise, _ desk: Desk) -> (String, Style) {
    guard let course else { return ("", .muted) }
    if course.done.contains(exercise.id) { return (desk.say("已做", "done"), .ok) }
    if course.skipped.contains(exercise.id) { return (desk.say("跳过", "skipped"), .muted) }
    return course.current?.id == exercise.id ? (desk.say("现在", "now"), .accent) : ("", .text)
  }
}
