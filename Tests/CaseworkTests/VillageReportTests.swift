import Casework
import Testing
import Wording

/// A village's report: who signs, when, and which disputes it names.
@Suite struct VillageReportTests {
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
    ("", TestOffice.shenqian, "2026-11-23", "村和期次"),
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
      #expect(journal.current.received?.day == day.day)
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
    #expect(twice.reason == .notNow)
    #expect(
      twice.sentence.zh.hasPrefix("神前林联络员已于2026-11-02 09:00报“零报告”"), "\(twice.sentence.zh)")
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
    let disputes = [try dispute(1), try dispute(2)]
    act.disputes = [disputes[0].id, disputes[1].id, disputes[0].id]
    try journal.record(act, by: TestOffice.liaison, on: "2026-11-02", naming: disputes)
    let report = try #require(journal.current.report)
    #expect(report.disputes == disputes.map(\.id))
  }

  @Test func `a zero names nothing, so that it counts nothing`() throws {
    var journal = Journal<VillagePeriod>(try TestOffice.shipped())
    try journal.record(zero("2026-10"), by: TestOffice.liaison, on: "2026-11-02")
    #expect(try #require(journal.current.report).disputes.isEmpty)
    #expect(ReportZero.contradiction(of: []) == nil)
    let odd = ReportZero.contradiction(of: [
      Number(.dispute, year: 2026, serial: 1), Number(.dispute, year: 2026, serial: 12),
    ])
    #expect(odd?.zh == "该村该期已登记JF-2026-0001、JF-2026-0012，与零报告不一致，请核对")
    #expect(odd?.en.contains("JF-2026-0012") == true)
  }

  private func dispute(
    _ serial: Int, on day: String = "2026-10-09", in village: Identifier = TestOffice.shenqian,
    isVoid: Bool = false
  ) throws -> CaseFile {
    var journal = Journal<CaseFile>(try TestOffice.shipped(), seed: UInt64(70 + serial))
    var act = RegisterDispute.sample(places: [.village(village)])
    act.number = Number(.dispute, year: 2026, serial: serial)
    let entry = try journal.record(act, on: day)
    if isVoid { try journal.record(VoidSubject<CaseFile>.sample, on: day, reverses: entry.id) }
    return journal.current
  }

  @Test func `each dispute named is one of the village and month, not void, and may be seen`()
    throws
  {
    let petition = try {
      var journal = Journal<CaseFile>(try TestOffice.shipped(), seed: 69)
      try journal.record(RegisterPetition.sample(), on: "2026-10-09")
      return journal.current
    }()
    let rows: [(named: CaseFile?, by: Identifier, says: String)] = [
      (try dispute(1, isVoid: true), TestOffice.liaison, "JF-2026-0001已经作废"),
      (try dispute(2, in: TestOffice.longwan), TestOffice.clerk, "JF-2026-0002不是神前的纠纷"),
      (try dispute(2, in: TestOffice.longwan), TestOffice.liaison, "没有登记"),
      (try dispute(3, on: "2026-09-30"), TestOffice.liaison, "JF-2026-0003于2026-09-30收到"),
      (try dispute(3, on: "2026-11-01"), TestOffice.liaison, "不是2026年10月的纠纷"),
      (petition, TestOffice.clerk, "没有登记"), (nil, TestOffice.clerk, "没有登记"),
    ]
    for row in rows {
      var journal = Journal<VillagePeriod>(try TestOffice.shipped())
      var act = ReportMatters.blank
      (act.village, act.month, act.check) = (TestOffice.shenqian, Month("2026-10"), "meeting")
      let good = try dispute(8)
      act.disputes = [good.id, row.named?.id ?? Identifier(high: 5, low: 1)]
      let refusal = try #require(throws: Refusal.self) {
        try journal.record(
          act, by: row.by, on: "2026-11-02", for: "林某",
          naming: [good] + [row.named].compactMap { $0 })
      }
      #expect(refusal.sentence.zh.contains(row.says), "\(refusal.sentence.zh)")
      #expect(refusal.reason == .notValid)
      #expect(refusal.field == "disputes")
    }
  }

  @Test func `who is not the village's liaison writes down who reported`() throws {
    for (officer, village) in [
      (TestOffice.clerk, TestOffice.shenqian), (TestOffice.supervisor, TestOffice.longwan),
    ] {
      for speaker in [nil, "", " 　"] {
        var journal = Journal<VillagePeriod>(try TestOffice.shipped())
        let refusal = try #require(throws: Refusal.self) {
          try journal.record(
            zero("2026-10", village: village), by: officer, on: "2026-11-02", for: speaker)
        }
        #expect(refusal.field == VillagePeriod.speaker)
        #expect(refusal.reason == .notValid)
        #expect(refusal.sentence.zh.contains("报告人"))
      }
      var journal = Journal<VillagePeriod>(try TestOffice.shipped())
      try journal.record(
        zero("2026-10", village: village), by: officer, on: "2026-11-02", for: "林某")
      #expect(journal.current.report?.onBehalfOf == "林某")
    }
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
