import Casework
import OfficeStore
import TerminalUI
import Wording

/// 督办: what a leader asks first, by digit; the open cases by days left and in groups; what waits for approval.
///
/// Every number opens its list. The list is of cases, never a ranking of people.
struct ReviewScreen: DeskScreen {
  private enum Part: CaseIterable { case ages, groups, cases }

  private var numbers: [ReviewLine] = []
  private var ages: [ReviewLine] = []
  private var grouping = ReviewGrouping.handler
  private var counts = ReviewCounts()
  private var groups: [ReviewGrouping.Line] = []
  /// The cases to begin with: those to approve, else those newly overdue, else those overdue.
  private var first: (name: Wording, query: CaseQuery)?
  private var rows: [CaseRow] = []
  private var table: Table<CaseRow>
  private var part = Part.cases
  private var (age, group) = (0, 0)

  init(_ desk: Desk) {
    desk.refresh()
    table = CaseColumns.urgent(desk)
  }

  var bindings: [Binding] {
    [
      Binding("line", "123456789".map { .text($0) }, Wording(zh: "名单", en: "List"), keyText: "1-9"),
      Binding("open", [.enter], Wording(zh: "打开", en: "Open")),
      Binding("part", [.tab], Wording(zh: "换栏", en: "Next part")),
      Binding("group", [.text("g")], Wording(zh: "换分组", en: "Regroup")),
      Binding("matrix", [.text("0")], Wording(zh: "零报告", en: "Zero reports")),
      CutOffScreen.binding,
      Binding("set", [.function(4)], Wording(zh: "设置", en: "Settings")),
    ]
  }

  var looksBack: Bool { true }
  func title(_ desk: Desk) -> String { desk.say("督办", "Review") }
  func help(_ desk: Desk) -> String {
    if desk.cutOff != nil {
      return desk.say(
        "现在看的是过去，不能办理；t 换一天，或回到今天",
        "This is the past: nothing can be recorded; t: another day, or today")
    }
    return switch part {
    case .ages, .groups:
      desk.say(
        "↑↓选数字，Enter 打开名单；t 看过去某一天；只列事项，不给人和村打分",
        "Arrows choose, Enter opens its list; t: a past day; cases only, no scores")
    case .cases:
      desk.say(
        "Enter 打开卷宗，看完按 n 到下一件；Tab 到分组；t 看过去某一天",
        "Enter opens the case, n there the next; Tab: groups; t: a past day")
    }
  }
  func position(_ desk: Desk) -> String { part == .cases ? table.position : "" }
  var subjects: [Identifier] { rows.map(\.id) }
  mutating func relabel(_ desk: Desk) { table.columns = CaseColumns.urgent(desk).columns }
  mutating func fit(_ size: Size) {
    groupRows = max(Self.leastGroupRows, size.rows / 2 - 2)
    table.fit(to: Size(rows: max(2, size.rows - Self.above - groupRows - 1), columns: size.columns))
  }

  /// The rows of the groups with their title, which have half of a high window.
  private var groupRows = Self.leastGroupRows
  /// As many as the classes of days left take.
  private static var leastGroupRows: Int { ReviewAge.allCases.count + 1 }
  /// The rows above them: the numbers and a blank.
  private static var above: Int { 4 }
  /// The numbers of whose cases the list begins with the first that has any.
  private static let first = ["toApprove", "newlyOverdue", "overdue"]

  mutating func reload(_ desk: Desk) {
    let asking = ReviewAsking(desk.book, desk.eyes, today: desk.lookDay)
    counts = desk.ask(ReviewCounts()) { office, viewer throws(OfficeError) in
      try office.review(asking, for: viewer, at: desk.cutOff)
    }
    numbers = ReviewLine.numbers(counts, desk)
    ages = ReviewLine.ages(counts, on: desk.lookDay)
    groups = grouping.lines(counts, desk)
    (age, group) = (min(age, ages.count - 1), max(0, min(group, groups.count - 1)))
    first = Self.first.compactMap { id in numbers.first { $0.id == id && $0.count > 0 } }.first
      .flatMap { line in line.query.map { (line.name, desk.asOf($0)) } }
    let (query, kept) = (first?.query, table.selected)
    rows = desk.ask([]) { office, viewer throws(OfficeError) in
      try query.map { query throws(OfficeError) in
        try office.cases(query, from: 0, limit: 100, for: viewer).rows
      } ?? []
    }
    table.count = rows.count
    table.select(kept)
    if rows.isEmpty, part == .cases { part = .ages }
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch bindings.id(for: event) {
    case "line":
      guard case .key(.text(let digit)) = event, let number = digit.wholeNumberValue else {
        return .taken
      }
      return open(number - 1, desk)
    case "open": return open(desk)
    case "part":
      let parts = Part.allCases.filter { $0 != .cases || !rows.isEmpty }
      part = parts[((parts.firstIndex(of: part) ?? 0) + 1) % parts.count]
      return .taken
    case "group":
      let all = ReviewGrouping.allCases
      grouping = all[((all.firstIndex(of: grouping) ?? 0) + 1) % all.count]
      (part, group) = (.groups, 0)
      groups = grouping.lines(counts, desk)
      return .taken
    case "matrix": return .push(MatrixScreen(desk))
    case CutOffScreen.binding.id: return .push(CutOffScreen(desk))
    case "set":
      if desk.cutOff != nil {
        desk.tellPast()
      } else if OfficeFile.allows(SetReview.kind, desk.eyes) {
        return .push(desk.officeForm(SetReview.begun(on: desk.book.file)))
      } else {
        desk.tell(
          Wording(
            zh: "督办设置由分管领导、主要领导、管理员办理",
            en: "The settings are for a supervisor, the head or an administrator"),
          .warning)
      }
      return .taken
    default: break
    }
    switch (part, event) {
    case (.ages, .key(.up)): age = max(0, age - 1)
    case (.ages, .key(.down)): age = min(ages.count - 1, age + 1)
    case (.ages, .key(.right)), (.cases, .key(.right)): part = .groups
    case (.groups, .key(.left)), (.cases, .key(.left)): part = .ages
    case (.groups, .key(.up)): group = max(0, group - 1)
    case (.groups, .key(.down)): group = max(0, min(groups.count - 1, group + 1))
    default: return part == .cases && table.handle(event) ? .taken : .ignored
    }
    return .taken
  }

  private func open(_ index: Int, _ desk: Desk) -> Handled<Desk> {
    guard numbers.indices.contains(index) else { return .taken }
    guard let query = numbers[index].query else {
      return index == numbers.count - 1 && desk.cutOff == nil
        ? .push(QuestionsScreen(desk)) : .taken
    }
    return list(numbers[index].name, query, desk)
  }

  private func open(_ desk: Desk) -> Handled<Desk> {
    switch part {
    case .ages: return list(ages[age].name, ages[age].query ?? CaseQuery(.open), desk)
    case .groups:
      guard groups.indices.contains(group) else { return .taken }
      let line = groups[group]
      return list(grouping.name + Wording(zh: "：", en: ": ") + line.name, line.query, desk)
    case .cases:
      guard let first, rows.indices.contains(table.selected) else { return .taken }
      return .push(
        CaseScreen(
          rows[table.selected].id, desk, among: CaseSequence(first.query, at: table.selected)))
    }
  }

  private func list(_ name: Wording, _ query: CaseQuery, _ desk: Desk) -> Handled<Desk> {
    .push(RegisterScreen(desk, name, query))
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    drawNumbers(on: &surface, in: body.split(top: 3).top, desk)
    let rest = body.split(top: Self.above).rest
    let middle = rest.split(top: groupRows).top.inset(rows: 0, columns: 1)
    let areas = middle.columns([.cells(36), .rest(1)], gap: 2)
    drawAges(on: &surface, in: areas[0], desk)
    drawGroups(on: &surface, in: areas[1], desk)
    let list = rest.split(top: groupRows).rest
    surface.writeEnds(
      first.map { desk.say($0.name) } ?? desk.say("没有逾期和待审批的", "Nothing overdue or to approve"),
      first == nil ? "" : desk.say("\(rows.count) 件", "\(rows.count)"), in: list.split(top: 1).top,
      style: .title)
    let cursor = surface.cursor
    guard !rows.isEmpty else { return }
    table.draw(on: &surface, in: list.split(top: 1).rest, rows: rows, from: 0)
    if part != .cases { surface.cursor = cursor }
  }

  /// Three to a row, each with its digit.
  private func drawNumbers(on surface: inout Surface, in area: Rect, _ desk: Desk) {
    for (index, line) in numbers.enumerated() {
      let column = area.column + 1 + index % 3 * 26
      let row = area.row + index / 3
      surface.write("\(index + 1)", row: row, column: column, style: Style(.key))
      surface.write(desk.say(line.name), row: row, column: column + 2, clip: area)
      let count = Rect(row: row, column: column + 12, rows: 1, columns: 5)
      surface.write("\(line.count)", in: count, .right, style: line.count > 0 ? line.style : .muted)
      surface.write(
        desk.say(line.remark), in: Rect(row: row, column: column + 18, rows: 1, columns: 7),
        style: .muted)
    }
  }

  private func drawAges(on surface: inout Surface, in area: Rect, _ desk: Desk) {
    surface.write(
      desk.say("按剩余天数", "By days left"), in: area.split(top: 1).top,
      style: part == .ages ? Style(.accent, bold: true) : .title)
    let full = max(1, ages.map(\.count).max() ?? 1)
    for (index, line) in ages.enumerated() {
      let at = row(index, in: area, &surface, isSelected: part == .ages && index == age)
      let parts = at.columns([.cells(16), .cells(5), .rest(1)], gap: 1)
      let style = line.style.selected(part == .ages && index == age)
      surface.write(desk.say(line.name), in: parts[0], style: style)
      surface.write("\(line.count)", in: parts[1], .right, style: style)
      let length = line.count == 0 ? 0 : max(1, line.count * parts[2].columns / full)
      surface.write(
        String(repeating: surface.glyphs.bar, count: length), in: parts[2], style: line.style)
    }
  }

  private func drawGroups(on surface: inout Surface, in area: Rect, _ desk: Desk) {
    surface.writeEnds(
      desk.say(grouping.name), desk.say("在办  逾期", "open  late"), in: area.split(top: 1).top,
      style: part == .groups ? Style(.accent, bold: true) : .title)
    let room = area.rows - 1
    let top = max(0, min(group - room / 2, groups.count - room))
    for (offset, line) in groups.dropFirst(top).prefix(room).enumerated() {
      let isSelected = part == .groups && top + offset == group
      let at = row(offset, in: area, &surface, isSelected: isSelected)
      let parts = at.columns([.rest(1), .cells(5), .cells(5)], gap: 1)
      let style = Style.text.selected(isSelected)
      surface.write(desk.say(line.name), in: parts[0], style: style)
      surface.write("\(line.tally.open)", in: parts[1], .right, style: style)
      let late = line.tally.overdue
      surface.write(
        late == 0 ? "-" : "\(late)", in: parts[2], .right,
        style: (late == 0 ? Style.muted : Style(.text, bold: true)).selected(isSelected))
    }
  }

  /// The place of a line below a title, with the marker and the cursor on the selected one.
  private func row(_ index: Int, in area: Rect, _ surface: inout Surface, isSelected: Bool) -> Rect
  {
    let at = Rect(row: area.row + 1 + index, column: area.column, rows: 1, columns: area.columns)
    if isSelected {
      surface.write(String(surface.glyphs.marker), row: at.row, column: at.column, style: .accent)
      surface.cursor = Position(row: at.row, column: at.column)
    }
    return at.split(left: 2).rest
  }
}
