import Casework
import Testing
import Wording

/// Tables that take the place of others: a year's holidays, what a newer program ships.
@Suite struct AdoptingTests {
  private func year(_ year: Int, _ count: Int, _ name: String = "春节") -> [WorkCalendar.Exception] {
    (0..<count).map {
      WorkCalendar.Exception(day: "\(year)-02-01".day + $0, kind: .rest, name: name)
    }
  }

  @Test func `a notice takes the place of the whole year, and of single days of the year before`()
    throws
  {
    let known = WorkCalendar(year(2026, 20) + year(2027, 20, "旧"))
    let december = WorkCalendar.Exception(day: "2026-12-31".day, kind: .rest, name: "元旦")
    let taken = try known.taking(WorkCalendar(year(2027, 9, "新") + [december]))
    #expect(
      taken.exceptions.filter { $0.day.year == 2027 }.map(\.name) == Array(repeating: "新", count: 9)
    )
    #expect(taken.exceptions.filter { $0.day.year == 2026 }.count == 21)
    #expect(known.changes(to: taken).count == 9 + 11 + 1)
    #expect(known.changes(to: known) == [])
  }

  @Test(arguments: [0, 1, 7])
  func `a few days do not make a year known`(_ count: Int) throws {
    let known = WorkCalendar(year(2026, 20))
    #expect(throws: TablesError.self) { try known.taking(WorkCalendar(year(2027, count))) }
    #expect(try known.taking(WorkCalendar(year(2027, 8))).covers(2027))
  }

  @Test func `shipped tables come in, and what only the office has stays`() throws {
    let shipped = try TestOffice.shipped().tables
    #expect(shipped.taking(shipped: shipped) == shipped)
    #expect(shipped.differences(to: shipped) == [])
    var lists = shipped.codes.lists
    let own = try #require(lists["outcomes"]?.first)
    lists["checks", default: []].append(own)
    let office = Tables(
      rules: Array(shipped.rules.dropFirst()), codes: Codes(lists: lists),
      calendar: WorkCalendar(
        shipped.calendar.exceptions.filter { $0.day.year != 2025 } + year(2030, 9)))
    let taken = office.taking(shipped: shipped)
    #expect(taken.rules == shipped.rules)
    #expect(taken.codes[.checks].last == own)
    #expect(taken.calendar.covers(2025) && taken.calendar.covers(2030))
    let lines = office.differences(to: taken).map(\.zh)
    #expect(lines.count == 2, "\(lines)")
    #expect(lines[0].contains("新增") && lines[1].contains("2025年放假安排：新增"))
  }
}
