import Casework
import OfficeStore
import TerminalUI
import Wording

/// What the supervisor may ask villages about: no score and no rank, and no petition is named.
struct QuestionsScreen: DeskScreen {
  private var table: Table<ReportQuestion>
  private var questions: [ReportQuestion] = []

  init(_ desk: Desk) {
    desk.refresh()
    table = Table(columns: Self.columns(desk))
  }

  private static func columns(_ desk: Desk) -> [TableColumn<ReportQuestion>] {
    [
      TableColumn(desk.say("村", "Village"), .cells(10)) { $0.name },
      TableColumn(desk.say("期次", "Round"), .cells(20)) { desk.say(desk.book.name(of: $0.round)) },
      TableColumn(desk.say("问什么", "What to ask"), .rest(1)) { desk.say($0.matter.wording) },
    ]
  }

  static func questions(_ desk: Desk) -> [ReportQuestion] {
    desk.ask([]) { office, viewer throws(OfficeError) in
      try office.reportQuestions(for: viewer)
    }
  }

  let bindings = [Binding("open", [.enter], Wording(zh: "打开", en: "Open"))]

  func title(_ desk: Desk) -> String { desk.say("零报告疑问", "Reports to ask about") }
  func help(_ desk: Desk) -> String {
    desk.say(
      "零报告本身不说明有问题；这里只提示核实，不打分、不排名",
      "A zero is no fault by itself; these are questions, no scores and no ranks")
  }
  func position(_ desk: Desk) -> String { table.position }
  mutating func fit(_ size: Size) { table.fit(to: size) }
  mutating func relabel(_ desk: Desk) { table.columns = Self.columns(desk) }

  mutating func reload(_ desk: Desk) {
    questions = Self.questions(desk)
    table.count = questions.count
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    if bindings.id(for: event) == "open", questions.indices.contains(table.selected) {
      let question = questions[table.selected]
      return .push(PeriodScreen(question.village, question.round, desk))
    }
    return table.handle(event) ? .taken : .ignored
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    guard !questions.isEmpty else {
      surface.write(
        desk.say("没有要核实的。", "There is nothing to ask."), row: body.row + 1, column: body.column + 2,
        style: .ok)
      surface.cursor = Position(row: body.row + 1, column: body.column + 2)
      return
    }
    table.draw(on: &surface, in: body, rows: Array(questions.dropFirst(table.window.lowerBound)))
  }
}
