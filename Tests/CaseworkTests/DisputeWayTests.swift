import Casework
import Testing
import Wording

/// The ways of a dispute (人民调解法 17–33): levels, consent, agreement, performance, the court, the visit.
@Suite struct DisputeWayTests {
  private let office: TestOffice
  private var tables: Tables { office.tables }

  init() throws { office = try TestOffice.shipped() }

  private func journal(by officer: Identifier = TestOffice.clerk) throws -> Journal<CaseFile> {
    var journal = Journal<CaseFile>(office)
    try journal.record(RegisterDispute.sample(), by: officer, on: "2026-09-07")
    return journal
  }

  @Test func `a liaison's dispute is the village's until it is handed over`() throws {
    var journal = try journal(by: TestOffice.liaison)
    #expect(journal.current.level == .village)
    try journal.record(AcceptDispute.sample, by: TestOffice.liaison, on: "2026-09-08")
    try journal.record(Mediate.sample, by: TestOffice.liaison, on: "2026-09-09")
    try journal.record(Fail.sample, by: TestOffice.liaison, on: "2026-09-10")
    try journal.record(Stored.sample(HandOver.self), by: TestOffice.liaison, on: "2026-09-11")
    #expect(journal.current.level == .town && journal.current.stage == .registered)
    // What the village told the parties is no answer of the town's.
    #expect(throws: Refusal.self) { try journal.record(Close.blank, on: "2026-09-11") }
    let refusal = try #require(throws: Refusal.self) {
      try journal.record(AcceptDispute.sample, by: TestOffice.liaison, on: "2026-09-12")
    }
    #expect(refusal.reason == .notAllowed && refusal.sentence.zh.contains("已由镇办理"))
    try journal.record(AcceptDispute.sample, on: "2026-09-12")
    try journal.record(Fail.sample, on: "2026-09-20")
    try journal.record(Stored.sample(ReferUp.self), on: "2026-09-21")
    #expect(journal.current.level == .county && journal.current.stage == .referred)
    #expect(Course(of: journal.current).now?.name.zh == "县级")
    #expect(throws: Refusal.self) { try journal.record(Close.blank, on: "2026-09-22") }
    try journal.record(Stored.sample(GiveBack.self), on: "2026-10-12")
    #expect(journal.current.level == .town && journal.current.stage == .registered)
    try journal.record(Stored.sample(GiveBack.self), on: "2026-10-13")
    #expect(journal.current.level == .village)
    try journal.record(AcceptDispute.sample, by: TestOffice.liaison, on: "2026-10-14")
  }

  @Test func `the month is a month, late is said and called no breach, and both may prolong it`()
    throws
  {
    var journal = try journal()
    try journal.record(AcceptDispute.sample, on: "2026-09-08")
    #expect(try office.clock("M1", of: journal.current).reckoning.raw == "2026-10-08".day)
    #expect(try office.clock("M1", of: journal.current).state(on: "2026-10-12".day) == .past(by: 4))
    let refusal = try #require(throws: Refusal.self) {
      try journal.record(
        Stored.sample(Prolong.self) { ($0.isAgreedTo, $0.until) = (false, "2026-11-30".day) },
        on: "2026-10-08")
    }
    #expect(refusal.field == "consent")
    let shorter = try #require(throws: Refusal.self) {
      try journal.record(
        Stored.sample(Prolong.self) { $0.until = "2026-10-08".day }, on: "2026-10-08")
    }
    #expect(shorter.field == "until")
    try journal.record(
      Stored.sample(Prolong.self) { $0.until = "2026-11-30".day }, on: "2026-10-08")
    let prolonged = try office.clock("M1", of: journal.current)
    #expect(
      prolonged.due == "2026-11-30".day && prolonged.reckoning.extended == .until("2026-11-30".day))
    // Mediation that begins anew has a month of its own.
    try journal.record(Fail.sample, on: "2026-10-09")
    try journal.record(AcceptDispute.sample, on: "2026-10-19")
    #expect(try office.clock("M1", of: journal.current).due == "2026-11-19".day)
  }

  @Test func `a written agreement states what Article 29 asks, an oral one its content`() throws {
    var journal = try journal()
    try journal.record(AcceptDispute.sample, on: "2026-09-08")
    for (field, change): (String, (inout Agree) -> Void) in [
      ("facts", { $0.facts = nil }), ("manner", { $0.manner = nil }),
      ("signed", { $0.isSigned = nil }),
    ] {
      let refusal = try #require(throws: Refusal.self) {
        try journal.record(Stored.sample(Agree.self, change), on: "2026-09-09")
      }
      #expect(refusal.field == field && refusal.sentence.zh.contains("第二十九条"))
    }
    try journal.record(
      Stored.sample(Agree.self) {
        ($0.form, $0.facts, $0.manner, $0.isSigned) = ("oral", nil, nil, nil)
      }, on: "2026-09-09")
    #expect(journal.current.stage == .agreed)
  }

  @Test func `performance, the court's confirmation and the visit have their days`() throws {
    var journal = try journal()
    try journal.record(AcceptDispute.sample, on: "2026-09-08")
    try journal.record(
      Stored.sample(Agree.self) { $0.performBy = "2026-10-20".day }, on: "2026-09-15")
    #expect(try office.clock("M2", of: journal.current).reckoning.legal == "2026-10-15".day)
    #expect(try office.clock("M3", of: journal.current).due == "2026-10-20".day)
    #expect(try office.clock("M4", of: journal.current).reckoning.raw == "2026-11-04".day)
    #expect(journal.current.nextClock(tables)?.limit.id == "M4")
    try journal.record(Stored.sample(ConfirmAgreement.self), on: "2026-10-15")
    #expect(
      try office.clock("M2", of: journal.current).state(on: office.today)
        == .met(on: "2026-10-15".day, late: false))
    try journal.record(Stored.sample(Perform.self) { $0.isWhole = false }, on: "2026-10-19")
    #expect(try office.clock("M3", of: journal.current).isRunning)
    try journal.record(Stored.sample(Perform.self), on: "2026-10-22")
    #expect(
      try office.clock("M3", of: journal.current).state(on: office.today)
        == .met(on: "2026-10-22".day, late: true))
    try journal.record(FollowUp.sample, on: "2026-11-02")
    #expect(
      try office.clock("M4", of: journal.current).state(on: office.today)
        == .met(on: "2026-11-02".day, late: false))
    // What was performed in full stays performed on its day.
    try journal.record(Stored.sample(Perform.self), on: "2026-11-02")
    #expect(journal.current.milestones[.performed] == "2026-10-22".day)
    try journal.record(Close.blank, on: "2026-11-03")
    let stations = Course(of: journal.current).stations
    #expect(stations.map(\.name.zh) == ["登记", "受理", "调解", "协议", "履行", "回访", "销号"])
    #expect(stations.filter { $0.name.zh != "调解" }.allSatisfy { $0.day != nil && !$0.isNow })
    #expect(stations.first { $0.name.zh == "履行" }?.day == "2026-10-22".day)
  }

  @Test func `a clear refusal ends it before any mediation, with the further ways told`() throws {
    var journal = try journal()
    let refusal = try #require(throws: Refusal.self) {
      try journal.record(
        Stored.sample(AcceptDispute.self) { $0.isAgreedTo = false }, on: "2026-09-08")
    }
    #expect(refusal.field == "consent")
    try journal.record(
      Stored.sample(Fail.self) { $0.ground = "refused" }, on: "2026-09-08")
    #expect(journal.current.stage == .failed && journal.current.isAnsweredFor)
  }

  @Test func `category, class, level, risk, size and amount are kept`() throws {
    let journal = try journal()
    #expect(journal.current.code == "0902" && journal.current.level == .town)
    var other = Journal<CaseFile>(office)
    try other.record(
      Stored.sample(RegisterDispute.self) { ($0.number, $0.replaces) = (nil, nil) },
      on: "2026-09-07")
    #expect(
      [other.current.code, other.current.risk, other.current.size, other.current.sender]
        == ["0902", "low", "01", "县人民法院"])
    #expect(other.current.amount == 3000 && other.current.level == .village)
    try other.record(Stored.sample(RateRisk.self), on: "2026-09-08")
    #expect(other.current.risk == "high")
    let refusal = try #require(throws: Refusal.self) {
      try other.record(Stored.sample(RateRisk.self) { $0.reason = "" }, on: "2026-09-08")
    }
    #expect(refusal.field == "reason")
  }
}
