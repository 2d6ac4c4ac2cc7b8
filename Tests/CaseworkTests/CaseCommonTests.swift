import Casework
import Testing
import Wording

/// What petitions and disputes have in common: the urgent, people, sight, recusal, traits, links and mergers.
@Suite struct CaseCommonTests {
  private let office: TestOffice

  init() throws { office = try TestOffice.shipped() }

  private func journal(
    _ act: any Act<CaseFile> = RegisterPetition.sample(), seed: UInt64 = 1,
    on day: String = "2026-11-02"
  ) throws -> Journal<CaseFile> {
    var journal = Journal<CaseFile>(office, seed: seed)
    try journal.record(act, on: day)
    return journal
  }

  @Test func `what is urgent and untold comes first until somebody was told`() throws {
    var journal = try journal(RegisterDispute.sample())
    try journal.record(
      Stored.sample(MarkUrgent.self) { ($0.to, $0.time, $0.way) = (nil, nil, nil) },
      on: "2026-11-10")
    #expect(journal.current.isUrgentUntold)
    #expect(journal.current.nextClock(office.tables)?.limit.id == "U1")
    try journal.record(Stored.sample(ReportUrgent.self), on: "2026-11-11")
    #expect(!journal.current.isUrgentUntold)
    let clock = try #require(journal.current.clocks(office.tables).first { $0.limit.id == "U1" })
    #expect(clock.state(on: office.today) == .met(on: "2026-11-11".day, late: true))
    var told = try self.journal()
    let refusal = try #require(throws: Refusal.self) {
      try told.record(Stored.sample(MarkUrgent.self) { $0.way = nil }, on: "2026-11-10")
    }
    #expect(refusal.field == "way")
    try told.record(Stored.sample(MarkUrgent.self), on: "2026-11-10")
    #expect(!told.current.isUrgentUntold)
  }

  @Test func `whoever has an interest withdraws and is given it no more`() throws {
    var journal = try journal()
    try journal.record(Assign.sample(TestOffice.clerk), on: "2026-11-03")
    let same = try #require(throws: Refusal.self) {
      try journal.record(
        Stored.sample(Recuse.self) { $0.handler = TestOffice.clerk }, on: "2026-11-04")
    }
    #expect(same.field == "handler")
    try journal.record(Stored.sample(Recuse.self), on: "2026-11-04")
    #expect(journal.current.handler == TestOffice.otherClerk)
    for act: any Act<CaseFile> in [Note.sample(), Accept.sample(), Assign.sample()] {
      let own = try #require(throws: Refusal.self) { try journal.record(act, on: "2026-11-05") }
      #expect(own.reason == .notAllowed && own.wording.zh.contains("第二十八条"))
    }
    let again = try #require(throws: Refusal.self) {
      try journal.record(
        Assign.sample(TestOffice.clerk), by: TestOffice.otherClerk, on: "2026-11-05")
    }
    #expect(again.sentence.zh.contains("已回避本件"))
    let accept = try #require(throws: Refusal.self) {
      try journal.record(
        Stored.sample(Accept.self) {
          ($0.route, $0.limit, $0.handler) = ("6", nil, TestOffice.clerk)
        }, by: TestOffice.otherClerk, on: "2026-11-05")
    }
    #expect(accept.field == "handler")
  }

  @Test func `another handler needs a reason, the first one none`() throws {
    var journal = try journal()
    try journal.record(Stored.sample(Assign.self) { $0.reason = nil }, on: "2026-11-03")
    let refusal = try #require(throws: Refusal.self) {
      try journal.record(
        Stored.sample(Assign.self) { ($0.handler, $0.reason) = (TestOffice.clerk, nil) },
        on: "2026-11-04")
    }
    #expect(refusal.field == "reason")
  }

  @Test func `a dispute is hidden from the liaison who is party to it`() throws {
    var journal = try journal(RegisterDispute.sample())
    let liaison = try office.viewer(TestOffice.liaison)
    #expect(journal.current.isOpen(to: liaison))
    try journal.record(Stored.sample(Restrict.self), on: "2026-11-03")
    #expect(!journal.current.isOpen(to: liaison))
    #expect(journal.current.isOpen(to: try office.viewer(TestOffice.clerk)))
    #expect(journal.current.isOpen(to: try office.viewer(TestOffice.otherClerk)))
    #expect(!journal.current.isOpen(to: try office.viewer(TestOffice.supervisor)))
    let refusal = try #require(throws: Refusal.self) {
      try journal.record(
        Stored.sample(Restrict.self) { $0.barred = [TestOffice.otherClerk] }, on: "2026-11-03")
    }
    #expect(refusal.field == "named")
  }

  @Test func `an accusation against the supervisor goes to the head`() throws {
    let journal = try journal(.sample(purpose: "accusation", accused: "陈副镇长"))
    #expect(journal.current.named == [TestOffice.head])
    #expect(journal.current.isOpen(to: try office.viewer(TestOffice.head)))
    #expect(!journal.current.isOpen(to: try office.viewer(TestOffice.supervisor)))
    let other = try self.journal(.sample(purpose: "accusation", accused: "林办事员"))
    #expect(other.current.named.isEmpty)
  }

  private func journal(_ petition: RegisterPetition) throws -> Journal<CaseFile> {
    try journal(petition as any Act<CaseFile>)
  }

  @Test func `an accusation is never passed to whom it is about`() throws {
    var journal = try journal(.sample(purpose: "accusation", accused: "神前村委会会计"))
    for to in ["神前村委会", "神前村委会会计"] {
      let refusal = try #require(throws: Refusal.self) {
        try journal.record(Stored.sample(Transfer.self) { $0.to = to }, on: "2026-11-03")
      }
      #expect(refusal.field == "to" && refusal.sentence.zh.contains("第三十条"))
    }
    try journal.record(Stored.sample(Transfer.self) { $0.to = "镇纪委" }, on: "2026-11-03")
  }

  @Test func `who was kept from a case is let in again by those who lead`() throws {
    var petition = RegisterPetition.sample(purpose: "accusation", accused: "林办事员")
    var journal = try journal(petition)
    let first = try #require(journal.entries.first)
    petition.purpose = "request"
    let body = try Payload.decode(JSONValue.self, from: Payload.encode(petition))
    let correction = Correct<CaseFile>(act: first.act, body: body, day: nil, reason: "误填")
    let refusal = try #require(throws: Refusal.self) {
      try journal.record(correction, on: "2026-11-02", reverses: first.id)
    }
    #expect(refusal.reason == .notAllowed && refusal.sentence.zh.contains("由分管领导"))
    try journal.record(
      correction, by: TestOffice.supervisor, on: "2026-11-02", reverses: first.id)
    #expect(!journal.current.isRestricted)
  }

  @Test(arguments: [("yes", true), ("否", false), ("no", false), ("1", true), ("", false)])
  func `a flag is answered by yes or no`(_ typed: String, _ holds: Bool) throws {
    var act = AcceptDispute.blank
    let field = try #require(AcceptDispute.fields.first { $0.id == "consent" })
    #expect(field.type(typed, into: &act, today: office.today) == nil)
    #expect(act.isAgreedTo == holds)
    #expect(field.type("2026-12-01", into: &act, today: office.today) != nil)
  }

  @Test func `nothing is done before the stage in which it is possible`() throws {
    var journal = try journal()
    try journal.record(Accept.sample(), on: "2026-11-10")
    let refusal = try #require(throws: Refusal.self) {
      try journal.record(Stored.sample(Hear.self), on: "2026-11-05")
    }
    #expect(refusal.field == "day" && refusal.sentence.zh.contains("早于2026-11-10"))
    // What may be done from the receipt on may be recorded later with its own day.
    try journal.record(Answer.sample, on: "2026-11-16")
    try journal.record(Notify.sample, on: "2026-11-12")
  }

  @Test func `people are described one by one, at most five represent the others`() throws {
    var journal = try journal(.sample(channel: "visit", names: "王大海"))
    for index in 1...5 {
      try journal.record(
        Stored.sample(AddPerson.self) {
          $0.person = Person(name: "代表\(index)")
          $0.person.part = "representative"
        }, on: "2026-11-02")
    }
    let sixth = try #require(throws: Refusal.self) {
      try journal.record(
        Stored.sample(AddPerson.self) {
          $0.person = Person(name: "代表6")
          $0.person.part = "representative"
        }, on: "2026-11-02")
    }
    #expect(sixth.field == "part" && sixth.sentence.zh.contains("代表不超过5人"))
    #expect(journal.current.headcount == 6)
    let proxy = try #require(throws: Refusal.self) {
      try journal.record(
        Stored.sample(AddPerson.self) { $0.person.actsFor = nil }, on: "2026-11-02")
    }
    #expect(proxy.field == "actsFor")
    try journal.record(Stored.sample(AddPerson.self), on: "2026-11-02")
    #expect(journal.current.headcount == 6 && journal.current.people.count == 7)
    // The same name is the same person, described anew.
    try journal.record(
      Stored.sample(AddPerson.self) { $0.person = Person(name: "王大海", phone: "13800001234") },
      on: "2026-11-02")
    #expect(journal.current.people.count == 7)
    #expect(journal.current.people[0].phone == "13800001234")
  }

  @Test(arguments: [
    ("visit", 5, [PetitionTrait.first, .collective]), ("visit", 4, [.first]),
    ("letter", 2, [.first, .joint]),
    ("letter", 12, [.first, .joint]), ("letter", 1, [.first]),
  ])
  func `traits follow from the records`(
    _ channel: String, _ headcount: Int, _ holds: [PetitionTrait]
  ) throws {
    var petition = RegisterPetition.sample(channel: channel)
    petition.headcount = headcount
    let file = try journal(petition).current
    #expect(PetitionTrait.allCases.filter { file.trait($0).holds } == holds)
    #expect(
      PetitionTrait.allCases.allSatisfy {
        !file.trait($0).why.zh.isEmpty && !file.trait($0).why.en.isEmpty
      })
  }

  @Test func `a trait is set otherwise with a reason, and taken back by an undo`() throws {
    var journal = try journal()
    try journal.record(
      Stored.sample(Characterize.self), on: office.today.description,
      recorded: Instant(startOf: office.today))
    #expect(journal.current.trait(.collective).holds)
    #expect(journal.current.trait(.collective).why.zh == "人工认定：分两批来，实为一次")
    try journal.record(
      Undo<CaseFile>.sample, on: office.today.description, recorded: Instant(startOf: office.today))
    #expect(!journal.current.trait(.collective).holds)
  }

  @Test func `a link makes a repeat, of an earlier case of the same kind that may be seen`() throws
  {
    let earlier = try journal(seed: 7, on: "2026-05-06").current
    var journal = try journal()
    var link = Link.blank
    (link.earlier, link.reason) = (earlier.id, "同一条沟")
    let unseen = try #require(throws: Refusal.self) { try journal.record(link, on: "2026-11-03") }
    #expect(unseen.field == "earlier" && unseen.sentence.zh.contains("没有这一件"))
    try journal.record(link, on: "2026-11-03", naming: [earlier])
    #expect(journal.current.trait(.repeated).holds && !journal.current.trait(.first).holds)
    try journal.record(Stored.sample(Unlink.self), on: "2026-11-04")
    #expect(journal.current.trait(.first).holds)
    let later = try self.journal(seed: 8, on: "2026-11-20").current
    link.earlier = later.id
    let wrong = try #require(throws: Refusal.self) {
      try journal.record(link, on: "2026-11-05", naming: [later])
    }
    #expect(wrong.sentence.zh.contains("不能作为前件"))
  }

  @Test func `a merger and taking it apart leave both cases as they were`() throws {
    var one = try journal(.sample(names: "王大海", places: [.village(TestOffice.shenqian)]))
    var petition = RegisterPetition.sample(
      names: "李四、王大海", places: [.village(TestOffice.longwan)], purpose: "accusation",
      accused: "林办事员")
    petition.headcount = 3
    var other = try journal(petition as any Act<CaseFile>, seed: 9, on: "2026-10-12")
    let (before, others) = (one.current.facts, other.current.facts)
    var merge = Merge.blank
    (merge.into, merge.reason) = (one.current.id, "同一件事")
    try other.record(merge, on: "2026-11-04", naming: [one.current])
    try one.record(Absorb(other.current), on: "2026-11-04")
    #expect(other.current.stage == .merged && other.current.clocks(office.tables).isEmpty)
    #expect(one.current.people.map(\.name) == ["王大海", "李四"])
    #expect(one.current.headcount == 3 && one.current.isRestricted)
    #expect(one.current.barred == [TestOffice.otherClerk])
    #expect(one.current.milestones[.receivedDirectly] == "2026-10-12".day)
    #expect(one.current.villages == [TestOffice.shenqian, TestOffice.longwan])
    let back = try #require(throws: Refusal.self) {
      var merge = merge
      merge.into = other.current.id
      try one.record(merge, on: "2026-11-05", naming: [other.current])
    }
    #expect(back.sentence.zh.contains("有案件并入本件"))
    #expect(throws: Refusal.self) { try one.record(VoidSubject<CaseFile>.sample, on: "2026-11-05") }
    #expect(throws: Refusal.self) { try other.record(Note.sample(), on: "2026-11-05") }
    try other.record(Stored.sample(Unmerge.self), on: "2026-11-06")
    let entry = try #require(one.current.absorbed[other.current.id])
    try one.record(
      Release(case: other.current.id, number: other.current.number), on: "2026-11-06",
      reverses: entry)
    #expect(one.current.facts == before && other.current.facts == others)
    try other.current.checkReplay()
    try one.current.checkReplay()
  }
}
