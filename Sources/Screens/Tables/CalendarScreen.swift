import Casework
import OfficeStore
import Paperwork
import TerminalUI
import Wording

/// 放假安排: a year's holidays and worked weekends as they are in force; the administrator imports another year's.
struct CalendarScreen: DeskScreen {
  private var year: Int
  /// The file to import, while it is being typed.
  private var file: TextField?

  init(_ desk: Desk) { year = desk.today.year }

  var bindings: [Binding] {
    if file != nil {
      return [
        Binding("read", [.enter], Wording(zh: "读取", en: "Read")),
        Binding("back", [.function(10), .escape], Wording(zh: "不导入", en: "Do not")),
      ]
    }
    return [
      Binding("earlier", [.left], Wording(zh: "上一年", en: "Year before"), keyText: "←"),
      Binding("later", [.right], Wording(zh: "下一年", en: "Next year"), keyText: "→"),
      Binding("import", [.function(4)], Wording(zh: "导入", en: "Import")),
    ]
  }

  func title(_ desk: Desk) -> String { desk.say("放假安排  \(year)年", "Holidays  \(year)") }
  func help(_ desk: Desk) -> String {
    if file != nil {
      return desk.say(
        "CSV文件：每行“日期,rest或work,名称”，如 2027-02-05,rest,春节",
        "A CSV file: lines of date, rest or work, name: 2027-02-05,rest,春节")
    }
    return desk.say(
      "国务院办公厅公布次年安排后（通常11月）导入", "Import the next year's once the State Council has published it")
  }
  mutating func reload(_ desk: Desk) {}

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    let key = bindings.id(for: event)
    if var typed = file {
      switch key {
      case "back": file = nil
      case "read": return read(typed.text, desk)
      default:
        guard typed.handle(event) else { return .ignored }
        file = typed
      }
      return .taken
    }
    switch key {
    case "earlier": year = max(year - 1, 2000)
    case "later": year = min(year + 1, desk.today.year + 1)
    case "import":
      guard desk.eyes.may(.tables) else {
        desk.tell(
          Wording(zh: "放假安排由管理员导入", en: "Holidays are imported by the administrator"), .warning)
        return .taken
      }
      file = TextField()
    default: return .ignored
    }
    return .taken
  }

  private func read(_ path: String, _ desk: Desk) -> Handled<Desk> {
    do {
      let notice = try WorkCalendar(csv: try desk.means.readText(path), file: path)
      var tables = desk.tables
      tables.calendar = try tables.calendar.taking(notice)
      guard tables.calendar != desk.tables.calendar else {
        desk.tell(
          Wording(zh: "与现用的放假安排相同，不需要导入", en: "It is what is in force: nothing to import"), .warning
        )
        return .taken
      }
      let years = notice.knownYears.map { "\($0)" }.joined(separator: "、")
      return .replace(
        TablesScreen(
          Wording(zh: "导入放假安排：\(years)年", en: "Holidays imported: \(years)"), desk
        ) { tables in
          // What cannot be taken in beside another's import changes nothing, and that is said.
          var tables = tables
          tables.calendar = (try? tables.calendar.taking(notice)) ?? tables.calendar
          return tables
        })
    } catch let error as any Worded {
      desk.tell(error.wording, .danger)
    } catch {
      desk.tell(OfficeError.missing(path: path))
    }
    return .taken
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    if let file {
      let label = desk.say("文件  ", "File  ")
      surface.write(label, row: body.row + 1, column: body.column + 2)
      let place = body.column + 2 + TextWidth.columns(of: label)
      file.draw(
        on: &surface,
        in: Rect(row: body.row + 1, column: place, rows: 1, columns: body.endColumn - place - 1),
        focused: true)
      return
    }
    let calendar = desk.tables.calendar
    guard calendar.covers(year) else {
      surface.write(
        desk.say(
          "还没有\(year)年的放假安排；需要它的期限显示“待\(year)年放假安排”。F4 导入。",
          "The holidays of \(year) are not known; limits that need them say so. F4 imports them."),
        row: body.row + 1, column: body.column + 2, style: .muted, clip: body)
      surface.cursor = Position(row: body.row + 1, column: body.column + 2)
      return
    }
    YearGrid.draw(year, calendar, on: &surface, in: body, desk)
    let lines = PlainText.listed(
      YearGrid.holidays(year, calendar, desk), "  ", within: body.columns - 2)
    surface.write(
      lines.map { " " + $0 }, in: body.split(top: YearGrid.rows).rest, style: .text)
    surface.cursor = Position(row: body.row, column: body.column)
  }
}
