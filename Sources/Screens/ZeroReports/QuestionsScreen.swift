import Casework
import OfficeStore
import TerminalUI
import Wording

/// What the supervisor may ask villages about: no score and no rank, and no petition is named.
struct QuestionsScreen: DeskScreen {
  /// One thing to ask.
  struct Question {
    enum Matter { case contradicted, petitions, silence(Int) }
    let village: Identifier
    let name: String
    let round: Round
    let matter: Matter
  }

  private var table: Table<Question>
  private var questions: [Question] = []

  init(_ desk: Desk) {
    desk.refresh()
    table = Table(columns: Self.columns(desk))
  }

  private static func columns(_ desk: Desk) -> [TableColumn<Question>] {
    [
      TableColumn(desk.say("村", "Village"), .cells(10)) { $0.name },
      TableColumn(desk.say("期次", "Round"), .cells(20)) { desk.say(desk.book.name(of: $0.round)) },
      TableColumn(desk.say("问什么", "What to ask"), .rest(1)) { desk.say($0.matter.wording) },
    ]
  }

  /// The months of a year back, and the rounds that are not closed.
  static func questions(_ desk: Desk) -> [Question] {
    let book = desk.book
    let last = book.file.lastEndedMonth(before: desk.today)
    let months = max(book.file.firstMonthOwed, last + -11).through(last)
    let open = book.rounds.filter { $0.stage == .open && $0.first != nil }.flatMap(\.rounds)
    let rounds = months.map { Round.month($0) } + open
    let rows = desk.ask([]) { office, viewer throws(OfficeError) in
      try office.matrix(of: rounds, for: viewer)
    }
    let asked = Set(
      desk.ask([]) { office, viewer throws(OfficeError) in
        try office.questions(about: months.map { .month($0) }, for: viewer)
      })
    return rows.flatMap { row -> [Question] in
      let silent = Silence.months(row.cells.prefix(months.count))
      let questioned = months.suffix(silent).contains {
        asked.contains(VillageRound(village: row.village, round: .month($0)))
      }
      var found = rounds.indices.reversed().compactMap { index -> Question? in
        let matter: Question.Matter? =
          row.cells[index].isContradicted
          ? .contradicted
          : asked.contains(VillageRound(village: row.village, round: rounds[index]))
            ? .petitions : nil
        return matter.map {
          Question(village: row.village, name: row.name, round: rounds[index], matter: $0)
        }
      }
      if silent >= Silence.long, questioned, let last = months.last {
        found.append(
          Question(
            village: row.village, name: row.name, round: .month(last), matter: .silence(silent)))
      }
      return found
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

extension QuestionsScreen.Question.Matter: Worded {
  var wording: Wording {
    switch self {
    case .contradicted:
      Wording(zh: "有未列入的纠纷，待更正", en: "a dispute is not in the report: to amend")
    case .petitions: Wording(zh: "报了零报告，该期有信访反映该村", en: "a zero, while petitions came from there")
    case .silence(let months):
      Wording(
        zh: "连续\(months)个月零报告，其间有信访反映该村",
        en: "zeros for \(months) months, while petitions came from there")
    }
  }
}
