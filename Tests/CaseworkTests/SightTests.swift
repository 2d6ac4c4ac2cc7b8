import Casework
import Testing
import Wording

@Suite struct SightTests {
  private let office: TestOffice

  init() throws {
    office = try TestOffice.shipped()
  }

  private func seers(_ sight: Sight) throws -> [Identifier] {
    try TestOffice.officers.filter { sight.isOpen(to: try office.viewer($0)) }
  }

  @Test func `a petition is seen by the staff, and by no liaison or administrator`() throws {
    var journal = Journal<CaseFile>(office)
    try journal.record(RegisterPetition.sample(), on: "2026-11-02")
    #expect(
      try seers(journal.current.sight) == [
        TestOffice.clerk, TestOffice.otherClerk, TestOffice.supervisor, TestOffice.head,
      ])
  }

  @Test func `a dispute is seen by the staff and by the liaison of its village`() throws {
    var own = Journal<CaseFile>(office)
    try own.record(RegisterDispute.sample(), by: TestOffice.liaison, on: "2026-11-02")
    #expect(try seers(own.current.sight).contains(TestOffice.liaison))
    var other = Journal<CaseFile>(office)
    try other.record(
      RegisterDispute.sample(places: [.village(TestOffice.longwan)]), on: "2026-11-02")
    #expect(try !seers(other.current.sight).contains(TestOffice.liaison))
    var shared = Journal<CaseFile>(office)
    try shared.record(
      RegisterDispute.sample(places: [.village(TestOffice.longwan), .village(TestOffice.shenqian)]),
      on: "2026-11-02")
    #expect(try seers(shared.current.sight).contains(TestOffice.liaison))
    #expect(try !seers(shared.current.sight).contains(TestOffice.administrator))
  }

  @Test func `an accusation is seen by its registrar and those named, and never by the accused`()
    throws
  {
    var journal = Journal<CaseFile>(office)
    try journal.record(
      RegisterPetition.sample(purpose: "accusation", accused: "林办事员"), on: "2026-11-02")
    #expect(journal.current.isRestricted)
    #expect(try seers(journal.current.sight) == [TestOffice.clerk])
    try journal.record(
      Assign.sample(TestOffice.supervisor, named: [TestOffice.head]), on: "2026-11-03")
    #expect(
      try seers(journal.current.sight) == [
        TestOffice.clerk, TestOffice.supervisor, TestOffice.head,
      ])
    var sight = journal.current.sight
    sight.named.insert(TestOffice.otherClerk)
    #expect(!sight.isOpen(to: try office.viewer(TestOffice.otherClerk)))
  }

  @Test
  func `whoever is accused does not see the matter, though it is no accusation by its purpose`()
    throws
  {
    var journal = Journal<CaseFile>(office)
    try journal.record(
      RegisterPetition.sample(purpose: "request", accused: "陈副镇长处理不公"), on: "2026-11-02")
    #expect(!journal.current.isRestricted)
    #expect(
      try seers(journal.current.sight) == [
        TestOffice.clerk, TestOffice.otherClerk, TestOffice.head,
      ])
  }

  @Test func `an accusation of its own registrar names somebody else, or it is refused`() throws {
    var journal = Journal<CaseFile>(office)
    #expect(throws: Refusal.self) {
      try journal.record(
        RegisterPetition.sample(purpose: "accusation", accused: "李办事员"), on: "2026-11-02")
    }
  }

  @Test(arguments: [
    ("陈副镇长", [TestOffice.supervisor]), ("陈 副 镇 长", [TestOffice.supervisor]),
    ("陈副", [TestOffice.supervisor]),
    ("镇长", [TestOffice.head, TestOffice.supervisor]), ("陈", [TestOffice.supervisor]), ("", []),
    ("县里", []),
    ("李办事员和林办事员", [TestOffice.clerk, TestOffice.otherClerk]),
  ])
  func `our officers named in a text are found, rather one too many`(
    _ text: String, _ found: [Identifier]
  ) {
    #expect(Set(office.book.officers(namedIn: text)) == Set(found))
  }

  @Test func `a visit with an accusation is restricted like its petition`() throws {
    var journal = Journal<VisitFile>(office)
    var act = RegisterVisit.sample()
    act.purpose = "accusation"
    act.accused = "陈副镇长"
    act.named = [TestOffice.head, TestOffice.supervisor]
    try journal.record(act, on: "2026-11-02")
    #expect(try seers(journal.current.sight) == [TestOffice.clerk, TestOffice.head])
    var plain = Journal<VisitFile>(office)
    try plain.record(RegisterVisit.sample(), on: "2026-11-02")
    #expect(
      try seers(plain.current.sight) == [
        TestOffice.clerk, TestOffice.otherClerk, TestOffice.supervisor, TestOffice.head,
      ])
  }
}
