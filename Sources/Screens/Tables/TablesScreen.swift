import Casework
import OfficeStore
import Paperwork
import TerminalUI
import Wording

/// Tables that may be adopted, before they are: what differs, the years that change, the open time limits that move.
struct TablesScreen: DeskScreen {
  private let tables: Tables
  private let note: Wording
  private let differences: [Wording]
  private let moved: [ClockChange]
  /// The days of each year that differ.
  private let days: [Int: [WorkCalendar.Change]]
  /// The pages of the summary, then the years that change.
  private var page = 0
  private var size = Size(rows: 18, columns: 80)

  init(_ tables: Tables, _ note: Wording, _ desk: Desk) {
    self.tables = tables
    self.note = note
    differences = desk.tables.differences(to: tables)
    moved = desk.ask([]) { office, _ throws(OfficeError) in try office.changes(under: tables) }
    days = Dictionary(grouping: desk.tables.calendar.changes(to: tables.calendar)) {
      $0.day.year
    }
  }

  private var years: [Int] { days.keys.sorted() }

  /// What changes, in the lines of the body.
  private func summary(_ desk: Desk) -> [String] {
    var lines = [desk.say(note), ""]
    lines += differences.map { desk.say($0) }
    lines += ["", desk.say("在办事项中将变动的期限", "Running time limits that move")]
    lines += moved.map { change in
      let days = [change.old, change.new].map { $0?.description ?? desk.say("待放假安排", "not known") }
      return desk.say(
        "  \(change.limit.zh)  \(change.cases)件，最早的由\(days[0])变为\(days[1])",
        "  \(change.limit.en): \(change.cases), the first from \(days[0]) to \(days[1])")
    }
    if moved.isEmpty { lines.append(desk.say("  没有", "  none")) }
    return lines.flatMap { TextWidth.wrapped($0, to: size.columns - 4) }
  }

  private func summaryPages(_ desk: Desk) -> Int {
    max(1, (summary(desk).count + size.rows - 1) / max(1, size.rows))
  }

  /// The year of the page that is shown; nil on a page of the summary.
  private func year(_ desk: Desk) -> Int? {
    let index = page - summaryPages(desk)
    return years.indices.contains(index) ? years[index] : nil
  }

  mutating func fit(_ size: Size) { self.size = size }

  var bindings: [Binding] {
    [
      Binding("adopt", [.function(2)], Wording(zh: "采用", en: "Adopt")),
      Binding("earlier", [.left, .pageUp], Wording(zh: "前一页", en: "Page before"), keyText: "←"),
      Binding("later", [.right, .pageDown], Wording(zh: "后一页", en: "Next page"), keyText: "→"),
    ]
  }

  func title(_ desk: Desk) -> String {
    let what = desk.say("采用前核对", "Before adopting")
    return year(desk).map { what + desk.say("  \($0)年", "  \($0)") } ?? what
  }
  func position(_ desk: Desk) -> String { "\(page + 1)/\(summaryPages(desk) + years.count)" }
  func help(_ desk: Desk) -> String {
    desk.say("F2 采用后立即按新表计算；Esc 不采用", "F2 adopts: open limits are reckoned anew; Esc does not")
  }
  mutating func reload(_ desk: Desk) {}

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch bindings.id(for: event) {
    case "earlier": page = max(0, page - 1)
    case "later": page = min(summaryPages(desk) + years.count - 1, page + 1)
    case "adopt":
      let isAdopted = desk.ask(false) { office, viewer throws(OfficeError) in
        try office.adopt(tables, note: note.zh, by: viewer)
        return true
      }
      guard isAdopted else { return .taken }
      desk.tell(Wording(zh: "已采用：", en: "Adopted: ") + note)
      return .pop
    default: return .ignored
    }
    return .taken
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    surface.cursor = Position(row: body.row, column: body.column)
    if let year = year(desk) {
      YearGrid.draw(
        year, tables.calendar, changed: Set(days[year, default: []].map(\.day)), on: &surface,
        in: body, desk)
      let lines = PlainText.listed(
        YearGrid.holidays(year, tables.calendar, desk), "  ", within: body.columns - 2)
      surface.write(lines.map { " " + $0 }, in: body.split(top: YearGrid.rows).rest)
      return
    }
    surface.write(
      Array(summary(desk).dropFirst(page * size.rows).prefix(size.rows)),
      in: body.inset(rows: 0, columns: 2))
  }
}
