import Casework
import Testing
import Wording

@Suite struct FiguresTests {
  private let office: TestOffice

  init() throws {
    office = TestOffice(
      tables: try Repository.tables.get(),
      figures: [
        Self.entered(2021, 249, asOf: "2021-12-08", recorded: "2021-12-09"),
        Self.entered(2022, 9, asOf: "2022-03-01", recorded: "2022-03-01"),
      ])
  }

  private static func entered(_ year: Int, _ value: Int, asOf: String, recorded: String)
    -> EnteredFigure
  {
    EnteredFigure(
      ManualFigure(
        year: year, name: "行政检查", value: value, unit: "宗", source: "年度报告", by: "李办事员"),
      asOf: asOf.day, recorded: Instant(startOf: recorded.day))
  }

  private func petition(
    _ serial: Int, _ day: String, channel: String = "assigned", closed: String? = nil,
    recorded: String? = nil
  ) throws -> Journal<CaseFile> {
    var journal = Journal<CaseFile>(office, seed: UInt64(1000 + serial))
    var act = RegisterPetition.sample(channel: channel)
    act.number = Number(.petition, year: 2021, serial: serial)
    try journal.record(act, on: day.day, recorded: recorded.map { Instant(startOf: $0.day) })
    guard let closed else { return journal }
    try journal.record(Accept.sample(), on: day)
    try journal.record(Answer.sample, on: closed)
    try journal.record(Deliver.sample, on: closed)
    try journal.record(Close.blank, on: closed)
    return journal
  }

  private func visit(_ serial: Int, _ day: String, _ headcount: Int) throws -> VisitFile {
    var journal = Journal<VisitFile>(office, seed: UInt64(2000 + serial))
    var act = RegisterVisit.sample(headcount: headcount)
    act.number = Number(.visit, year: 2021, serial: serial)
    try journal.record(act, on: day)
    return journal.current
  }

  private func figures(
    _ cases: [Journal<CaseFile>], _ visits: [VisitFile] = [], periods: [VillagePeriod] = [],
    year: Int = 2021,
    asOf: String = "2021-12-08", knownBy: String? = nil, disputes: [CaseFile] = [],
    isForStaff: Bool = true
  ) throws -> Figures {
    let instant = try knownBy.map { try #require(Instant($0)) }
    return Figures(
      year: year, asOf: asOf.day, knownBy: instant,
      cases: try cases.compactMap { try $0.state(until: asOf.day, knownBy: instant) },
      visits: visits, periods: periods, disputes: disputes, book: office.book,
      isForStaff: isForStaff)
  }

  private func year2021() throws -> [Journal<CaseFile>] {
    [
      try petition(1, "2021-03-02", closed: "2021-04-06"),
      try petition(2, "2021-05-11", closed: "2021-06-10"),
      try petition(3, "2021-07-01", closed: "2021-08-20"),
      try petition(4, "2021-09-14", closed: "2021-11-02"),
    ]
  }

  private func visits2021() throws -> [VisitFile] {
    [
      try visit(1, "2021-02-03", 1), try visit(2, "2021-04-08", 2), try visit(3, "2021-06-21", 1),
      try visit(4, "2021-09-02", 1), try visit(5, "2021-11-15", 1),
    ]
  }

  @Test func `the year's sentence comes out of the records`() throws {
    let figures = try figures(try year2021(), try visits2021())
    #expect(figures.sentence?.zh == "2021年上级交办信访案件4宗，已办结4宗；镇综治中心接待群众来访5批6人次。")
    #expect(
      figures.sentence?.en
        == "In 2021, 4 petition cases were assigned from above, 4 closed; the town's centre received 5 visits of 6 persons."
    )
    #expect(figures["assignedClosed"]?.value == "4/4")
    #expect(
      figures["assigned"]?.records.map(\.label.zh) == [
        "XF-2021-0001", "XF-2021-0002", "XF-2021-0003", "XF-2021-0004",
      ])
    #expect(figures["visits.batches"]?.records.count == 5)
    #expect(figures["visits.persons"]?.n == 6)
    #expect(figures["petitions.letter"]?.n == 0)
    #expect(figures["petitions"]?.n == 4)
  }

  @Test func `both dates cut: when it happened and when it was recorded`() throws {
    var cases = try year2021()
    cases.append(try petition(5, "2021-11-20", recorded: "2022-01-10"))
    cases.append(try petition(6, "2021-12-20"))
    #expect(try figures(cases)["assigned"]?.n == 5)
    #expect(try figures(cases)["assignedClosed"]?.value == "4/5")
    #expect(try figures(cases, knownBy: "2022-01-09")["assigned"]?.n == 4)
    #expect(try figures(cases, asOf: "2021-12-31")["assigned"]?.n == 6)
    #expect(try figures(cases, asOf: "2021-11-01")["assignedClosed"]?.value == "3/4")
    #expect(try figures(cases, asOf: "2021-01-01")["assignedClosed"]?.value == "—")
    #expect(try figures(cases, asOf: "2022-03-01")["assigned"]?.n == 6)
    #expect(try figures(cases, year: 2022, asOf: "2022-03-01")["assigned"]?.n == 0)
  }

  @Test func `a void matter counts nowhere`() throws {
    var cases = try year2021()
    try cases[0].record(
      VoidSubject<CaseFile>.sample, by: TestOffice.supervisor, on: "2021-11-20",
      reverses: cases[0].entries[0].id
    )
    var gone = try visit(6, "2021-11-16", 9)
    gone.stage = .void
    let figures = try figures(cases, try visits2021() + [gone])
    #expect(figures["assignedClosed"]?.value == "3/3")
    #expect(figures["visits.persons"]?.n == 6)
    let id = cases[0].subject.id
    #expect(
      figures.all.allSatisfy { figure in
        figure.records.allSatisfy { $0.subject.id != id && $0.subject.id != gone.id }
      })
  }

  @Test func `every count has its records, and every record names what it opens`() throws {
    let figures = try figures(try year2021(), try visits2021())
    for figure in figures.all where !figure.isManual && figure.id != "visits.persons" {
      #expect(figure.n == figure.records.count, "\(figure.id)")
      if let d = figure.d { #expect(figure.n <= d, "\(figure.id)") }
    }
    for figure in figures.all {
      for wording in [figure.name, figure.unit, figure.source] {
        #expect(!wording.zh.isEmpty && !wording.en.isEmpty)
      }
    }
    #expect(Set(figures.all.map(\.id)).count == figures.all.count)
    #expect(figures["assigned"]?.records.first?.line.zh == "王大海　反映排水沟堵塞")
    #expect(figures["visits.persons"]?.records[1].line.zh == "王大海等2人　咨询建房手续")
  }

  @Test func `figures kept elsewhere are marked with their source and a name`() throws {
    let manual = try figures([]).manual
    #expect(manual.map(\.value) == ["249"])
    #expect(manual.first?.isManual == true)
    #expect(manual.first?.source.zh == "手工填报：年度报告，截至2021-12-08，填报人李办事员")
  }

  @Test(arguments: [
    ("2021-12-07", nil as String?, 0), ("2021-12-08", nil, 1), ("2021-12-31", nil, 1),
    ("2021-12-08", "2021-12-08 23:59", 0), ("2021-12-08", "2021-12-09 00:00", 1),
  ])
  func `a figure kept elsewhere shows from its own day on, and once it was recorded`(
    _ asOf: String, _ knownBy: String?, _ count: Int
  ) throws {
    #expect(try figures([], asOf: asOf, knownBy: knownBy).manual.count == count)
  }

  @Test func `who sees no petition and no visit is given no figure of them`() throws {
    let figures = try figures(try year2021(), try visits2021(), isForStaff: false)
    #expect(figures.sentence == nil)
    #expect(figures.manual.isEmpty)
    #expect(
      figures.all.map(\.id) == [
        "disputes", "disputes.settled", "disputes.closed", "zero.owed", "zero.received",
        "zero.onTime", "zero.zeros", "balance.dispute.carriedOver", "balance.dispute.received",
        "balance.dispute.reopened", "balance.dispute.closed", "balance.dispute.open",
      ])
  }

  @Test(arguments: [
    (TestOffice.administrator, 2021, "2021-12-08", Refusal.Reason.notAllowed as Refusal.Reason?),
    (TestOffice.liaison, 2027, "2026-11-23", .notValid),
    (TestOffice.clerk, 2021, "2020-12-31", .notValid),
    (TestOffice.clerk, 2021, "2021-01-01", nil), (TestOffice.liaison, 2026, "2026-11-23", nil),
  ])
  func
    `figures are given to who sees records, of a year that has begun, up to a day of it or later`(
      _ officer: Identifier, _ year: Int, _ asOf: String, _ reason: Refusal.Reason?
    ) throws
  {
    let refusal = Figures.refusal(of: year, asOf: asOf.day, for: try office.viewer(officer))
    #expect(refusal?.reason == reason)
  }

  @Test func `a year before the office's first month has figures only if something is recorded`()
    throws
  {
    #expect(try figures([], year: 2019, asOf: "2021-12-08").isBeforeRecords)
    #expect(try !figures([try petition(1, "2019-05-06")], year: 2019).isBeforeRecords)
    #expect(try !figures([try petition(1, "2019-05-06")], year: 2020).isBeforeRecords)
    #expect(try figures([], asOf: "2021-01-01").isBeforeRecords == false)
  }

  @Test func `disputes are registered, settled and closed`() throws {
    func dispute(_ seed: UInt64, _ acts: [any Act<CaseFile>]) throws -> Journal<CaseFile> {
      var journal = Journal<CaseFile>(office, seed: seed)
      try journal.record(RegisterDispute.sample(), on: "2021-03-01")
      for act in acts { try journal.record(act, on: "2021-03-02".day) }
      return journal
    }
    let figures = try figures([
      try dispute(1, []), try dispute(2, [AcceptDispute.sample, Agree.sample]),
      try dispute(3, [AcceptDispute.sample, Agree.sample, FollowUp.sample, Close.blank]),
      try dispute(4, [AcceptDispute.sample, Fail.sample, Close.blank]),
    ])
    #expect(figures["disputes"]?.n == 4)
    #expect(figures["disputes.settled"]?.value == "2/4")
    #expect(figures["disputes.closed"]?.value == "2/4")
    #expect(figures["petitions"]?.n == 0)
  }

  @Test func `what was carried over and came, less what was closed, is what is open`() throws {
    var reopened = try petition(9, "2020-05-06", closed: "2020-06-01")
    try reopened.record(Reopen.sample, on: "2021-05-06")
    let cases =
      [
        try petition(10, "2020-11-02"), try petition(11, "2020-11-03", closed: "2021-02-01"),
        try petition(12, "2020-03-03", closed: "2020-04-01"), reopened,
      ] + (try year2021()) + [try petition(13, "2021-12-01")]
    let balance = try #require(try figures(cases).balances.first)
    #expect(balance.figures.map(\.n) == [2, 5, 1, 5, 3])
    #expect(balance.isBalanced)
    #expect(try figures(cases).balances.allSatisfy(\.isBalanced))
  }

  @Test func `the balance comes out for random years`() throws {
    var dice = Dice(5)
    for _ in 0..<20 {
      var cases: [Journal<CaseFile>] = []
      for serial in 0..<12 {
        let day = "2020-06-01".day + dice.roll(700)
        let closed = dice.roll(2) == 0 ? nil : (day + dice.roll(300)).description
        var journal = try petition(serial + 1, day.description, channel: "letter", closed: closed)
        if let closed, dice.roll(3) == 0 {
          try journal.record(Reopen.sample, on: closed.day + dice.roll(200))
        }
        cases.append(journal)
      }
      let figures = try figures(cases, asOf: "2021-12-31")
      #expect(
        figures.balances.allSatisfy { $0.isBalanced }, "\(figures.balances[0].figures.map(\.n))")
    }
  }

  private func period(_ month: Int, _ village: Identifier, _ received: String) throws
    -> VillagePeriod
  {
    var journal = Journal<VillagePeriod>(office, seed: UInt64(month) << 8 | village.low)
    var act = ReportZero.blank.about(village, .month(Month(year: 2021, month: month)))
    act.check = "round"
    try journal.record(
      act, on: received.day, recorded: Instant(startOf: received.day), for: "林某")
    return journal.current
  }

  @Test func `a report whose disputes are all void is no zero`() throws {
    var dispute = Journal<CaseFile>(office, seed: 5)
    try dispute.record(RegisterDispute.sample(), on: "2021-03-01")
    var journal = Journal<VillagePeriod>(office, seed: 6)
    var act = ReportMatters.blank
    (act.village, act.month, act.check) = (
      TestOffice.shenqian, Month(year: 2021, month: 3), "round"
    )
    act.disputes = [dispute.current.id]
    try journal.record(
      act, by: TestOffice.liaison, on: "2021-04-02", naming: [dispute.current])
    func line(_ dispute: CaseFile) throws -> String? {
      let figures = try figures([], periods: [journal.current], disputes: [dispute])
      #expect(figures["zero.zeros"]?.n == 0)
      return figures["zero.received"]?.records.first?.line.zh
    }
    #expect(try line(dispute.current) == "有情况1件")
    try dispute.record(
      VoidSubject<CaseFile>.sample, on: "2021-03-01",
      reverses: try #require(dispute.entries.first).id)
    #expect(try line(dispute.current) == "有情况0件，所列纠纷已作废或不再计入")
  }

  @Test func `months owed, reported and in time are counted, and silence is none of them`() throws {
    let periods = [
      try period(1, TestOffice.shenqian, "2021-02-01"),
      try period(2, TestOffice.shenqian, "2021-03-05"),
      try period(1, TestOffice.longwan, "2021-02-03"),
      try period(11, TestOffice.longwan, "2021-12-01"),
    ]
    let late = try figures([], periods: periods)
    #expect(late["zero.owed"]?.n == 22)
    #expect(late["zero.received"]?.value == "4/22")
    #expect(late["zero.onTime"]?.value == "3/22")
    #expect(late["zero.zeros"]?.value == "4/4")
    let early = try figures([], periods: periods, asOf: "2021-12-03")
    #expect(early["zero.owed"]?.n == 21)
    let none = try figures([], year: 2020, asOf: "2020-12-31")
    #expect(none["zero.received"]?.value == "—")
    #expect(late["zero.owed"]?.records.contains { $0.subject.kind == .village } == true)
  }
}
