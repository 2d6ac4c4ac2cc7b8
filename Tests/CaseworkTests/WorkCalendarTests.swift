import Casework
import Testing

@Suite struct WorkCalendarTests {
  let calendar: WorkCalendar

  init() throws {
    calendar = try Repository.tables.get().calendar
  }

  @Test(arguments: [
    ("2026-01-05", 15, "2026-01-20", "2026-01-20"), ("2026-02-05", 15, "2026-02-20", "2026-02-24"),
    ("2026-03-20", 15, "2026-04-04", "2026-04-07"), ("2026-01-30", 15, "2026-02-14", "2026-02-14"),
    ("2025-12-17", 15, "2026-01-01", "2026-01-04"), ("2026-04-01", 30, "2026-05-01", "2026-05-06"),
    ("2026-08-03", 60, "2026-10-02", "2026-10-08"), ("2026-07-03", 90, "2026-10-01", "2026-10-08"),
    ("2024-01-30", 30, "2024-02-29", "2024-02-29"),
  ])
  func `calendar days end on the raw day, or roll off rest days`(
    _ start: String, _ days: Int, _ raw: String, _ legal: String
  ) {
    let end = start.day + days
    #expect(end == raw.day)
    #expect(calendar.rolled(end) == legal.day)
  }

  @Test(arguments: [
    ("2026-09-30", 5, "2026-10-13"), ("2026-02-13", 5, "2026-02-27"),
    ("2026-04-30", 5, "2026-05-11"),
    ("2026-11-20", 5, "2026-11-27"), ("2026-01-01", 5, "2026-01-08"),
    ("2026-02-12", 10, "2026-03-04"),
    ("2026-02-27", 3, "2026-03-03"),
  ])
  func `working days pass over rest days and count worked weekends`(
    _ start: String, _ count: Int, _ end: String
  ) {
    #expect(calendar.adding(workingDays: count, to: start.day) == end.day)
  }

  @Test(arguments: [
    (
      2024,
      [
        "01-01", "02-10:02-17", "04-04:04-06", "05-01:05-05", "06-10", "09-15:09-17", "10-01:10-07",
      ],
      ["02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"]
    ),
    (
      2025, ["01-01", "01-28:02-04", "04-04:04-06", "05-01:05-05", "05-31:06-02", "10-01:10-08"],
      ["01-26", "02-08", "04-27", "09-28", "10-11"]
    ),
    (
      2026,
      [
        "01-01:01-03", "02-15:02-23", "04-04:04-06", "05-01:05-05", "06-19:06-21", "09-25:09-27",
        "10-01:10-07",
      ],
      ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]
    ),
  ])
  func `the days off and the worked weekends are those of the notice`(
    _ year: Int, _ off: [String], _ worked: [String]
  ) {
    var rest: Set<Day> = []
    for span in off {
      let ends = span.split(separator: ":").map { "\(year)-\($0)".day }
      var day = ends[0]
      while day <= ends[ends.count - 1] {
        rest.insert(day)
        day = day + 1
      }
    }
    let make = Set(worked.map { "\(year)-\($0)".day })
    var day = Month(year: year, month: 1).firstDay
    while day.year == year {
      let expected = rest.contains(day) || (day.weekday >= 6 && !make.contains(day))
      #expect(calendar.isRest(day) == expected, "\(day)")
      day = day + 1
    }
  }

  @Test func `a year without a table is said, never guessed`() {
    #expect((2019...2026).allSatisfy(calendar.covers))
    #expect(!calendar.covers(2018))
    #expect(!calendar.covers(2027))
    #expect(calendar.rolled("2027-01-05".day) == nil)
    #expect(calendar.rolled("2026-12-31".day) == "2026-12-31".day)
    #expect(calendar.adding(workingDays: 5, to: "2026-12-28".day) == nil)
    #expect(calendar.adding(workingDays: 3, to: "2026-12-28".day) == "2026-12-31".day)
  }

  @Test func `a last day at the end of the table that is a rest day waits for the next year`() {
    let short = WorkCalendar([
      WorkCalendar.Exception(day: "2022-12-31".day, kind: .rest, name: "元旦")
    ])
    #expect(short.rolled("2022-12-31".day) == nil)
    #expect(calendar.rolled("2022-12-31".day) == "2023-01-03".day)
  }
}
