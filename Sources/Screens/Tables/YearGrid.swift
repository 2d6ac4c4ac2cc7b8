import Casework
import TerminalUI
import Wording

/// A year in twelve rows: every day a mark, holidays and worked weekends spelled out.
enum YearGrid {
  /// Rows that the grid takes: the days of the month above, twelve months, the legend.
  static let rows = 14

  static func draw(
    _ year: Int, _ calendar: WorkCalendar, changed: Set<Day> = [], on surface: inout Surface,
    in area: Rect, _ desk: Desk
  ) {
    let left = area.column + 6
    for day in stride(from: 1, through: 31, by: 2) {
      surface.write("\(day)", row: area.row, column: left + (day - 1) * 2, style: .muted)
    }
    for month in (1...12).map({ Month(year: year, month: $0) }) {
      let row = area.row + month.month
      surface.write(
        desk.say("\(month.month)月", month.wording.en.prefix(3).description), row: row,
        column: area.column + 1, style: .text)
      for offset in 0..<month.length {
        let day = month.firstDay + offset
        let (mark, style) = mark(day, calendar, desk)
        let isChanged = changed.contains(day)
        surface.write(
          mark, row: row, column: left + offset * 2, style: isChanged ? style.selected(true) : style
        )
      }
    }
    surface.write(
      desk.say(
        "休 放假  班 周末上班  - 周末  · 工作日" + (changed.isEmpty ? "" : "  反显：与现用的不同"),
        "H holiday  W worked weekend  - weekend  · worked"
          + (changed.isEmpty ? "" : "  reversed: differs from what is in force")),
      row: area.row + 13, column: area.column + 1, style: .muted, clip: area)
  }

  private static func mark(_ day: Day, _ calendar: WorkCalendar, _ desk: Desk) -> (String, Style) {
    switch calendar.exception(on: day)?.kind {
    case .rest: (desk.say("休", "H"), .ok)
    case .work: (desk.say("班", "W"), .warning)
    case nil: day.weekday >= 6 ? ("-", .muted) : ("·", .muted)
    }
  }

  /// 春节 02-15—02-23，上班 02-14、02-28: the holidays of a year, a few to a line.
  static func holidays(_ year: Int, _ calendar: WorkCalendar, _ desk: Desk) -> [String] {
    calendar.holidays(of: year).map { holiday in
      let rest = spans(holiday.rest).joined(separator: "、")
      let work = holiday.work.map(\.short).joined(separator: "、")
      return "\(holiday.name) \(rest)"
        + (work.isEmpty ? "" : desk.say("（上班\(work)）", " (worked \(work))"))
    }
  }

  private static func spans(_ days: [Day]) -> [String] {
    var spans: [(Day, Day)] = []
    for day in days {
      if let last = spans.last, last.1 + 1 == day {
        spans[spans.count - 1].1 = day
      } else {
        spans.append((day, day))
      }
    }
    return spans.map { $0 == $1 ? $0.short : "\($0.short)—\($1.short)" }
  }
}
