import Casework
import OfficeStore
import TerminalUI
import Wording

/// 督办: the open cases by days left, by village, by handler; each number opens its list.
struct ReviewScreen: DeskScreen {
  private struct Line {
    let name: Wording
    let query: CaseQuery
    var count = 0
    let style: Style
  }

  private var columns: [(title: Wording, lines: [Line])] = []
  private var column = 0
  private var row = 0

  init(_ desk: Desk) { desk.refresh() }

  var bindings: [Binding] {
    [
      Binding("open", [.enter], Wording(zh: "名单", en: "List")),
      Binding("matrix", [.text("0")], Wording(zh: "零报告", en: "Zero reports")),
    ]
  }

  func title(_ desk: Desk) -> String { desk.say("督办", "Review") }
  func help(_ desk: Desk) -> String {
    desk.say(
      "←→↑↓ 选数字，Enter 打开名单；这里只看事项，不给人和村打分",
      "Arrows choose a number, Enter opens its list; cases only, no scores of people or villages")
  }
  func position(_ desk: Desk) -> String { desk.say("截至 \(desk.today)", "as of \(desk.today)") }

  mutating func reload(_ desk: Desk) {
    columns = [
      (Wording(zh: "按剩余天数", en: "By days left"), Self.byDaysLeft(desk.today)),
      (
        Wording(zh: "按村", en: "By village"),
        desk.book.villages.map {
          Line(name: Wording($0.name), query: CaseQuery(.open, village: $0.id), style: .text)
        } + [Self.ofNoVillage]
      ),
      (
        Wording(zh: "按承办人", en: "By handler"),
        desk.book.officers.filter { !$0.roles.isDisjoint(with: [.clerk, .supervisor, .head]) }
          .map {
            Line(name: Wording($0.name), query: CaseQuery(.open, handler: $0.id), style: .text)
          } + [Self.unassigned]
      ),
    ]
    for index in columns.indices {
      let queries = columns[index].lines.map(\.query)
      let counts = desk.ask(queries.map { _ in 0 }) { office, viewer throws(OfficeError) in
        try office.counts(queries, for: viewer)
      }
      for (line, count) in counts.enumerated() { columns[index].lines[line].count = count }
    }
    columns[1].lines.removeAll { $0.count == 0 }
    columns[2].lines.removeAll { $0.count == 0 }
    column = min(column, columns.count - 1)
    row = min(row, max(0, columns[column].lines.count - 1))
  }

  private static var ofNoVillage: Line {
    var query = CaseQuery(.open)
    query.isOfNoVillage = true
    return Line(name: Wording(zh: "镇本级等", en: "No village"), query: query, style: .muted)
  }

  private static var unassigned: Line {
    var query = CaseQuery(.open)
    query.isUnassigned = true
    return Line(name: Wording(zh: "未指定", en: "Nobody yet"), query: query, style: .warning)
  }

  private static func byDaysLeft(_ today: Day) -> [Line] {
    [
      Line(name: Wording(zh: "逾期", en: "Overdue"), query: CaseQuery(.overdue), style: .danger),
      Line(
        name: Wording(zh: "0–3天（含顺延）", en: "0–3 days"),
        query: CaseQuery(.due(from: nil, through: today + 3)), style: .warning),
      Line(
        name: Wording(zh: "4–15天", en: "4–15 days"),
        query: CaseQuery(.due(from: today + 4, through: today + 15)), style: .text),
      Line(
        name: Wording(zh: "16–30天", en: "16–30 days"),
        query: CaseQuery(.due(from: today + 16, through: today + 30)), style: .text),
      Line(
        name: Wording(zh: "31天以上", en: "31 days and more"),
        query: CaseQuery(.due(from: today + 31, through: nil)), style: .text),
      Line(
        name: Wording(zh: "未计时", en: "No limit runs"), query: CaseQuery(.untimed), style: .muted),
      Line(name: Wording(zh: "在办合计", en: "Open in all"), query: CaseQuery(.open), style: .bold),
    ]
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch bindings.id(for: event) {
    case "open":
      guard columns[column].lines.indices.contains(row) else { return .taken }
      let line = columns[column].lines[row]
      return .push(
        RegisterScreen(
          desk, columns[column].title + Wording(zh: "：", en: ": ") + line.name, line.query))
    case "matrix": return .push(MatrixScreen(desk))
    default: break
    }
    switch event {
    case .key(.left): column = max(0, column - 1)
    case .key(.right): column = min(columns.count - 1, column + 1)
    case .key(.up): row = max(0, row - 1)
    case .key(.down): row += 1
    case .key(.home): row = 0
    case .key(.end): row = .max
    default: return .ignored
    }
    row = min(row, max(0, columns[column].lines.count - 1))
    return .taken
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    let areas = body.inset(rows: 1, columns: 1).columns([.cells(36), .cells(19), .rest(1)], gap: 1)
    for (index, (area, column)) in zip(areas, columns).enumerated() {
      draw(
        column.lines, titled: desk.say(column.title), on: &surface, in: area,
        isActive: index == self.column, bars: index == 0, desk)
    }
  }

  private func draw(
    _ lines: [Line], titled title: String, on surface: inout Surface, in area: Rect, isActive: Bool,
    bars: Bool, _ desk: Desk
  ) {
    surface.write(
      title, in: area.split(top: 1).top, style: isActive ? Style(.accent, bold: true) : .title)
    let full = max(1, lines.dropLast(bars ? 1 : 0).map(\.count).max() ?? 1)
    for (index, line) in lines.enumerated() {
      let at = Rect(row: area.row + 1 + index, column: area.column, rows: 1, columns: area.columns)
      guard at.row < area.endRow else { break }
      let isSelected = isActive && index == row
      if isSelected {
        surface.write(String(surface.glyphs.marker), row: at.row, column: at.column, style: .accent)
        surface.cursor = Position(row: at.row, column: at.column)
      }
      let parts = at.split(left: 2).rest.columns(
        bars ? [.cells(16), .cells(5), .rest(1)] : [.rest(1), .cells(5)], gap: 1)
      surface.write(desk.say(line.name), in: parts[0], style: line.style.selected(isSelected))
      surface.write("\(line.count)", in: parts[1], .right, style: line.style.selected(isSelected))
      if bars, index < lines.count - 1 {
        let length = line.count == 0 ? 0 : max(1, line.count * parts[2].columns / full)
        surface.write(
          String(repeating: surface.glyphs.bar, count: length), in: parts[2], style: line.style)
      }
    }
  }
}
