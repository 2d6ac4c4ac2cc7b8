import Casework
import OfficeStore
import Paperwork
import TerminalUI
import Wording

/// Tables that may be adopted, before they are: what differs, the years that change, the open time limits that move.
struct TablesScreen: DeskScreen {
  /// Makes the tables that may be adopted of those in force.
  private let change: (Tables) -> Tables
  /// The form in which they were made, to go back to when somebody else has adopted others; nil where there was none.
  private let again: (() -> any Screen<Desk>)?
  private let note: Wording
  /// The tables in force that they were made of.
  private var base: Tables
  private var tables: Tables
  private var differences: [Wording] = []
  private var moved: [ClockChange] = []
  /// The days of each year that differ.
  private var days: [Int: [WorkCalendar.Change]] = [:]
  /// The pages of the summary, then the years that change.
  private var page = 0
  private var size = Size(rows: 18, columns: 80)

  init(
    _ note: Wording, _ desk: Desk, again: (() -> any Screen<Desk>)? = nil,
    change: @escaping (Tables) -> Tables
  ) {
    (self.note, self.again, self.change) = (note, again, change)
    base = desk.tables
    tables = change(desk.tables)
    compare(desk)
  }

  /// Makes them anew of the tables in force now, and looks what would change.
  private mutating func compare(_ desk: Desk) {
    base = desk.tables
    tables = change(base)
    let tables = tables
    differences = base.differences(to: tables)
    moved = desk.ask([]) { office, _ throws(OfficeError) in try office.changes(under: tables) }
    days = Dictionary(grouping: base.calendar.changes(to: tables.calendar)) { $0.day.year }
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
    case "adopt": return adopt(desk)
    default: return .ignored
    }
    return .taken
  }

  /// Adopts them; after somebody else's adoption it shows first what would change of that.
  private mutating func adopt(_ desk: Desk) -> Handled<Desk> {
    do {
      try desk.office.adopt(tables, over: base, note: note.zh, by: desk.eyes)
      desk.tell(Wording(zh: "已采用：", en: "Adopted: ") + note)
      return .pop
    } catch .stale(let meanwhile) {
      let authors = meanwhile.authors
      if let again {
        desk.tell(
          Wording(
            zh: "还没有采用：\(authors.zh)改过表，请再按F2核对",
            en: "Not adopted yet: \(authors.en) changed the tables; press F2 and look again"),
          .warning)
        return .replace(again())
      }
      desk.refresh()
      compare(desk)
      page = 0
      desk.tell(
        differences.isEmpty
          ? Wording(
            zh: "\(authors.zh)已采用了同样的表，没有可改的",
            en: "\(authors.en) adopted the same: nothing is left to change")
          : Wording(
            zh: "还没有采用：\(authors.zh)改过表，请核对现在的变化后再按F2",
            en: "Not adopted yet: \(authors.en) changed the tables; look again, then F2"), .warning)
      return differences.isEmpty ? .pop : .taken
    } catch .clockSuspect(let now, let last) {
      desk.clockQuestion = .clockSuspect(now: now, last: last)
    } catch {
      desk.tell(error)
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
