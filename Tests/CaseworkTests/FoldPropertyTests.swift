import Casework
import Testing
import Wording

/// Random officers do random allowed acts; whatever they do, the promises hold.
@Suite struct FoldPropertyTests {
  private let office: TestOffice

  init() throws {
    office = try TestOffice.shipped()
  }

  private func sample(
    _ kind: String, of file: CaseFile = CaseFile(id: TestOffice.clerk), _ other: CaseFile?,
    _ dice: inout Dice
  ) -> (any Act<CaseFile>)? {
    var (link, merge) = (Link.blank, Merge.blank)
    (link.earlier, link.reason) = (other?.id, "同一件事")
    (merge.into, merge.reason) = (other?.id, "同一件事")
    let acts: [String: (any Act<CaseFile>)?] = [
      "accept": Accept.sample(
        route: ["accusation": "30", "suggestion": "29"][file.legalKind ?? ""]
          ?? ["5", "6", "6"].picked(&dice)),
      "notify": Notify.sample,
      "transfer": Transfer.sample, "return": Return.sample, "decline": Decline.sample,
      "answer": Answer.sample, "deliver": Deliver.sample, "close": Close.blank,
      "exempt": Exempt.sample(["withdrawn", "unreachable"].picked(&dice)),
      "assign": Assign.sample(),
      "note": Note.sample(), "reopen": Reopen.sample, "void": VoidSubject<CaseFile>.sample,
      "acceptDispute": AcceptDispute.sample, "mediate": Mediate.sample, "agree": Agree.sample,
      "decideReview": try? Stored.sample(DecideReview<County>.self) { $0.received = nil },
      "link": link, "merge": merge, "fail": Fail.sample, "followUp": FollowUp.sample,
      "undo": Undo<CaseFile>.sample,
      "charge": try? Stored.sample(Charge.self) { $0.leader = TestOffice.supervisor },
      "press": try? Stored.sample(Press.self) { $0.replyBy = office.today },
      "order": try? Stored.sample(Order.self) { $0.replyBy = office.today },
      "schedule": try? Stored.sample(Schedule.self) { $0.target = office.today },
    ]
    return acts[kind] ?? Stored.act(kind)
  }

  private func intake(_ dice: inout Dice) -> any Act<CaseFile> {
    let isDispute = dice.roll(5) < 2
    return isDispute
      ? RegisterDispute.sample()
      : RegisterPetition.sample(
        channel: ["letter", "visit", "assigned", "transferred", "transferred"].picked(&dice),
        purpose: [nil, "request", "request", "suggestion", "accusation"].picked(&dice))
  }

  /// Corrects a random earlier act: another matter, or the same act a few days later.
  private func correct(
    _ journal: inout Journal<CaseFile>, by officer: Identifier, _ dice: inout Dice
  ) throws {
    let viewer = try office.viewer(officer)
    let standing = Set(journal.current.history.filter(\.isStanding).map(\.entry))
    let candidates = journal.entries.filter {
      !["correct", "void", "print", "reveal", "merge", "absorb"].contains($0.act)
        && standing.contains($0.id)
        // What leaders do is theirs to correct.
        && (!viewer.isStaff || CaseFile.allows($0.act, viewer))
    }
    guard !candidates.isEmpty else { return }
    let target = candidates.picked(&dice)
    var body = try Payload.decode(JSONValue.self, from: try #require(target.payload))
    if target.act.hasPrefix("register") {
      body = body.overlaid(with: .object(["matter": .string("改正\(dice.roll(100))")]))
    }
    let line = try #require(journal.current.history.first { $0.entry == target.id })
    let day = dice.roll(3) == 0 ? min(line.day + dice.roll(4), office.today) : nil
    try journal.record(
      Correct<CaseFile>(act: target.act, body: body, day: day, reason: "笔误"), by: officer,
      on: line.day,
      reverses: target.id)
    try journal.current.checkReplay()
  }

  /// Another case is merged into it and taken out again: it stands exactly as before.
  private func absorbAndRelease(
    _ other: CaseFile, _ journal: inout Journal<CaseFile>, on day: Day
  ) throws {
    let before = journal.current.facts
    let absorb = Absorb(other)
    guard let step = journal.current.step(for: Absorb.kind),
      journal.current.refusal(of: step, try office.circumstance(TestOffice.clerk)) == nil,
      other.received.map({ $0 <= day }) ?? false
    else { return }
    try journal.record(absorb, on: day)
    #expect(journal.current.facts != before)
    try journal.record(
      Release(case: other.id, number: other.number), on: day,
      reverses: journal.current.absorbed[other.id])
    #expect(journal.current.facts == before, "not as before the merger: \(before)")
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
    let striking = ["undo", "unmerge", "release"]
    let undone = Set(entries.filter { striking.contains($0.act) }.compactMap(\.reverses))
    let entries = entries.filter { !striking.contains($0.act) && !undone.contains($0.id) }
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
    try checkEras(entries, &dice)
    #expect(try journal.state(until: first.day - 100) == nil)
    #expect(
      try journal.state(knownBy: Instant(milliseconds: first.recorded.milliseconds - 1)) == nil)
  }

  /// For every day and every instant, that era alone holds whose facts the fold of both gives.
  private func checkEras(_ entries: [Entry], _ dice: inout Dice) throws {
    let (state, eras) = try #require(
      try Fold.eras(of: entries, adoptions: []) { file, _, _ in file.facts })
    #expect(state == (try Fold.state(CaseFile.self, of: entries, codes: nil)))
    let days = Set(entries.map(\.day)).flatMap { [$0 - 1, $0, $0 + 1] }
    let instants = Set(entries.map(\.recorded)).flatMap {
      [Instant(milliseconds: $0.milliseconds - 1), $0]
    }
    for day in days {
      for instant in instants where dice.roll(4) == 0 {
        let fold = try Fold.state(
          CaseFile.self, of: entries, codes: nil, until: day, knownBy: instant)
        let holding = eras.filter { $0.holds(on: day, knownBy: instant) }
        #expect(holding.map(\.facts) == (fold.map { [$0.facts] } ?? []))
      }
    }
  }

  @Test func `random allowed acts keep the promises, and every act and stage occurs`() throws {
    var dice = Dice(2021)
    var acts: [String: Int] = [:]
    var stages: [CaseStage: Int] = [:]
    var refused: [String: Int] = [:]
    var others: [CaseFile] = []
    for round in 0..<800 {
      var journal = Journal<CaseFile>(office, seed: UInt64(round))
      // A third began so late that their limits still run.
      var day = (round % 3 == 0 ? "2026-09-20".day : "2026-03-02".day) + dice.roll(60)
      // An undo is for the day on which something was recorded.
      let recorded = round % 4 == 0 ? Instant(startOf: office.today) : nil
      try journal.record(
        intake(&dice), by: [TestOffice.clerk, TestOffice.supervisor].picked(&dice), on: day,
        recorded: recorded)
      for _ in 0..<(6 + dice.roll(24)) {
        let officer = TestOffice.officers.picked(&dice)
        let today = try office.circumstance(officer)
        let offers = journal.current.offers(today)
        let possible = offers.filter { $0.refusal == nil }.map { $0.step.act.kind }
          .filter { $0 != "void" || dice.roll(12) == 0 }
        // A correction may have moved the last step to a later day.
        let last =
          journal.current.history.filter { !["print", "reveal"].contains($0.act) }.map(\.day).max()
          ?? day
        day = min(max(day, last) + dice.roll(6), office.today)
        if ![.void, .merged].contains(journal.current.stage), dice.roll(8) == 0 {
          let isStaff =
            try office.viewer(officer).isStaff
            && !journal.current.recused.contains(officer)
          let count = journal.entries.count
          do { try correct(&journal, by: officer, &dice) } catch let refusal as Refusal {
            #expect(!isStaff || refusal.reason != .notAllowed)
            #expect(journal.entries.count == count)
          }
        } else if dice.roll(12) == 0 {
          let isStaff =
            try office.viewer(officer).isStaff
            && !journal.current.recused.contains(officer)
          do {
            let act: any Act<CaseFile> =
              dice.roll(2) == 0
              ? Print<CaseFile>.sample : try Stored.sample(Reveal<CaseFile>.self)
            try journal.record(act, by: officer, on: office.today)
          } catch let refusal as Refusal {
            #expect(!isStaff && refusal.reason == .notAllowed)
          }
        } else if !possible.isEmpty {
          let rarest = possible.min { acts[$0, default: 0] < acts[$1, default: 0] }
          // The ways that most others branch off from are taken often.
          let branch = ["object", "accept", "requestExtension", "extend"].first {
            possible.contains($0) && dice.roll(2) == 0
          }
          let kind = branch ?? (dice.roll(5) > 0 ? rarest : possible.picked(&dice))
          let other = others.filter {
            $0.kind == journal.current.kind && (kind == "link" || $0.stage == .registered)
          }.last
          let act = try #require(
            kind.flatMap { sample($0, of: journal.current, other, &dice) },
            "no sample of \(kind ?? "")")
          do {
            try journal.record(
              act, by: officer, on: day, recorded: recorded, naming: other.map { [$0] } ?? [])
            if dice.roll(10) == 0, let other { try absorbAndRelease(other, &journal, on: day) }
          } catch let refusal as Refusal where refusal.reason == .notValid {
            refused[kind ?? "", default: 0] += 1
          }
        }
        stages[journal.current.stage, default: 0] += 1
        checkPromises(journal.current)
        if [.void, .merged].contains(journal.current.stage) {
          #expect(
            journal.current.offers(try office.circumstance(TestOffice.supervisor)).allSatisfy {
              $0.refusal != nil || $0.step.act is any Striking.Type
            })
        }
      }
      others.append(journal.current)
      for entry in journal.entries { acts[entry.act, default: 0] += 1 }
      if round % 4 == 0 { try checkCutOffs(journal, &dice) }
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
        guard let act = sample(step.act.kind, nil, &dice) else { continue }
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
