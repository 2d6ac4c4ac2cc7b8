import Casework
import Testing
import Wording

@Suite struct CorrectionTests {
  private let office: TestOffice

  init() throws {
    office = try TestOffice.shipped()
  }

  private func journal() throws -> Journal<CaseFile> {
    var journal = Journal<CaseFile>(office)
    var act = RegisterPetition.sample()
    act.number = Number(.petition, year: 2026, serial: 7)
    act.phone = "13800000000"
    try journal.record(act, on: "2026-11-02")
    return journal
  }

  private func correction(
    of journal: Journal<CaseFile>, _ index: Int = 0, _ changes: [String: JSONValue] = [:],
    day: String? = nil, reason: String? = nil
  ) throws -> Correct<CaseFile> {
    let body = try Payload.decode(
      JSONValue.self, from: try #require(journal.entries[index].payload))
    return Correct<CaseFile>(
      act: journal.entries[index].act, body: body.overlaid(with: .object(changes)), day: day?.day,
      reason: reason)
  }

  @Test func `a correction puts the new in the place of the old and keeps the other facts`() throws
  {
    var journal = try journal()
    let first = journal.entries[0].id
    let before = journal.current
    let correct = try correction(of: journal, 0, ["matter": .string("反映道路破损")])
    try journal.record(
      correct, on: "2026-11-02", recorded: Instant(startOf: "2026-11-20".day), reverses: first)
    let after = journal.current
    #expect(before.matter == "反映排水沟堵塞")
    #expect(after.matter == "反映道路破损")
    #expect(after.facts == before.facts.replacing("反映排水沟堵塞", with: "反映道路破损"))
    #expect(after.history.map(\.act) == ["registerPetition", "correct"])
    #expect(after.history[0].correctedBy == journal.entries[1].id)
    #expect(after.history[1].reverses == first)
    let old = try #require(try journal.state(knownBy: journal.entries[0].recorded))
    #expect(old.matter == "反映排水沟堵塞")
  }

  @Test func `a corrected day moves the case in every cut-off, and the number stays`() throws {
    var journal = try journal()
    let correct = try correction(
      of: journal, 0, ["number": .string("XF-2026-0999")], day: "2026-10-20", reason: nil)
    try journal.record(
      correct, on: "2026-11-23", recorded: Instant(startOf: "2026-11-20".day),
      reverses: journal.entries[0].id)
    #expect(journal.current.received == "2026-10-20".day)
    #expect(journal.current.number?.description == "XF-2026-0007")
    #expect(journal.current.clocks(office.tables).first?.due == "2026-11-04".day)
    #expect(try journal.state(until: "2026-10-31".day) != nil)
    #expect(try journal.state(until: "2026-10-31".day, knownBy: journal.entries[0].recorded) == nil)
    #expect(try journal.state(until: "2026-10-19".day) == nil)
  }

  @Test func `the registrar corrects freely until the next act, and then with a reason`() throws {
    var journal = try journal()
    let first = journal.entries[0].id
    try journal.record(
      try correction(of: journal, 0, ["matter": .string("一")]), on: "2026-11-02", reverses: first)
    try journal.record(
      try correction(of: journal, 0, ["matter": .string("二")]), on: "2026-11-02", reverses: first)
    #expect(journal.current.matter == "二")
    let byOther = try #require(throws: Refusal.self) {
      try journal.record(
        try correction(of: journal), by: TestOffice.otherClerk, on: "2026-11-02", reverses: first)
    }
    #expect(byOther.field == "reason")
    try journal.record(Accept.sample(), on: "2026-11-03")
    let later = try #require(throws: Refusal.self) {
      try journal.record(try correction(of: journal), on: "2026-11-02", reverses: first)
    }
    #expect(later.sentence.zh.contains("更正须写明理由"))
    try journal.record(
      try correction(of: journal, 0, ["matter": .string("三")], reason: "笔误"), on: "2026-11-02",
      reverses: first)
    #expect(journal.current.matter == "三")
    #expect(journal.current.stage == .handling)
  }

  @Test func `a closed case is corrected and made void by the supervisor alone`() throws {
    var journal = try journal()
    try journal.record(Exempt.sample(), on: "2026-11-03")
    try journal.record(Close.blank, on: "2026-11-03")
    let correct = try correction(of: journal, 0, ["matter": .string("四")], reason: "笔误")
    let refusal = try #require(throws: Refusal.self) {
      try journal.record(correct, on: "2026-11-02", reverses: journal.entries[0].id)
    }
    #expect(refusal.sentence.zh == "已办结，由分管领导更正")
    #expect(throws: Refusal.self) {
      try journal.record(VoidSubject<CaseFile>.sample, on: "2026-11-04")
    }
    try journal.record(
      correct, by: TestOffice.supervisor, on: "2026-11-02", reverses: journal.entries[0].id)
    #expect(journal.current.stage == .closed)
    try journal.record(VoidSubject<CaseFile>.sample, by: TestOffice.supervisor, on: "2026-11-04")
    #expect(journal.current.stage == .void)
  }

  @Test func `a purpose corrected to an accusation restricts the case and bars the accused`() throws
  {
    var journal = try journal()
    let correct = try correction(
      of: journal, 0, ["purpose": .string("accusation"), "accused": .string("陈副镇长")], reason: "笔误")
    try journal.record(correct, on: "2026-11-02", reverses: journal.entries[0].id)
    #expect(journal.current.isRestricted)
    #expect(journal.current.barred == [TestOffice.supervisor])
    #expect(!journal.current.sight.isOpen(to: try office.viewer(TestOffice.supervisor)))
    #expect(!journal.current.sight.isOpen(to: try office.viewer(TestOffice.otherClerk)))
    #expect(journal.current.sight.isOpen(to: try office.viewer(TestOffice.clerk)))
  }

  @Test(arguments: [
    ("2026-11-24", 0, "在今天之后"), ("2026-11-11", 0, "颠倒"), ("2026-11-01", 1, "颠倒"),
    ("2026-11-16", 1, "颠倒"),
  ])
  func `a corrected day never makes steps run backwards`(
    _ day: String, _ index: Int, _ said: String
  ) throws {
    var journal = try journal()
    try journal.record(Accept.sample(), on: "2026-11-10")
    try journal.record(Answer.sample, on: "2026-11-15")
    let refusal = try #require(throws: Refusal.self) {
      try journal.record(
        try correction(of: journal, index, day: day, reason: "笔误"), on: "2026-11-02",
        reverses: journal.entries[index].id)
    }
    #expect(refusal.field == "day")
    #expect(refusal.sentence.zh.contains(said))
  }

  @Test(arguments: ["correct", "void", "registerDispute", "nothing"])
  func `only an act of the case's own history is corrected`(_ kind: String) throws {
    var journal = try journal()
    let refusal = try #require(throws: Refusal.self) {
      try journal.record(
        Correct<CaseFile>(act: kind, body: .object([:]), day: nil, reason: "笔误"), on: "2026-11-02",
        reverses: journal.entries[0].id)
    }
    #expect(refusal.sentence.zh.contains("没有可更正的这一步"))
  }

  @Test func `a correction is checked like the act that it corrects`() throws {
    var journal = try journal()
    let empty = try #require(throws: Refusal.self) {
      try journal.record(
        try correction(of: journal, 0, ["matter": .string("")]), on: "2026-11-02",
        reverses: journal.entries[0].id)
    }
    #expect(empty.field == "matter")
    let unknown = try #require(throws: Refusal.self) {
      try journal.record(
        try correction(of: journal, 0, ["channel": .string("pigeon")]), on: "2026-11-02",
        reverses: journal.entries[0].id)
    }
    #expect(unknown.field == "channel")
    let unreadable = try #require(throws: Refusal.self) {
      try journal.record(
        try correction(of: journal, 0, ["headcount": .string("many")]), on: "2026-11-02",
        reverses: journal.entries[0].id)
    }
    #expect(unreadable.sentence.zh.contains("无法读取"))
  }

  @Test func `a void case stands in no cut-off as open, keeps its number, and stays void`() throws {
    var journal = try journal()
    try journal.record(Note.sample(), on: "2026-11-03")
    try journal.record(
      VoidSubject<CaseFile>.sample, on: "2026-11-20", recorded: Instant(startOf: "2026-11-20".day),
      reverses: journal.entries[0].id)
    #expect(journal.current.stage == .void)
    #expect(journal.current.number?.description == "XF-2026-0007")
    #expect(try journal.state(until: "2026-11-02".day)?.stage == .void)
    #expect(
      try journal.state(until: "2026-11-02".day, knownBy: journal.entries[1].recorded)?.stage
        == .registered)
    for officer in [TestOffice.clerk, TestOffice.supervisor, TestOffice.head] {
      // It can be put on paper, its numbers be read, and the void undone by its author on the day.
      for step in journal.current.procedure.steps where step.act.kind != "undo" {
        let isPaper = [Print<CaseFile>.kind, Reveal<CaseFile>.kind].contains(step.act.kind)
        #expect(
          (journal.current.refusal(of: step, try office.circumstance(officer)) == nil) == isPaper,
          "\(step.act.kind)")
      }
    }
  }

  @Test func `a reopened case is answered and delivered anew before it closes again`() throws {
    var journal = try journal()
    try journal.record(Accept.sample(), on: "2026-11-03")
    try journal.record(Answer.sample, on: "2026-11-05")
    try journal.record(Deliver.sample, on: "2026-11-06")
    try journal.record(Close.blank, on: "2026-11-06")
    try journal.record(Reopen.sample, on: "2026-11-10")
    #expect(journal.current.stage == .handling)
    #expect(journal.current.milestones[.answered] == "2026-11-05".day)
    #expect(throws: Refusal.self) { try journal.record(Close.blank, on: "2026-11-11") }
    try journal.record(Answer.sample, on: "2026-11-12")
    #expect(throws: Refusal.self) { try journal.record(Close.blank, on: "2026-11-12") }
    try journal.record(Deliver.sample, on: "2026-11-13")
    try journal.record(Close.blank, on: "2026-11-13")
    #expect(journal.current.stage == .closed)
    #expect(journal.current.milestones[.answered] == "2026-11-05".day)
  }

  @Test func `a note from before the receipt does not make a case of an earlier day`() throws {
    var journal = try journal()
    try journal.record(Note.sample("此前曾来电"), on: "2026-10-15")
    #expect(journal.current.received == "2026-11-02".day)
    #expect(try journal.state(until: "2026-10-31".day) == nil)
    let refusal = try #require(throws: Refusal.self) {
      try journal.record(Notify.sample, on: "2026-10-15")
    }
    #expect(refusal.sentence.zh.contains("早于收到日期"))
  }

  @Test func `an act or a payload that is not known is said with its place in the journal`() throws
  {
    var entry = try journal().entries[0]
    entry.act = "teleport"
    #expect(throws: JournalError.unknownAct("teleport", sequence: 1)) {
      try Fold.state(CaseFile.self, of: [entry], codes: office.codes)
    }
    entry.act = "registerPetition"
    entry.payload = [0x7B]
    #expect(throws: JournalError.unreadable("registerPetition", sequence: 1)) {
      try Fold.state(CaseFile.self, of: [entry], codes: office.codes)
    }
    entry.payload = nil
    #expect(throws: JournalError.redacted(sequence: 1)) {
      try Fold.state(CaseFile.self, of: [entry], codes: office.codes)
    }
  }
}
