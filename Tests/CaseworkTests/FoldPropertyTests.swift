import Casework
import Testing
import Wording

/// Random officers do random allowed acts; whatever they do, the promises hold.
@Suite struct FoldPropertyTests {
  private let office: TestOffice

  init() throws {
    office = try TestOffice.shipped()
  }

  private func sample(_ kind: String, _ dice: inout Dice) -> (any Act<CaseFile>)? {
    let acts: [String: any Act<CaseFile>] = [
      "accept": Accept.sample(route: ["1", "5", "6", "6"].picked(&dice)), "notify": Notify.sample,
      "transfer": Transfer.sample, "return": Return.sample, "decline": Decline.sample,
      "answer": Answer.sample, "deliver": Deliver.sample, "close": Close.blank,
      "exempt": Exempt.sample(["withdrawn", "unreachable"].picked(&dice)),
      "assign": Assign.sample(),
      "note": Note.sample(), "reopen": Reopen.sample, "void": VoidSubject<CaseFile>.sample,
      "acceptDispute": AcceptDispute.sample, "mediate": Mediate.sample, "agree": Agree.sample,
      "fail": Fail.sample, "followUp": FollowUp.sample, "undo": Undo<CaseFile>.sample,
    ]
    return acts[kind]
  }

  private func intake(_ dice: inout Dice) -> any Act<CaseFile> {
    let isDispute = dice.roll(5) < 2
    return isDispute
      ? RegisterDispute.sample()
      : RegisterPetition.sample(
        channel: ["letter", "visit", "phone", "assigned", "transferred"].picked(&dice),
        purpose: [nil, "request", "accusation"].picked(&dice))
  }

  /// Corrects a random earlier act: another matter, or the same act a few days later.
  private func correct(
    _ journal: inout Journal<CaseFile>, by officer: Identifier, _ dice: inout Dice
  ) throws {
    let standing = Set(journal.current.history.filter(\.isStanding).map(\.entry))
    let candidates = journal.entries.filter {
      !["correct", "void", "print"].contains($0.act) && standing.contains($0.id)
    }
    let target = candidates.picked(&dice)
    var body = try Payload.decode(JSONValue.self, from: try #require(target.payload))
    if target.act.hasPrefix("register") {
      body = body.overlaid(with: .object(["matter": .string("改正\(dice.roll(100))")]))
    }
    let line = try #require(journal.current.history.first { $0.entry == target.id })
    let day = dice.roll(3) == 0 ? min(line.day + dice.roll(4), office.today) : nil
    let before = journal.current.facts
    try journal.record(
      Correct<CaseFile>(act: target.act, body: body, day: day, reason: "笔误"), by: officer,
      on: line.day,
      reverses: target.id)
    do {
      try journal.current.checkReplay()
    } catch {
      Issue.record("a correction that was let through makes the history impossible: \(before)")
    }
  }

  private func checkPromises(_ file: CaseFile) {
    if file.stage == .closed {
      #expect(file.isAnsweredFor, "closed without an answer: \(file.facts)")
    }
    var last: Day?
    for line in file.history
    where line.isStanding && line.reverses == nil && file.step(for: line.act)?.to != nil {
      if let last { #expect(line.day >= last, "steps run backwards: \(file.history)") }
      last = line.day
    }
    #expect(file.history.allSatisfy { $0.day <= office.today })
  }

  /// The fold as one would do it by hand: what was undone struck out, every correction written over what it
  /// corrects, then cut off.
  private func byHand(_ entries: [Entry], until day: Day) throws -> CaseFile? {
    let undone = Set(entries.filter { $0.act == "undo" }.compactMap(\.reverses))
    let entries = entries.filter { $0.act != "undo" && !undone.contains($0.id) }
    var lines = entries.filter { $0.act != "correct" }
    for correction in entries where correction.act == "correct" {
      let act = try Payload.decode(Correct<CaseFile>.self, from: try #require(correction.payload))
      let index = try #require(lines.firstIndex { $0.id == correction.reverses })
      var body = act.body
      if let number = try Payload.decode(JSONValue.self, from: try #require(lines[index].payload))
        .members?["number"]
      {
        body = body.overlaid(with: .object(["number": number]))
      }
      lines[index].payload = try Payload.encode(body)
      if let day = act.day { lines[index].day = day }
    }
    for index in lines.indices {
      if let reversed = lines[index].reverses,
        let target = lines.first(where: { $0.id == reversed })
      {
        lines[index].day = target.day
      }
    }
    lines.removeAll { $0.day > day }
    guard lines.first?.id == entries.first?.id else { return nil }
    return try Fold.state(CaseFile.self, of: lines, codes: office.codes)
  }

  private func checkCutOffs(_ journal: Journal<CaseFile>, _ dice: inout Dice) throws {
    let entries = journal.entries
    let first = try #require(entries.first)
    #expect(try journal.state()?.facts == journal.current.facts)
    #expect(try journal.state()?.history.map(\.entry) == journal.current.history.map(\.entry))
    for _ in 0..<3 {
      let day = first.day + dice.roll(60) - 5
      #expect(try journal.state(until: day)?.facts == byHand(entries, until: day)?.facts)
      let instant = entries.picked(&dice).recorded
      let known = entries.filter { $0.recorded <= instant }
      let expected = try Fold.state(CaseFile.self, of: known, codes: office.codes)
      #expect(try journal.state(knownBy: instant)?.facts == expected?.facts)
      #expect(
        try journal.state(until: day, knownBy: instant)?.facts == byHand(known, until: day)?.facts)
    }
    #expect(try journal.state(until: first.day - 100) == nil)
    #expect(
      try journal.state(knownBy: Instant(milliseconds: first.recorded.milliseconds - 1)) == nil)
  }

  @Test func `random allowed acts keep the promises, and every act and stage occurs`() throws {
    var dice = Dice(2021)
    var acts: [String: Int] = [:]
    var stages: [CaseStage: Int] = [:]
    for round in 0..<240 {
      var journal = Journal<CaseFile>(office, seed: UInt64(round))
      var day = "2026-03-02".day + dice.roll(120)
      // An undo is for the day on which something was recorded.
      let recorded = round % 4 == 0 ? Instant(startOf: office.today) : nil
      try journal.record(
        intake(&dice), by: [TestOffice.clerk, TestOffice.supervisor].picked(&dice), on: day,
        recorded: recorded)
      for _ in 0..<(4 + dice.roll(12)) {
        let officer = TestOffice.officers.picked(&dice)
        let today = try office.circumstance(officer)
        let offers = journal.current.offers(today)
        let possible = offers.filter { $0.refusal == nil }.map { $0.step.act.kind }
          .filter { $0 != "void" || dice.roll(12) == 0 }
        // A correction may have moved the last step to a later day.
        let last = journal.current.history.filter { $0.act != "print" }.map(\.day).max() ?? day
        day = min(max(day, last) + dice.roll(6), office.today)
        if journal.current.stage != .void, dice.roll(8) == 0 {
          let isStaff = try office.viewer(officer).isStaff
          let count = journal.entries.count
          do { try correct(&journal, by: officer, &dice) } catch let refusal as Refusal {
            #expect(!isStaff || refusal.reason != .notAllowed)
            #expect(journal.entries.count == count)
          }
        } else if dice.roll(12) == 0 {
          let isStaff = try office.viewer(officer).isStaff
          do {
            try journal.record(Print<CaseFile>.sample, by: officer, on: office.today)
          } catch let refusal as Refusal {
            #expect(!isStaff && refusal.reason == .notAllowed)
          }
        } else if !possible.isEmpty {
          let rarest = possible.min { acts[$0, default: 0] < acts[$1, default: 0] }
          let kind = dice.roll(2) == 0 ? rarest : possible.picked(&dice)
          let act = try #require(kind.flatMap { sample($0, &dice) }, "no sample of \(kind ?? "")")
          try journal.record(act, by: officer, on: day, recorded: recorded)
        }
        stages[journal.current.stage, default: 0] += 1
        checkPromises(journal.current)
        if journal.current.stage == .void {
          #expect(
            journal.current.offers(try office.circumstance(TestOffice.supervisor)).allSatisfy {
              $0.refusal != nil || $0.step.act is Undo<CaseFile>.Type
            })
        }
      }
      for entry in journal.entries { acts[entry.act, default: 0] += 1 }
      try checkCutOffs(journal, &dice)
    }
    for procedure in CaseFile.procedures {
      for step in procedure.steps {
        #expect(
          acts[step.act.kind, default: 0] >= 20,
          "\(step.act.kind) occurred \(acts[step.act.kind, default: 0]) times")
      }
    }
    for stage in CaseStage.allCases where stage != .unregistered {
      #expect(
        stages[stage, default: 0] >= 20, "\(stage) occurred \(stages[stage, default: 0]) times")
    }
  }

  @Test func `a refused act leaves nothing behind`() throws {
    var dice = Dice(7)
    var refused = 0
    for round in 0..<60 {
      var journal = Journal<CaseFile>(office, seed: UInt64(round))
      try journal.record(intake(&dice), on: "2026-05-06")
      for _ in 0..<12 {
        let step = journal.current.procedure.steps.picked(&dice)
        guard let act = sample(step.act.kind, &dice) else { continue }
        let officer = TestOffice.officers.picked(&dice)
        let before = journal.current.facts
        do {
          try journal.record(act, by: officer, on: "2026-05-06".day + dice.roll(10) - 3)
        } catch let refusal as Refusal {
          refused += 1
          #expect(journal.current.facts == before)
          #expect(!refusal.wording.zh.isEmpty && !refusal.wording.en.isEmpty)
        }
        checkPromises(journal.current)
      }
    }
    #expect(refused > 200)
  }
}
