import Casework
import Testing
import Wording

/// That numbers were shown is written down, and changes nothing.
@Suite struct RevealTests {
  private let office: TestOffice

  init() throws {
    office = try TestOffice.shipped()
  }

  private func petition(_ acts: [any Act<CaseFile>] = []) throws -> Journal<CaseFile> {
    var journal = Journal<CaseFile>(office, seed: 1)
    var intake = RegisterPetition.sample()
    intake.people = [
      Person(name: "王大海", phone: "13800001234", idNumber: "000000199001011234"), Person(name: "李四"),
    ]
    try journal.record(intake, on: "2026-11-02")
    for act in acts { try journal.record(act, on: "2026-11-10") }
    return journal
  }

  private func reveal(_ file: CaseFile, _ purpose: String?, _ reason: String? = nil)
    -> Reveal<CaseFile>
  {
    var act = Reveal<CaseFile>.begun(on: file)
    (act.purpose, act.reason) = (purpose, reason)
    return act
  }

  @Test(
    arguments: [
      [], [Accept.sample()], [Accept.sample(), Answer.sample, Deliver.sample, Close.blank],
      [VoidSubject<CaseFile>.sample],
    ] as [[any Act<CaseFile>]])
  func `it may follow in any stage, leaves it, and says whose numbers and why but never a number`(
    _ done: [any Act<CaseFile>]
  ) throws {
    var journal = try petition(done)
    let (stage, last) = (journal.current.stage, journal.current.lastStanding)
    try journal.record(reveal(journal.current, "contact", "约看现场"), on: "2026-11-12")
    #expect(journal.current.stage == stage)
    #expect(journal.current.lastStanding == last, "an undo would take it back")
    let line = try #require(journal.current.history.last)
    #expect(line.digest.zh == "联系当事人：约看现场；王大海电话、证件号码")
    #expect(line.digest.en == "To reach the person: 约看现场; 王大海 phone, ID number")
    let payload = String(decoding: try #require(journal.entries.last?.payload), as: UTF8.self)
    #expect(!payload.contains("1380000") && !payload.contains("000000"))
  }

  @Test(
    arguments: [
      (nil, nil, false), (nil, "回访", true), ("contact", nil, true), ("other", nil, false),
      ("other", "信访人要求核对", true), ("gossip", nil, false), ("", "", false),
    ] as [(String?, String?, Bool)])
  func `a purpose or a reason is wanted, and of “other” the reason`(
    _ purpose: String?, _ reason: String?, _ isEnough: Bool
  ) throws {
    var journal = try petition()
    let act = reveal(journal.current, purpose, reason)
    if isEnough {
      try journal.record(act, on: "2026-11-12")
    } else {
      #expect(throws: (any Error).self) { try journal.record(act, on: "2026-11-12") }
    }
  }

  @Test func `after it the registrar still corrects without a reason`() throws {
    var journal = try petition()
    try journal.record(reveal(journal.current, "contact"), on: "2026-11-12")
    let first = try #require(journal.entries.first)
    let correction = Correct<CaseFile>(of: RegisterPetition.sample(), on: nil, reason: nil)
    try journal.record(correction, on: "2026-11-12", reverses: first.id)
    #expect(journal.current.history.last?.act == "correct")
  }

  @Test func `it is offered in no list of acts, and to nobody who does not handle the matter`()
    throws
  {
    let offers = try petition().current.offers(try office.circumstance(TestOffice.clerk))
    #expect(!offers.contains { $0.step.act.kind == "reveal" })
    let roles = try #require(CaseFile.petitionProcedure.step("reveal")?.roles)
    #expect(roles == [.clerk, .supervisor, .head])
  }
}
