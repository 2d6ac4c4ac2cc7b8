import Casework
import Testing
import Wording

/// What leaders ask of a case, and what is answered: acts, guards, the plan that moves, the ladder.
@Suite struct ReviewActTests {
  private let office: TestOffice

  init() throws { office = try TestOffice.shipped() }

  private func petition(accepted day: String = "2026-11-02") throws -> Journal<CaseFile> {
    var journal = Journal<CaseFile>(office)
    try journal.record(RegisterPetition.sample(purpose: "request"), on: "2026-11-02")
    try journal.record(Accept.sample(route: "6"), on: day)
    return journal
  }

  private func refused(
    _ act: some Act<CaseFile>, _ journal: Journal<CaseFile>, by officer: Identifier
  ) throws -> String? {
    do {
      try journal.current.check(act, office.circumstance(officer))
      return nil
    } catch let refusal as Refusal { return refusal.sentence.zh }
  }

  private func sample<A: Act<CaseFile>>(_ type: A.Type, _ change: (inout A) -> Void = { _ in })
    throws -> A
  {
    try Stored.sample(type, change)
  }

  @Test func `a reply answers all that waits, and a revoked order asks no more`() throws {
    var journal = try petition()
    #expect(try refused(Respond.blank, journal, by: TestOffice.clerk)?.contains("没有等待回复") ?? false)
    try journal.record(
      try sample(Press.self) { $0.replyBy = "2026-11-25".day }, by: TestOffice.supervisor,
      on: "2026-11-20")
    try journal.record(
      try sample(Order.self) { $0.replyBy = "2026-11-24".day }, by: TestOffice.head,
      on: "2026-11-20")
    #expect(journal.current.oversight.replyBy == "2026-11-24".day)
    #expect(journal.current.oversight.order?.level == "yellow")
    try journal.record(try sample(RevokeOrder.self), by: TestOffice.head, on: "2026-11-21")
    #expect(journal.current.oversight.order == nil)
    #expect(journal.current.oversight.replyBy == "2026-11-25".day)
    try journal.record(try sample(Respond.self), on: "2026-11-22")
    #expect(journal.current.oversight.replyBy == nil)
    #expect(
      journal.current.oversight.demands.map(\.settledOn) == ["2026-11-22".day, "2026-11-21".day])
  }

  @Test func `what leaders ask moves nothing, what handlers do does`() throws {
    var journal = try petition()
    #expect(journal.current.movedOn == "2026-11-02".day)
    for act: any Act<CaseFile> in [
      try sample(Instruct.self), try sample(Press.self) { $0.replyBy = "2026-11-25".day },
      try sample(Charge.self) { $0.leader = TestOffice.supervisor },
    ] {
      try journal.record(act, by: TestOffice.supervisor, on: "2026-11-20")
    }
    // Nor does it that somebody else handles it from now on.
    let assign = try sample(Assign.self) {
      ($0.handler, $0.named, $0.reason) = (TestOffice.otherClerk, [], "调整分工")
    }
    try journal.record(assign, on: "2026-11-20")
    #expect(journal.current.movedOn == "2026-11-02".day)
    try journal.record(Note.sample(), on: "2026-11-19")
    #expect(journal.current.movedOn == "2026-11-19".day)
  }

  @Test func `the planned steps move with the limit, and both days are shown`() throws {
    var journal = try petition()
    let began = Schedule.begun(on: journal.current, try office.circumstance(TestOffice.supervisor))
    // 60 days from 2 November.
    #expect(began.target == "2027-01-01".day)
    var act = began
    act.lines = "现场核查 11-20\n拟出意见 10"
    let completed = act.completed(try office.circumstance(TestOffice.supervisor))
    #expect(completed.steps.map(\.name) == ["现场核查", "拟出意见"])
    #expect(completed.steps.map(\.before) == [42, 10])
    try journal.record(completed, by: TestOffice.supervisor, on: "2026-11-20")
    try journal.record(try sample(FinishStep.self), on: "2026-11-21")
    try journal.record(
      try sample(Extend.self) { $0.approver = TestOffice.head }, on: "2026-11-21")
    let steps = journal.current.plannedSteps(office.tables)
    #expect(steps.map(\.day) == ["2026-12-20".day, "2027-01-21".day])
    #expect(steps.map(\.was) == ["2026-11-20".day, "2026-12-22".day])
    #expect(steps.map(\.doneOn) == ["2026-11-21".day, nil])
    #expect(
      try refused(sample(FinishStep.self) { $0.step = 3 }, journal, by: TestOffice.clerk) != nil)
  }

  static let lines: [(String, String)] = [
    ("现场核查", "应为名称、空格"), ("现场核查 某日", "不是日期或天数"), ("现场核查 2027-02-01", "目标日期"),
    ("", "请填写“节点”"), ((1...13).map { "节点\($0) \($0)" }.joined(separator: "\n"), "最多12个"),
  ]

  @Test(arguments: lines)
  func `steps that cannot be read are said by their line`(_ typed: String, _ says: String) throws {
    let journal = try petition()
    let circumstance = try office.circumstance(TestOffice.supervisor)
    var act = Schedule.begun(on: journal.current, circumstance)
    act.lines = typed
    let said = try refused(
      act.completed(circumstance), journal, by: TestOffice.supervisor)
    #expect(said?.contains(says) ?? false, "\(said ?? "nothing")")
  }

  @Test func `a target of the leader's own moves with no limit`() throws {
    var journal = try petition()
    let circumstance = try office.circumstance(TestOffice.supervisor)
    var act = Schedule.begun(on: journal.current, circumstance)
    (act.target, act.lines) = ("2026-12-20".day, "拟出意见 3")
    try journal.record(act.completed(circumstance), by: TestOffice.supervisor, on: "2026-11-20")
    try journal.record(try sample(Extend.self) { $0.approver = TestOffice.head }, on: "2026-11-21")
    #expect(journal.current.plannedSteps(office.tables).map(\.day) == ["2026-12-17".day])
    #expect(Schedule.begun(on: journal.current, circumstance).target == "2026-12-20".day)
  }

  @Test func `an order is raised by revoking the one before, with the reason`() throws {
    var journal = try petition()
    let order = try sample(Order.self) { $0.replyBy = "2026-11-25".day }
    try journal.record(order, by: TestOffice.supervisor, on: "2026-11-20")
    #expect(try refused(order, journal, by: TestOffice.head)?.contains("先“撤销督办”") ?? false)
    try journal.record(try sample(RevokeOrder.self), by: TestOffice.head, on: "2026-11-21")
    #expect(try refused(order, journal, by: TestOffice.head) == nil)
  }

  @Test func `a clerk asks where the office wants an approval, a leader need not`() throws {
    var office = office
    var journal = try petition()
    try journal.record(Exempt.sample(), on: "2026-11-10")
    #expect(try refused(Close.blank, journal, by: TestOffice.clerk) == nil)
    var settings = try Payload.decode(
      SetReview.self, from: Array(#"{"closing":true,"declining":true,"stillDays":9}"#.utf8))
    settings.stillDays = 10
    var file = office.book.file
    settings.apply(
      to: &file,
      Moment(
        entry: Identifier(high: 0, low: 1), day: office.today,
        recorded: Instant(startOf: office.today),
        officer: TestOffice.administrator))
    office.book = OfficeBook(
      file: file, villages: office.book.villages, officers: office.book.officers)
    func refusal(_ officer: Identifier) throws -> Refusal? {
      let step = try #require(journal.current.step(for: Close.kind))
      return journal.current.refusal(of: step, try office.circumstance(officer))
    }
    #expect(try refusal(TestOffice.clerk)?.sentence.zh.contains("请办“报请办结”") ?? false)
    #expect(try refusal(TestOffice.supervisor) == nil)
    try journal.record(try sample(RequestClosing.self), on: "2026-11-11")
    #expect(try refusal(TestOffice.clerk)?.sentence.zh.contains("等待领导审批") ?? false)
    #expect(office.book.file.review.stillDays == 10)
  }

  @Test func `one thing is asked at a time, and by nobody who may do it himself`() throws {
    var journal = try petition()
    let (longer, closing) = (
      try sample(RequestExtension.self), try sample(RequestClosing.self)
    )
    #expect(
      try refused(longer, journal, by: TestOffice.head)?.contains("可以直接办理延期") ?? false)
    #expect(try refused(longer, journal, by: TestOffice.supervisor) == nil)
    try journal.record(longer, on: "2026-11-10")
    try journal.record(Exempt.sample(), on: "2026-11-10")
    #expect(try refused(closing, journal, by: TestOffice.clerk)?.contains("已有报请") ?? false)
    #expect(
      try refused(Approve.blank, journal, by: TestOffice.supervisor)?.contains("主要领导") ?? false)
    try journal.record(try sample(Refuse.self), by: TestOffice.head, on: "2026-11-11")
    #expect(try refused(closing, journal, by: TestOffice.clerk) == nil)
  }

  @Test func `the same plan is not recorded twice`() throws {
    var journal = try petition()
    let circumstance = try office.circumstance(TestOffice.supervisor)
    var act = Schedule.begun(on: journal.current, circumstance)
    act.lines = "拟出意见 10"
    try journal.record(act.completed(circumstance), by: TestOffice.supervisor, on: "2026-11-20")
    var again = Schedule.begun(on: journal.current, circumstance)
    #expect(
      try refused(again.completed(circumstance), journal, by: TestOffice.supervisor)?
        .contains("没有改动") ?? false)
    again.lines = "拟出意见 9"
    #expect(
      try refused(again.completed(circumstance), journal, by: TestOffice.supervisor) == nil)
  }

  @Test func `nobody is put in charge who is no leader`() throws {
    let journal = try petition()
    let clerk = try sample(Charge.self) { $0.leader = TestOffice.clerk }
    #expect(
      try refused(clerk, journal, by: TestOffice.supervisor)?.contains("不是分管领导或主要领导") ?? false)
    let leader = try sample(Charge.self) { $0.leader = TestOffice.head }
    #expect(try refused(leader, journal, by: TestOffice.supervisor) == nil)
    #expect(try refused(leader, journal, by: TestOffice.clerk)?.contains("办理") ?? false)
  }

  @Test func `the ladder reminds before the day and presses after the last day by law`() throws {
    var journal = Journal<CaseFile>(office)
    try journal.record(RegisterPetition.sample(), on: "2026-10-30")
    let clock = try #require(journal.current.nextClock(office.tables))
    // 14 November is a Saturday: by law until Monday 16.
    #expect(clock.due == "2026-11-14".day && clock.reckoning.legal == "2026-11-16".day)
    #expect(
      Rung.ladder(of: clock).map(\.day)
        == [
          "2026-11-07", "2026-11-11", "2026-11-14", "2026-11-17", "2026-11-23", "2026-12-01",
        ].map(\.day))
    // A day given by a letter starts with itself and is reminded of all the same.
    let letter = try #require(
      office.tables.clocks(
        receivedOn: "2026-11-02".day, [.assignedLimit: "2026-12-04".day]
      ).first)
    #expect(
      Rung.ladder(of: letter).prefix(3).map(\.day)
        == ["2026-11-27", "2026-12-01", "2026-12-04"].map(\.day))
  }
}
