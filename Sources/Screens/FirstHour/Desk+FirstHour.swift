import Casework
import OfficeStore
import TerminalUI
import Wording

/// The guided first hour at a desk: only in a practice office, only for whom there is a course.
extension Desk {
  /// Whose course the one who is signed in takes here; nil in a real office.
  var firstHourRole: Casework.Role? {
    book.file.isPractice && office.copyMark == nil ? viewer.flatMap { FirstHour.role(of: $0) } : nil
  }

  /// The course as it was kept.
  func keptFirstHour() -> FirstHour? {
    guard let role = firstHourRole, let viewer else { return nil }
    return (try? office.firstHour(of: viewer)).flatMap { FirstHour(role, kept: $0) }
  }

  /// Begins the course, from its first step, at what was recorded last.
  func beginFirstHour() {
    guard let role = firstHourRole else { return }
    keep(FirstHour(role, at: (try? office.lastPosition()) ?? 0))
  }

  /// Goes on with a course, or leaves it until another time.
  func keep(_ course: FirstHour) {
    firstHour = course
    ask(()) { office, viewer throws(OfficeError) in
      try office.keepFirstHour(course.place, of: viewer)
    }
  }

  /// Checks off what has been done, as the journal and the screen on top show it.
  func look(at screen: (any DeskScreen)?) {
    guard let viewer, var course = firstHour, course.standing == .running, course.current != nil
    else { return }
    let acts = (try? office.kindsOfActs(by: viewer, after: course.began)) ?? []
    if course.check(Doings(acts: acts, screen: screen)) { keep(course) }
  }

  /// The size of a screen's body in a window.
  func body(of window: Size) -> Size {
    let body = Frame.body(of: Rect(window)).size
    return Size(rows: body.rows - firstHourRows(of: body), columns: body.columns)
  }

  /// Draws the strip at the foot of a body, where there is room, and says what is left.
  func drawFirstHour(on surface: inout Surface, in body: Rect) -> Rect {
    let parts = body.split(bottom: firstHourRows(of: body.size))
    if let course = firstHour { course.drawStrip(on: &surface, in: parts.bottom, self) }
    return parts.rest
  }

  /// How many rows the strip takes: none in a window of twenty rows, whose body a screen needs whole.
  private func firstHourRows(of body: Size) -> Int {
    guard viewer != nil, !isLocked, firstHour?.standing == .running,
      body.rows - FirstHour.rows >= Frame.body(of: Rect(.smallest)).size.rows
    else { return 0 }
    return FirstHour.rows
  }
}

extension FirstHour {
  /// How many rows its strip takes.
  static let rows = 2

  func drawStrip(on surface: inout Surface, in area: Rect, _ desk: Desk) {
    guard area.rows >= Self.rows else { return }
    let rows = area.rows([.cells(1), .cells(1)])
    let texts = strip(desk)
    surface.write(" " + texts.first, in: rows[0], style: Style(.title, reverse: true))
    surface.write(" " + texts.second, in: rows[1], style: .accent)
  }

  /// What to do, and by which keys.
  func strip(_ desk: Desk) -> (first: String, second: String) {
    let count = exercises.count
    guard let current, let index = exercises.firstIndex(where: { $0.id == current.id }) else {
      return (
        desk.say(
          "入门练习  做完了，\(done.count)/\(count) 步", "Practice  finished, \(done.count)/\(count) steps"),
        desk.say(
          "可以自己再试；F9“入门练习”可重做，x 收起本栏",
          "Try on your own; F9, Guided first hour: r again, x puts this away")
      )
    }
    return (
      desk.say("练习 \(index + 1)/\(count)  ", "Practice \(index + 1)/\(count)  ")
        + desk.say(current.task),
      desk.say(current.keys)
    )
  }
}
