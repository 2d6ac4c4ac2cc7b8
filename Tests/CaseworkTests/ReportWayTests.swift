import Casework
import Testing
import Wording

/// Late, locked, returned, amended, excused: what becomes of a village's round.
@Suite struct ReportWayTests {
  private let office: TestOffice

  init() throws {
    var office = try TestOffice.shipped()
    office.book = office.book.with(
      reporting: [ReportingDays(from: Month(year: 2021, month: 1), lock: 10)])
    self.office = office
  }

  private let october = Round.month(Month(year: 2026, month: 10))

  private func zero(_ round: Round? = nil) -> ReportZero {
    var act = ReportZero.blank.about(TestOffice.shenqian, round ?? october)
    act.check = "round"
    return act
  }

  private func amend(_ disputes: [Identifier] = [], _ remarks: [Remark] = []) -> AmendReport {
    var act = AmendReport.blank.about(TestOffice.shenqian, october)
    (act.check, act.disputes, act.remarks, act.reason) = ("round", disputes, remarks, "又发现一件")
    return act
  }

  private func dispute(_ serial: Int = 1, on day: String = "2026-10-28") throws -> CaseFile {
    var journal = Journal<CaseFile>(office, seed: UInt64(90 + serial))
    var act = RegisterDispute.sample()
    act.number = Number(.dispute, year: 2026, serial: serial)
    try journal.record(act, on: day)
    return journal.current
  }

  private func refusal(_ body: () throws -> Void) throws -> Refusal {
    try #require(throws: Refusal.self, performing: body)
  }

  private func instant(_ text: String) throws -> Instant { try #require(Instant(text)) }

  @Test(arguments: [
    ("2026-10-31 23:59", "还没有结束" as String?, false), ("2026-11-01 00:00", nil, false),
    ("2026-11-03 23:59", nil, false), ("2026-11-04 00:00", nil, true),
    ("2026-11-10 23:59", nil, true), ("2026-11-11 00:00", "已于2026-11-10锁定", true),
  ])
  func `trap 1: to the minute, a month opens, is late, is locked at midnight in China`(
    _ at: String, _ refused: String?, _ isLate: Bool
  ) throws {
    var journal = Journal<VillagePeriod>(office)
    let now = try instant(at)
    let record = { try journal.record(zero(), by: TestOffice.liaison, on: now.day, recorded: now) }
    if let refused {
      let refusal = try self.refusal { _ = try record() }
      #expect(refusal.sentence.zh.contains(refused), "\(refusal.sentence.zh)")
      return
    }
    _ = try record()
    let terms = try #require(office.book.terms(of: october))
    #expect(try #require(journal.current.received) == now)
    #expect((now >= terms.dueBefore) == isLate)
  }

  @Test func `a liaison signs today; the office writes down when it was told, and both days stay`()
    throws
  {
    var journal = Journal<VillagePeriod>(office)
    let typed = try instant("2026-11-06 10:00")
    let wrong = try refusal {
      try journal.record(zero(), by: TestOffice.liaison, on: "2026-11-02", recorded: typed)
    }
    #expect(wrong.field == "day")
    let early = try refusal {
      try journal.record(
        zero(), by: TestOffice.clerk, on: "2026-10-30", recorded: typed, for: "林某")
    }
    #expect(early.sentence.zh.contains("还没有结束"))
    try journal.record(zero(), by: TestOffice.clerk, on: "2026-11-02", recorded: typed, for: "林某")
    let report = try #require(journal.current.report)
    #expect(report.received == Instant(endOf: "2026-11-02".day))
    #expect(report.recorded == typed && report.officer == TestOffice.clerk)
    #expect(report.onBehalfOf == "林某")
  }

  @Test func `trap 8: a second report says who said what first, and an amendment is offered`()
    throws
  {
    var journal = Journal<VillagePeriod>(office)
    try journal.record(zero(), by: TestOffice.liaison, on: "2026-11-02")
    var matters = ReportMatters.blank.about(TestOffice.shenqian, october)
    (matters.check, matters.disputes) = ("round", [try dispute().id])
    let second = try refusal {
      try journal.record(matters, by: TestOffice.liaison, on: "2026-11-03", naming: [try dispute()])
    }
    #expect(second.sentence.zh == "神前林联络员已于2026-11-02 09:00报“零报告”；有变化的请更正报告")
    #expect(journal.entries.count == 1)
    let offers = journal.current.offers(
      try office.circumstance(TestOffice.liaison, on: "2026-11-03".day))
    #expect(offers.contains { $0.step.act.kind == AmendReport.kind && $0.refusal == nil } == false)
    let viewer = try office.viewer(TestOffice.liaison).on("2026-11-03".day)
    let open = journal.current.offers(
      Circumstance(viewer: viewer, day: "2026-11-03".day, book: office.book))
    #expect(open.first?.step.act.kind == AmendReport.kind && open.first?.refusal == nil)
  }

  @Test
  func `trap 3: an amendment, and a report made again after it was sent back, start no clock anew`()
    throws
  {
    var journal = Journal<VillagePeriod>(office)
    try journal.record(zero(), by: TestOffice.liaison, on: "2026-11-02")
    let first = try #require(journal.current.received)
    let found = try dispute()
    try journal.record(
      amend([found.id]), by: TestOffice.liaison, on: "2026-11-06", naming: [found])
    #expect(journal.current.received == first)
    #expect(journal.current.statements.count == 2)
    #expect(journal.current.report?.disputes == [found.id])
    #expect(journal.current.statements.first?.disputes == [])
    try journal.record(ReturnReport.sample(), on: "2026-11-07")
    #expect(journal.current.report == nil && journal.current.received == nil)
    #expect(journal.current.returnReason == "次数不对")
    try journal.record(zero(), by: TestOffice.liaison, on: "2026-11-08")
    #expect(journal.current.received == first)
    // What was void was never said: the next report is the first.
    try journal.record(VoidSubject<VillagePeriod>(reason: "错村"), on: "2026-11-09")
    #expect(journal.current.statements.isEmpty)
    try journal.record(zero(), by: TestOffice.liaison, on: "2026-11-09")
    #expect(journal.current.received?.day == "2026-11-09".day)
  }

  @Test func `as of a day before its amendment a report says what it said then`() throws {
    var journal = Journal<VillagePeriod>(office)
    try journal.record(zero(), by: TestOffice.liaison, on: "2026-11-02")
    let found = try dispute()
    try journal.record(
      amend([found.id]), by: TestOffice.liaison, on: "2026-11-06", naming: [found])
    #expect(try journal.state(until: "2026-11-05".day)?.report?.disputes == [])
    #expect(try journal.state(until: "2026-11-06".day)?.report?.disputes == [found.id])
    let before = try instant("2026-11-05 12:00")
    #expect(try journal.state(knownBy: before)?.report?.amends == nil)
  }

  @Test func `what is left out of a report is explained, each by itself`() throws {
    var journal = Journal<VillagePeriod>(office)
    let (one, two) = (try dispute(1), try dispute(2))
    let (first, second) = (try #require(one.number), try #require(two.number))
    journal.reports = ReportsKnown(recorded: [one.id: first, two.id: second])
    var act = ReportMatters.blank.about(TestOffice.shenqian, october)
    (act.check, act.disputes) = ("round", [one.id])
    let unsaid = try refusal {
      try journal.record(act, by: TestOffice.liaison, on: "2026-11-02", naming: [one, two])
    }
    #expect(unsaid.field == "remarks")
    #expect(unsaid.sentence.zh == "JF-2026-0002没有列入，请列入或者逐件说明原因")
    act.remarks = [Remark(about: two.id, text: "属龙湾，已转告")]
    try journal.record(act, by: TestOffice.liaison, on: "2026-11-02", naming: [one, two])
    #expect(journal.current.report?.answered == [one.id, two.id])
    #expect(journal.current.report?.remarks[about: two.id] == "属龙湾，已转告")
  }

  @Test func `trap 27: an exception opens a locked month until it expires, and never again`() throws
  {
    var journal = Journal<VillagePeriod>(office)
    var grant = GrantException.blank.about(TestOffice.shenqian, october)
    (grant.until, grant.reason) = ("2026-11-15".day, "联络员住院")
    let early = try refusal {
      try journal.record(grant, by: TestOffice.supervisor, on: "2026-11-05")
    }
    #expect(early.sentence.zh.contains("没有锁定"))
    let clerk = try refusal { try journal.record(grant, by: TestOffice.clerk, on: "2026-11-12") }
    #expect(clerk.reason == .notAllowed)
    try journal.record(grant, by: TestOffice.supervisor, on: "2026-11-12")
    let expired = try refusal {
      try journal.record(zero(), by: TestOffice.liaison, on: "2026-11-16")
    }
    #expect(
      expired.sentence.zh == "2026年10月已于2026-11-10锁定（例外已于2026-11-15到期），请分管领导准许神前例外后再报")
    try journal.record(
      zero(), by: TestOffice.liaison, on: "2026-11-15", recorded: try instant("2026-11-15 23:59"))
    // It is locked again for whatever follows; the exception stays on record.
    let after = try refusal {
      try journal.record(amend(), by: TestOffice.liaison, on: "2026-11-16")
    }
    #expect(after.sentence.zh.contains("例外已于2026-11-15到期"))
    #expect(journal.current.exceptions.map(\.reason) == ["联络员住院"])
    let back = try refusal {
      try journal.record(ReturnReport.sample(), by: TestOffice.clerk, on: "2026-11-16")
    }
    #expect(back.sentence.zh.contains("锁定"))
    grant.until = "2026-12-31".day
    let long = try refusal {
      try journal.record(grant, by: TestOffice.supervisor, on: "2026-11-16")
    }
    #expect(long.field == "until")
  }

  @Test func `how many disputes a report names is said by the matrix alone`() throws {
    let two = [try dispute(1), try dispute(2)]
    var journal = Journal<VillagePeriod>(office)
    try journal.record(zero(), by: TestOffice.liaison, on: "2026-11-02")
    try journal.record(
      amend(two.map(\.id), [Remark(about: two[0].id, text: "正在调解")]),
      by: TestOffice.liaison, on: "2026-11-03", naming: two)
    let contents = try Fold.contents(VillagePeriod.self, of: journal.entries)
    let lines = contents.values.joined().map { $0.wording(office.book).zh }
    let words =
      lines + journal.current.history.map(\.digest.zh)
      + journal.current.statements.map(\.wording.zh)
    #expect(words.contains("有情况") && words.contains("本期纠纷：见所列"))
    #expect(!words.contains { $0.contains("2件") || $0.contains("正在调解") }, "\(words)")
  }

  @Test func `who may not do something corrects it neither`() throws {
    var journal = Journal<VillagePeriod>(office)
    var grant = GrantException.blank.about(TestOffice.shenqian, october)
    (grant.until, grant.reason) = ("2026-11-15".day, "联络员住院")
    let granted = try journal.record(grant, by: TestOffice.supervisor, on: "2026-11-12")
    try journal.record(zero(), by: TestOffice.liaison, on: "2026-11-13")
    grant.until = "2026-12-01".day
    let longer = Correct<VillagePeriod>(of: grant, on: nil, reason: "笔误")
    for officer in [TestOffice.liaison, TestOffice.clerk] {
      let refusal = try refusal {
        try journal.record(longer, by: officer, on: "2026-11-13", reverses: granted.id)
      }
      #expect(refusal.reason == .notAllowed && refusal.sentence.zh.contains("分管领导"))
    }
    try journal.record(
      longer, by: TestOffice.supervisor, on: "2026-11-13", reverses: granted.id)
    #expect(journal.current.exceptions.map(\.until) == ["2026-12-01".day])
  }

  @Test func `a village is excused by a dated order, and may report all the same`() throws {
    var journal = Journal<VillagePeriod>(office)
    var excuse = ExcuseReport.blank.about(TestOffice.shenqian, october)
    (excuse.order, excuse.ordered, excuse.reason) = ("会议纪要第5号", "2026-11-03".day, "台风转移")
    let future = try refusal {
      try journal.record(excuse, by: TestOffice.supervisor, on: "2026-11-02")
    }
    #expect(future.field == "ordered")
    try journal.record(excuse, by: TestOffice.supervisor, on: "2026-11-04")
    #expect(journal.current.stage == .excused && journal.current.report == nil)
    try journal.record(zero(), by: TestOffice.liaison, on: "2026-11-05")
    #expect(journal.current.stage == .reported)
  }

  @Test func `calls keep who was spoken to, what was said and when to ring again`() throws {
    var journal = Journal<VillagePeriod>(office)
    var call = RecordCall.blank.about(TestOffice.shenqian, october)
    (call.called, call.result, call.next) = ("林联络员", "答应明天报", "2026-11-03".day)
    let wrong = try refusal { try journal.record(call, on: "2026-11-04") }
    #expect(wrong.field == "next")
    call.next = "2026-11-06".day
    try journal.record(call, on: "2026-11-04")
    #expect(journal.current.calls.last?.result == "答应明天报")
    try journal.record(zero(), by: TestOffice.liaison, on: "2026-11-05")
    let done = try refusal { try journal.record(call, on: "2026-11-06") }
    #expect(done.reason == .notNow)
  }

  @Test func `a closed month takes nothing until it is opened again`() throws {
    var round = Journal<RoundFile>(office)
    round.reports = ReportsKnown(missing: [TestOffice.shenqian])
    var close = CloseRound.blank
    close.month = Month(year: 2026, month: 10)
    let early = try refusal {
      try round.record(close, by: TestOffice.supervisor, on: "2026-11-03")
    }
    #expect(early.sentence.zh.contains("全部报齐或者过期后才能关闭"))
    let unsaid = try refusal {
      try round.record(close, by: TestOffice.supervisor, on: "2026-11-05")
    }
    #expect(unsaid.field == "missing" && unsaid.sentence.zh == "请写明未报的原因：神前")
    close.missing = [
      Remark(about: TestOffice.shenqian, text: "换届"), Remark(about: TestOffice.longwan, text: "无"),
    ]
    let stranger = try refusal {
      try round.record(close, by: TestOffice.supervisor, on: "2026-11-05")
    }
    #expect(stranger.sentence.zh.contains("龙湾没有缺报"))
    close.missing.removeLast()
    try round.record(close, by: TestOffice.supervisor, on: "2026-11-05")
    var office = office
    office.book = office.book.with(rounds: [round.current])
    var journal = Journal<VillagePeriod>(office)
    let closed = try refusal {
      try journal.record(zero(), by: TestOffice.liaison, on: "2026-11-06")
    }
    #expect(closed.sentence.zh == "2026年10月已于2026-11-05关闭，请分管领导重新开放后再报")
    try round.record(ReopenRound.sample(), by: TestOffice.supervisor, on: "2026-11-06")
    #expect(round.current.closing == nil && round.current.stage == .open)
    office.book = office.book.with(rounds: [round.current])
    journal.office = office
    try journal.record(zero(), by: TestOffice.liaison, on: "2026-11-06")
  }

  @Test func `trap 7: correcting one field of a report leaves the others`() throws {
    var journal = Journal<VillagePeriod>(office)
    let found = try dispute()
    var act = ReportMatters.blank.about(TestOffice.shenqian, october)
    (act.check, act.sweeps, act.disputes, act.collective) = ("round", 3, [found.id], "有苗头")
    let entry = try journal.record(
      act, by: TestOffice.liaison, on: "2026-11-02", naming: [found])
    act.sweeps = 4
    try journal.record(
      Correct<VillagePeriod>(of: act, on: nil, reason: "次数有误"), by: TestOffice.liaison,
      on: "2026-11-03", reverses: entry.id, naming: [found])
    let report = try #require(journal.current.report)
    #expect(report.sweeps == 4 && report.collective == "有苗头" && report.disputes == [found.id])
    #expect(report.received.day == "2026-11-02".day)
  }

  @Test func `a sensitive day is signed from its cut-off on, a sweep while it runs`() throws {
    var office = office
    let (period, sweep) = (RoundFile.period(), RoundFile.sweep())
    office.book = office.book.with(rounds: [period, sweep])
    let rows: [(Round, String, String?)] = [
      (.day("2026-10-01".day, of: period.id), "2026-10-01 15:59", "还没有到16:00"),
      (.day("2026-10-01".day, of: period.id), "2026-10-01 16:00", nil),
      (.day("2026-10-09".day, of: period.id), "2026-10-09 17:00", "没有“国庆期间 10-09”这一期"),
      (.sweep(sweep.id), "2026-09-19 10:00", "自2026-09-20开始"),
      (.sweep(sweep.id), "2026-09-22 10:00", nil),
      (.sweep(sweep.id), "2026-09-30 10:00", nil),
    ]
    for (round, at, refused) in rows {
      var journal = Journal<VillagePeriod>(office)
      let now = try instant(at)
      let record = {
        _ = try journal.record(zero(round), by: TestOffice.liaison, on: now.day, recorded: now)
      }
      guard let refused else {
        try record()
        continue
      }
      let refusal = try self.refusal(record)
      #expect(refusal.sentence.zh.contains(refused), "\(refusal.sentence.zh)")
    }
  }
}
