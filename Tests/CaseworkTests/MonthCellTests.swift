import Casework
import Testing
import Wording

@Suite struct MonthCellTests {
  struct Row: CustomTestStringConvertible {
    let month: String
    var report: (disputes: Int, received: String)?
    let today: String
    let mark: String
    var testDescription: String { "\(month) on \(today)" }
  }

  @Test(arguments: [
    Row(month: "2020-12", today: "2021-02-01", mark: ""),
    Row(month: "2021-01", today: "2021-01-15", mark: "."),
    Row(month: "2021-01", today: "2021-02-03", mark: "."),
    Row(month: "2021-01", today: "2021-02-04", mark: "!!"),
    Row(month: "2021-01", report: (0, "2021-02-01"), today: "2021-02-04", mark: "0"),
    Row(month: "2021-01", report: (0, "2021-02-03"), today: "2021-02-04", mark: "0"),
    Row(month: "2021-01", report: (0, "2021-02-04"), today: "2021-02-04", mark: "0~"),
    Row(month: "2021-01", report: (2, "2021-02-02"), today: "2021-02-04", mark: "2"),
    Row(month: "2021-01", report: (13, "2021-03-02"), today: "2021-03-04", mark: "13~"),
    Row(month: "2021-12", today: "2022-01-03", mark: "."),
    Row(month: "2021-12", today: "2022-01-04", mark: "!!"),
  ])
  func `a month shows a zero, a count, lateness, silence, or that it is not due`(_ row: Row) throws
  {
    let office = try TestOffice.shipped()
    let village = try #require(office.book.village(TestOffice.shenqian))
    let cell = MonthCell(
      village: village, month: try #require(Month(row.month)),
      report: row.report.map { ($0.disputes, $0.received.day) }, office: office.book.file,
      today: row.today.day)
    #expect(cell.mark == row.mark)
    #expect(cell.isReceived == (row.report != nil))
    #expect(cell.isLate == row.mark.hasSuffix("~"))
    #expect(!cell.wording.zh.isEmpty && !cell.wording.en.isEmpty)
  }

  @Test func `a village owes nothing for months before it was there`() throws {
    let office = try TestOffice.shipped()
    var village = try #require(office.book.village(TestOffice.shenqian))
    village.from = "2021-03-01".day
    func cell(_ month: Int) -> MonthCell {
      MonthCell(
        village: village, month: Month(year: 2021, month: month), report: nil,
        office: office.book.file,
        today: "2021-12-08".day)
    }
    #expect(cell(2) == .notOwed)
    #expect(cell(3) == .missing)
  }

  private func zero(_ month: String?, village: Identifier = TestOffice.shenqian) -> ReportZero {
    var act = ReportZero.blank
    act.village = village
    act.month = month.flatMap { Month($0) }
    act.check = "round"
    return act
  }

  @Test(arguments: [
    ("2026-10", TestOffice.shenqian, "2026-11-23", nil as String?),
    ("2026-11", TestOffice.shenqian, "2026-11-23", "还没有结束"),
    ("2026-10", TestOffice.shenqian, "2026-10-31", "还没有结束"),
    ("2026-10", TestOffice.shenqian, "2026-11-01", nil),
    ("2020-12", TestOffice.shenqian, "2026-11-23", "从2021年1月起"),
    ("2026-10", TestOffice.longwan, "2026-11-23", "本村"),
    ("", TestOffice.shenqian, "2026-11-23", "村和月份"),
  ])
  func `a liaison signs for the own village and for months that have ended`(
    _ month: String, _ village: Identifier, _ day: String, _ refused: String?
  ) throws {
    var journal = Journal<VillagePeriod>(try TestOffice.shipped())
    let act = zero(month.isEmpty ? nil : month, village: village)
    if let refused {
      let refusal = try #require(throws: Refusal.self) {
        try journal.record(act, by: TestOffice.liaison, on: day)
      }
      #expect(refusal.sentence.zh.contains(refused))
      #expect(refusal.reason == (refused == "本村" ? .notAllowed : .notValid))
      #expect(journal.entries.isEmpty)
    } else {
      try journal.record(act, by: TestOffice.liaison, on: day, recorded: Instant(startOf: day.day))
      #expect(journal.current.stage == .reported)
      #expect(journal.current.report?.disputes.isEmpty == true)
      #expect(journal.current.report?.officer == TestOffice.liaison)
      #expect(journal.current.report?.received == day.day)
    }
  }

  @Test func `how it was checked has no default, and a month is reported once`() throws {
    var journal = Journal<VillagePeriod>(try TestOffice.shipped())
    var unsaid = zero("2026-10")
    unsaid.check = ""
    let missing = try #require(throws: Refusal.self) {
      try journal.record(unsaid, by: TestOffice.liaison, on: "2026-11-02")
    }
    #expect(missing.field == "check")
    try journal.record(zero("2026-10"), by: TestOffice.liaison, on: "2026-11-02")
    let twice = try #require(throws: Refusal.self) {
      try journal.record(zero("2026-10"), by: TestOffice.clerk, on: "2026-11-02")
    }
    #expect(twice.sentence.zh.contains("已报"))
  }

  @Test func `a report of matters names its disputes, and the count follows`() throws {
    var journal = Journal<VillagePeriod>(try TestOffice.shipped())
    var act = ReportMatters.blank
    act.village = TestOffice.shenqian
    act.month = Month("2026-10")
    act.check = "meeting"
    let none = try #require(throws: Refusal.self) {
      try journal.record(act, by: TestOffice.liaison, on: "2026-11-02")
    }
    #expect(none.field == "disputes")
    act.disputes = [Identifier(high: 5, low: 1), Identifier(high: 5, low: 2)]
    try journal.record(act, by: TestOffice.liaison, on: "2026-11-02")
    #expect(journal.current.report?.disputes.count == 2)
  }

  @Test func `an administrator and a head sign no zero-report`() throws {
    for officer in [TestOffice.administrator, TestOffice.head] {
      var journal = Journal<VillagePeriod>(try TestOffice.shipped())
      let refusal = try #require(throws: Refusal.self) {
        try journal.record(zero("2026-10"), by: officer, on: "2026-11-02")
      }
      #expect(refusal.reason == .notAllowed)
    }
  }
}
