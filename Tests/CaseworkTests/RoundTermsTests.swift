import Casework
import Testing
import Wording

/// From when to when a round runs, by the days of the office.
@Suite struct RoundTermsTests {
  private func book(_ days: [ReportingDays] = [], rounds: [RoundFile] = []) throws -> OfficeBook {
    try TestOffice.shipped().book.with(rounds: rounds, reporting: days)
  }

  private func terms(_ month: String, _ book: OfficeBook) throws -> RoundTerms {
    let month = try #require(Month(month))
    return try #require(book.terms(of: .month(month)))
  }

  @Test(arguments: [
    ("2026-01", "2026-01-31", "2026-02-03"), ("2026-02", "2026-02-28", "2026-03-03"),
    ("2024-02", "2024-02-29", "2024-03-03"), ("2026-04", "2026-04-30", "2026-05-03"),
    ("2026-12", "2026-12-31", "2027-01-03"), ("2021-12", "2021-12-31", "2022-01-03"),
  ])
  func
    `trap 1 and 2: a month of 28 to 31 days ends on its last day and is due on the 3rd of the next`(
      _ month: String, _ last: String, _ due: String
    ) throws
  {
    let terms = try terms(month, book())
    #expect(terms.span.upperBound == last.day)
    #expect(terms.span.lowerBound == "\(month)-01".day)
    #expect(terms.due == due.day)
    #expect(terms.opens == Instant(startOf: last.day + 1))
    #expect(terms.dueBefore == Instant(startOf: due.day + 1))
  }

  @Test func `the months of ten years follow each other without a gap, whatever the cut-offs`()
    throws
  {
    let days = [
      ReportingDays(from: Month(year: 2021, month: 1)),
      ReportingDays(from: Month(year: 2023, month: 3), cutOff: 25, due: 28, rollUp: 2, lock: 10),
      ReportingDays(from: Month(year: 2025, month: 6), cutOff: 20, due: 25, rollUp: 27),
      ReportingDays(from: Month(year: 2027, month: 2), due: 5, rollUp: 6, lock: 8),
    ]
    let book = try book(days)
    var next: Day?
    for month in Month(year: 2021, month: 1).through(Month(year: 2030, month: 12)) {
      let terms = try terms(month.description, book)
      if let next { #expect(terms.span.lowerBound == next) }
      next = terms.span.upperBound + 1
      #expect(terms.span.lowerBound <= terms.span.upperBound)
      #expect(terms.opens < terms.dueBefore)
      #expect(terms.lockedFrom.map { terms.dueBefore <= $0 } ?? true)
      #expect(book.file.rollUpDay(of: month) >= terms.due)
      for day in [terms.span.lowerBound, terms.span.upperBound] {
        #expect(book.file.month(of: day) == month, "\(day)")
      }
    }
  }

  @Test(
    arguments: [
      (25, 3, "2026-10-25", "2026-11-03"), (25, 28, "2026-10-25", "2026-10-28"),
      (20, 25, "2026-10-20", "2026-10-25"), (nil, 25, "2026-10-31", "2026-11-25"),
    ] as [(Int?, Int, String, String)])
  func `a due day is the first so numbered after the cut-off`(
    _ cutOff: Int?, _ due: Int, _ last: String, _ dueDay: String
  ) throws {
    let days = ReportingDays(
      from: Month(year: 2021, month: 1), cutOff: cutOff, due: due, rollUp: due)
    let terms = try terms("2026-10", book([days]))
    #expect(terms.span.upperBound == last.day)
    #expect(terms.due == dueDay.day)
  }

  @Test func `a day of a sensitive period opens at its cut-off and is late from its hour on`()
    throws
  {
    var period = RoundFile.period(villages: [TestOffice.shenqian])
    let book = try book(rounds: [period])
    let round = Round.day("2026-10-01".day, of: period.id)
    let terms = try #require(book.terms(of: round))
    #expect(terms.opens == Instant("2026-10-01 16:00"))
    #expect(terms.dueBefore == Instant("2026-10-01 20:00"))
    #expect(terms.span == "2026-10-01".day..."2026-10-01".day)
    #expect(terms.isOwed(by: try #require(book.village(TestOffice.shenqian))))
    #expect(!terms.isOwed(by: try #require(book.village(TestOffice.longwan))))
    #expect(book.terms(of: .day("2026-10-09".day, of: period.id)) == nil, "it ends by itself")
    #expect(book.terms(of: .day("2026-09-27".day, of: period.id)) == nil)
    #expect(period.rounds.count == 11)
    #expect(book.periodsAndSweeps(in: Month(year: 2026, month: 9)).map(\.name) == ["国庆期间"])
    #expect(book.periodsAndSweeps(in: Month(year: 2026, month: 10)).count == 1)
    #expect(book.periodsAndSweeps(in: Month(year: 2026, month: 11)).isEmpty)
    period.stage = .void
    #expect(try self.book(rounds: [period]).terms(of: round) == nil)
  }

  @Test func `a month that ended before the office was set up is not locked`() throws {
    var file = try TestOffice.shipped().book.file
    file.reporting = [ReportingDays(from: Month(year: 2021, month: 1), lock: 10)]
    file.foundedOn = "2026-11-26".day
    #expect(file.lockDay(of: Month(year: 2026, month: 10)) == nil)
    #expect(file.lockDay(of: Month(year: 2026, month: 11)) == "2026-12-10".day)
  }

  @Test(arguments: [
    ("2026-10-04 15:59", "2026-10-03", true), ("2026-10-04 16:00", "2026-10-03", false),
    ("2026-10-04 16:00", "2026-10-04", true), ("2026-10-04 10:00", "2026-10-02", false),
  ])
  func `a period gives up no day that can be signed already`(
    _ at: String, _ last: String, _ isPossible: Bool
  ) throws {
    let office = try TestOffice.shipped()
    let now = try #require(Instant(at))
    var act = MoveEnd.blank
    (act.last, act.reason) = (last.day, "提前结束")
    let problems = act.problems(
      in: .period(),
      Circumstance(
        viewer: try office.viewer(TestOffice.supervisor).on(now.day), day: now.day,
        book: office.book, now: now))
    #expect(problems.isEmpty == isPossible, "\(problems.map(\.wording.zh))")
  }

  @Test func `villages stand in the order of their numbers`() throws {
    let office = try TestOffice.shipped()
    let villages = ["10", "9", "100", "甲"].enumerated().map { index, key in
      var village = VillageFile(id: Identifier(high: 9, low: UInt64(index)))
      village.key = key
      return village
    }
    let book = OfficeBook(file: office.book.file, villages: villages, officers: [], rounds: [])
    #expect(book.villages.map(\.key) == ["9", "10", "100", "甲"])
  }

  @Test func `a round is read again from its key`() {
    let id = Identifier(high: 6, low: 1)
    for round in [
      Round.month(Month(year: 2026, month: 2)), .day("2026-10-01".day, of: id), .sweep(id),
    ] {
      #expect(Round(key: round.key) == round)
    }
    #expect(Round(key: "2026-13") == nil && Round(key: "") == nil)
  }

  @Test func `the reminder ladder climbs three days before, on the day, one and three after`() {
    let due = "2026-11-03".day
    let rungs = (-4...5).map { Reminder(due: due, on: due + $0) }
    #expect(
      rungs == [
        nil, .soon, .soon, .soon, .today, .late, .late, .supervisor, .supervisor, .supervisor,
      ])
    let pressing = rungs.map { rung in [Set([Role.clerk]), [.supervisor]].map { rung?.presses($0) }
    }
    #expect(pressing[4] == [false, false] && pressing[5] == [true, false])
    #expect(pressing[7] == [true, true] && pressing[0] == [nil, nil])
    #expect(Reminder.wording(due: due, on: due - 2).zh == "还有2天到期")
    #expect(Reminder.wording(due: due, on: due).zh == "今天到期")
    #expect(Reminder.wording(due: due, on: due + 1).zh == "已过1天")
  }
}

extension RoundTermsTests {
  @Test(
    arguments: [
      ("国庆期间", "已有“国庆期间”"), ("2026-10", "名称不能是月份"), ("节前@排查", "名称不能是月份"),
      ("2027年国庆期间", nil),
    ] as [(String, String?)])
  func `a round has a name of its own, which is no month`(_ name: String, _ says: String?) throws {
    var office = try TestOffice.shipped()
    office.book = office.book.with(rounds: [.period()])
    var act = OpenSweep.blank
    (act.name, act.occasion) = (name, "活动")
    (act.first, act.due) = ("2026-12-01".day, "2026-12-09".day)
    let problems = act.problems(
      in: RoundFile(id: Identifier(high: 6, low: 9)),
      try office.circumstance(TestOffice.supervisor))
    #expect(problems.first?.wording.zh.hasPrefix(says ?? "–") ?? false == (says != nil))
  }

  @Test
  func
    `a round that is longer than a hundred days is a year typed wrong, one that began is warned of`()
    throws
  {
    let office = try TestOffice.shipped()
    var act = OpenSensitivePeriod.blank
    (act.name, act.first, act.last) = ("年末", "2026-11-05".day, "2027-11-03".day)
    let state = RoundFile(id: Identifier(high: 6, low: 9))
    let circumstance = try office.circumstance(TestOffice.supervisor)
    #expect(act.problems(in: state, circumstance).contains { $0.field == "last" && !$0.isWarning })
    act.last = "2026-11-30".day
    let problems = act.problems(in: state, circumstance)
    #expect(problems.map(\.isWarning) == [true])
    #expect(RoundFile.period().standing(on: "2026-11-01".day).zh == "已结束")
    #expect(RoundFile.period().standing(on: "2026-09-01".day).zh == "未到")
  }
}
