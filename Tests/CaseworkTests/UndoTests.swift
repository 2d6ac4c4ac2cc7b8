import Casework
import Testing
import Wording

/// What was a slip is taken back by its author on the same day; both lines stay.
@Suite struct UndoTests {
  private let office: TestOffice
  private let now: Instant

  init() throws {
    office = try TestOffice.shipped()
    now = Instant(startOf: office.today)
  }

  private func journal(_ acts: [any Act<CaseFile>], recorded: Instant? = nil) throws -> Journal<
    CaseFile
  > {
    var journal = Journal<CaseFile>(office)
    for act in acts { try journal.record(act, on: "2026-11-02", recorded: recorded ?? now) }
    return journal
  }

  @Test func `an undo leads back to what was before, and the history keeps both`() throws {
    var journal = try journal([RegisterPetition.sample(), Note.sample()])
    let before = journal.current.facts
    try journal.record(Accept.sample(), on: "2026-11-05", recorded: now)
    #expect(journal.current.stage == .handling)
    try journal.record(Undo<CaseFile>.sample, on: office.today, recorded: now)
    #expect(journal.current.facts == before)
    #expect(journal.current.stage == .registered)
    #expect(
      journal.current.history.map(\.act) == ["registerPetition", "note", "accept", "undo"])
    let (accept, undo) = (journal.current.history[2], journal.current.history[3])
    #expect(accept.undoneBy == undo.entry && undo.reverses == accept.entry)
    #expect(undo.day == accept.day)
    let contents = try Fold.contents(CaseFile.self, of: journal.entries)
    #expect(contents[undo.entry]?.first?.value == .wording(Accept.name))
    // What had been known before the undo stays known.
    let known = try journal.state(knownBy: Instant(milliseconds: now.milliseconds - 1))
    #expect(known == nil)
  }

  @Test func `one undo after another takes back act by act, and never the registration`() throws {
    var journal = try journal([
      RegisterDispute.sample(), AcceptDispute.sample, Mediate.sample, Agree.sample,
    ])
    for stage in [CaseStage.mediating, .mediating, .registered] {
      try journal.record(Undo<CaseFile>.sample, on: office.today, recorded: now)
      #expect(journal.current.stage == stage)
    }
    #expect(throws: Refusal.self) {
      try journal.record(Undo<CaseFile>.sample, on: office.today, recorded: now)
    }
    try journal.record(AcceptDispute.sample, on: "2026-11-03", recorded: now)
    #expect(journal.current.stage == .mediating)
  }

  @Test func `an undone correction is as if it had never been made`() throws {
    var journal = try journal([RegisterPetition.sample()])
    let before = journal.current.facts
    let body = try Payload.decode(JSONValue.self, from: try #require(journal.entries[0].payload))
    try journal.record(
      Correct<CaseFile>(
        act: "registerPetition", body: body.overlaid(with: .object(["matter": .string("改正")])),
        day: "2026-11-01".day, reason: nil), on: office.today, recorded: now,
      reverses: journal.entries[0].id)
    #expect(journal.current.matter == "改正" && journal.current.received == "2026-11-01".day)
    try journal.record(Undo<CaseFile>.sample, on: office.today, recorded: now)
    #expect(journal.current.facts == before)
    #expect(journal.current.received == "2026-11-02".day)
    #expect(journal.current.history[0].correctedBy == nil)
    // The next correction starts from what stands, and says so.
    try journal.record(
      Correct<CaseFile>(
        act: "registerPetition", body: body.overlaid(with: .object(["matter": .string("再改正")])),
        day: nil, reason: nil), on: office.today, recorded: now, reverses: journal.entries[0].id)
    let lines = try Fold.contents(CaseFile.self, of: journal.entries)[journal.entries[3].id]
    #expect(lines?.first?.old == .text("反映排水沟堵塞"))
  }

  @Test func `a void is undone and the case is open again`() throws {
    var journal = try journal([RegisterPetition.sample(), VoidSubject<CaseFile>.sample])
    #expect(journal.current.stage == .void)
    try journal.record(Undo<CaseFile>.sample, on: office.today, recorded: now)
    #expect(journal.current.stage == .registered)
  }

  @Test(
    arguments: [
      (TestOffice.clerk, 0, nil),
      (TestOffice.clerk, 1, "不是今天录入的"),
      (TestOffice.supervisor, 0, "由他人办理"),
      (TestOffice.liaison, 0, "由经办、分管领导、主要领导办理"),
    ] as [(Identifier, Int, String?)])
  func `only its author undoes an act, and on the same day`(
    _ officer: Identifier, _ daysAgo: Int, _ says: String?
  ) throws {
    var journal = try journal(
      [RegisterPetition.sample(), Accept.sample()],
      recorded: Instant(startOf: office.today - daysAgo))
    do {
      try journal.record(Undo<CaseFile>.sample, by: officer, on: office.today, recorded: now)
      #expect(says == nil)
    } catch let refusal as Refusal {
      #expect(refusal.wording.zh.contains(says ?? "nothing"), "\(refusal.wording.zh)")
    }
  }

  @Test func `a step that was undone holds no later day back`() throws {
    var journal = try journal([RegisterPetition.sample()])
    try journal.record(Accept.sample(), on: "2026-11-20", recorded: now)
    try journal.record(Undo<CaseFile>.sample, on: office.today, recorded: now)
    try journal.record(Accept.sample(), on: "2026-11-05", recorded: now)
    #expect(journal.current.milestones[.acceptedOrdinary] == "2026-11-05".day)
    try journal.current.checkReplay()
  }

  @Test func `after an undo the registrar corrects without a reason again`() throws {
    var journal = try journal([RegisterPetition.sample(), Accept.sample()])
    try journal.record(Undo<CaseFile>.sample, on: office.today, recorded: now)
    let body = try Payload.decode(JSONValue.self, from: try #require(journal.entries[0].payload))
    try journal.record(
      Correct<CaseFile>(act: "registerPetition", body: body, day: nil, reason: nil),
      on: office.today, recorded: now, reverses: journal.entries[0].id)
    #expect(throws: Refusal.self) {
      try journal.record(
        Correct<CaseFile>(act: "accept", body: .object([:]), day: nil, reason: "笔误"),
        on: office.today, recorded: now, reverses: journal.entries[1].id)
    }
  }
}
