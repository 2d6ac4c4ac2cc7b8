import Casework
import Testing
import Wording

@Suite struct VisitTests {
  private let caseFile = Identifier(high: 4, low: 1)
  private let visit = Identifier(high: 4, low: 2)

  @Test func `a petition by visit makes exactly one visit, and the visit makes no second petition`()
    throws
  {
    var petition = RegisterPetition.sample(channel: "visit", purpose: "accusation", accused: "陈副镇长")
    petition.headcount = 3
    petition.handler = TestOffice.head
    let pair = try #require(VisitAndPetition.visit(of: petition, visit, caseFile: caseFile))
    #expect(pair.petition.visit == visit)
    #expect(pair.visit.petition == caseFile)
    #expect(pair.visit.headcount == 3)
    #expect(pair.visit.names == "王大海")
    #expect(pair.visit.outcome == RegisterVisit.becomesPetition)
    #expect(pair.visit.purpose == "accusation" && pair.visit.accused == "陈副镇长")
    #expect(pair.visit.named == [TestOffice.head])
    #expect(VisitAndPetition.visit(of: pair.petition, visit, caseFile: caseFile) == nil)
    #expect(VisitAndPetition.petition(of: pair.visit, caseFile, visit: visit) == nil)
  }

  @Test func `a visit that becomes a petition makes exactly one petition`() throws {
    var act = RegisterVisit.sample(headcount: 2, outcome: RegisterVisit.becomesPetition)
    act.purpose = "request"
    let pair = try #require(VisitAndPetition.petition(of: act, caseFile, visit: visit))
    #expect(pair.petition.channel == VisitAndPetition.visitChannel)
    #expect(pair.petition.visit == visit && pair.visit.petition == caseFile)
    #expect(pair.petition.headcount == 2 && pair.petition.purpose == "request")
    #expect(VisitAndPetition.petition(of: pair.visit, caseFile, visit: visit) == nil)
    #expect(VisitAndPetition.visit(of: pair.petition, visit, caseFile: caseFile) == nil)
  }

  @Test(arguments: ["letter", "online", "phone", "assigned", "transferred"])
  func `a petition by another channel makes no visit`(_ channel: String) {
    #expect(
      VisitAndPetition.visit(
        of: RegisterPetition.sample(channel: channel), visit, caseFile: caseFile) == nil)
  }

  @Test(arguments: ["answered", "directed"])
  func `a visit that ends at once makes no petition and needs its answer`(_ outcome: String) throws
  {
    var act = RegisterVisit.sample(outcome: outcome)
    #expect(VisitAndPetition.petition(of: act, caseFile, visit: visit) == nil)
    act.answer = nil
    var journal = Journal<VisitFile>(try TestOffice.shipped())
    let refusal = try #require(throws: Refusal.self) { try journal.record(act, on: "2026-11-02") }
    #expect(refusal.field == "answer")
    #expect(refusal.sentence.zh.contains("件件有回复"))
    act.answer = "到县住建局办理"
    try journal.record(act, on: "2026-11-02")
    #expect(journal.current.stage == .received)
  }

  @Test func `a visit has at least as many persons as names, and a void one stays void`() throws {
    var journal = Journal<VisitFile>(try TestOffice.shipped())
    var act = RegisterVisit.sample()
    act.names = "王大海、李四，张三"
    try journal.record(act, on: "2026-11-02")
    #expect(journal.current.headcount == 3)
    var void = VoidSubject<VisitFile>.blank
    void.reason = "重复登记"
    try journal.record(void, on: "2026-11-02")
    #expect(journal.current.stage == .void)
    #expect(throws: Refusal.self) { try journal.record(void, on: "2026-11-02") }
  }

  @Test func `an anonymous petition keeps no names`() throws {
    var journal = Journal<CaseFile>(try TestOffice.shipped())
    var act = RegisterPetition.sample()
    act.isAnonymous = true
    #expect(throws: Refusal.self) { try journal.record(act, on: "2026-11-02") }
    act.names = ""
    try journal.record(act, on: "2026-11-02")
    #expect(journal.current.people.isEmpty)
    #expect(journal.current.partiesLine.zh == "匿名")
  }
}
