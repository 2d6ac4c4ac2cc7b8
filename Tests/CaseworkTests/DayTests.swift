import Casework
import Testing

@Suite struct DayTests {
  @Test func `every day from 1900 to 2100 is written and read back`() throws {
    var day = try #require(Day(1900, 1, 1))
    let last = try #require(Day(2100, 12, 31))
    #expect(day.number == -25_567)
    #expect(last - day == 73_413)
    var weekday = 1
    var previous = day.civil
    while day <= last {
      let (year, month, dayOfMonth) = day.civil
      guard Day(day.description) == day, Day(year, month, dayOfMonth) == day,
        day.weekday == weekday,
        day.month.firstDay + (dayOfMonth - 1) == day
      else {
        Issue.record("\(day) is not read back")
        return
      }
      previous = (year, month, dayOfMonth)
      day = day + 1
      weekday = weekday % 7 + 1
    }
    #expect(previous == (2100, 12, 31))
  }

  @Test(arguments: [
    "2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1",
    "26-01-01", "2026-01-01 ", "２０２６-01-01", "-001-01-01", "",
  ])
  func `what is no day is not read`(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: [
    ("2026-11-23", 1), ("2024-02-29", 4), ("2000-01-01", 6), ("1970-01-01", 4), ("2026-02-14", 6),
  ])
  func `the weekday is 1 for Monday to 7 for Sunday`(_ text: String, _ weekday: Int) {
    #expect(text.day.weekday == weekday)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-12-15", 1, "2027-01-15"),
    ("2026-03-31", 1, "2026-04-30"), ("2026-02-28", 1, "2026-03-28"),
    ("2026-03-31", -1, "2026-02-28"),
    ("2024-02-29", 12, "2025-02-28"), ("2026-05-20", 0, "2026-05-20"),
  ])
  func `months end on the corresponding day or on the last of the month`(
    _ start: String, _ months: Int, _ end: String
  ) {
    #expect(start.day.adding(months: months) == end.day)
  }

  @Test func `a month knows its days, its year's turn and its order`() throws {
    #expect(Month("2024-02")?.length == 29)
    #expect(Month("1900-02")?.length == 28)
    #expect(Month("2000-02")?.length == 29)
    #expect(Month(year: 2026, month: 12) + 1 == Month(year: 2027, month: 1))
    #expect(Month(year: 2026, month: 1) + -1 == Month(year: 2025, month: 12))
    #expect(Month(year: 2026, month: 1) - Month(year: 2025, month: 11) == 2)
    #expect(
      Month(year: 2025, month: 11).through(Month(year: 2026, month: 2)).map(\.description)
        == ["2025-11", "2025-12", "2026-01", "2026-02"])
    #expect(Month(year: 2026, month: 2).through(Month(year: 2026, month: 1)).isEmpty)
    #expect(Month("2026-13") == nil)
    #expect(Month(year: 2026, month: 10).lastDay == "2026-10-31".day)
  }

  @Test func `a day begins at midnight in China`() {
    let midnight = Instant(startOf: "2026-11-23".day)
    #expect(midnight.milliseconds == 1_795_363_200_000)
    #expect(midnight.day == "2026-11-23".day)
    #expect(Instant(milliseconds: midnight.milliseconds - 1).day == "2026-11-22".day)
    #expect(Instant("2026-11-23 16:42:07")?.description == "2026-11-23 16:42")
    #expect(Instant("2026-11-23").map { $0 < Instant(startOf: "2026-11-24".day) } == true)
    #expect(Instant("2026-11-23")?.day == "2026-11-23".day)
    #expect(Instant("2026-11-23 24:00") == nil)
    #expect(Instant(milliseconds: -1).day == "1970-01-01".day)
  }
}
