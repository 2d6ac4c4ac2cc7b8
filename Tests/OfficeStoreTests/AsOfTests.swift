import Casework
import GRDB
@testable import OfficeStore
import Testing

/// State(D, T) through the store against a recomputation that reads the raw entries and knows no fold.
@Suite struct AsOfTests {
  /// An entry as the table has it.
  private struct Line {
    let id: Identifier
    let act: String
    let day: Day
    let recorded: Instant
    let reverses: Identifier?
    let payload: JSONValue
  }

  /// The stage that each act of a case leads to; nil leaves it.
  private static let stages: [String: CaseStage] = [
    "registerPetition": .registered, "registerDispute": .registered, "accept": .handling,
    "transfer": .transferred,
    "return": .returned, "decline": .declined, "answer": .answered, "deliver": .delivered,
    "close": .closed,
    "reopen": .handling, "void": .void, "acceptDispute": .mediating, "agree": .agreed,
    "fail": .failed, "followUp": .visited, "lead": .led, "object": .objecting,
    "overrule": .registered, "reply": .delivered, "askReview": .reviewing,
    "decideReview": .reviewed, "askRecheck": .rechecking, "decideRecheck": .rechecked,
    "handOver": .registered, "referUp": .referred, "giveBack": .registered, "merge": .merged,
  ]

  private func lines(_ office: TestOffice, _ kind: Subject.Kind) throws -> [Identifier: [Line]] {
    let rows = try office.office.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT subject, id, act, effectiveDay, recordedAt, reverses, payload FROM entry
          WHERE subjectKind = ? ORDER BY subject, nth
          """, arguments: [kind.rawValue])
    }
    var lines: [Identifier: [Line]] = [:]
    for row in rows {
      let payload = try Payload.decode(JSONValue.self, from: Array((row[6] as String).utf8))
      lines[row.identifier(0), default: []].append(
        Line(
          id: row.identifier(1), act: row[2], day: (row[3] as String).day,
          recorded: Instant(milliseconds: row[4]),
          reverses: row.optionalIdentifier(5), payload: payload))
    }
    return lines
  }

  /// The lines that an undo, or the end of a merger, among them takes back.
  private func undone(_ lines: [Line]) -> Set<Identifier> {
    Set(lines.filter { ["undo", "unmerge", "release"].contains($0.act) }.compactMap(\.reverses))
  }

  /// What is known at T of what had happened by D: the lines that count, with the corrected days and bodies.
  private func known(_ lines: [Line], by instant: Instant, until day: Day) -> [(
    line: Line, day: Day, body: JSONValue
  )] {
    let recorded = lines.filter { $0.recorded <= instant }
    let undone = undone(recorded)
    var days = Dictionary(uniqueKeysWithValues: recorded.map { ($0.id, $0.day) })
    var bodies = Dictionary(uniqueKeysWithValues: recorded.map { ($0.id, $0.payload) })
    for line in recorded where line.act == "correct" && !undone.contains(line.id) {
      guard let target = line.reverses, let members = line.payload.members else { continue }
      if let body = members["body"] { bodies[target] = body }
      if let text = members["day"]?.string { days[target] = text.day }
    }
    for line in recorded { if let target = line.reverses { days[line.id] = days[target] } }
    let counting = recorded.filter { (days[$0.id] ?? $0.day) <= day }
    guard counting.first?.id == lines.first?.id else { return [] }
    return counting.map { ($0, days[$0.id] ?? $0.day, bodies[$0.id] ?? $0.payload) }
  }

  /// The same without what was undone.
  private func standing(_ lines: [Line], by instant: Instant, until day: Day) -> [(
    line: Line, day: Day, body: JSONValue
  )] {
    let undone = undone(lines.filter { $0.recorded <= instant })
    return known(lines, by: instant, until: day).filter { !undone.contains($0.line.id) }
  }

  @Test(arguments: [UInt64(42), 44])
  func `cases as of a day and as known by an instant are what the raw entries say`(_ seed: UInt64)
    throws
  {
    let office = try TestOffice(seed: seed)
    var life = Life(office, seed: seed)
    try life.go(cases: 40, acts: 560)
    #expect(
      (life.acts["correct"] ?? 0) > 3 && (life.acts["void"] ?? 0) > 0
        && (life.acts["undo"] ?? 0) > 0)
    let chance = Chance(seed)
    let clerk = try office.clerk
    let all = try lines(office, .caseFile)
    let start = Instant(startOf: "2026-02-23".day).milliseconds
    var (present, absent) = (0, 0)
    for (id, lines) in all.sorted(by: { $0.key < $1.key }) {
      guard try office.office.caseFile(id, for: clerk) != nil else { continue }
      for _ in 0..<12 {
        let day = "2026-02-14".day + chance.roll(office.clock.instant.day - "2026-02-14".day + 1)
        let instant = Instant(
          milliseconds: start
            + Int64(chance.roll(Int(office.clock.instant.milliseconds - start) + 1)))
        let counting = known(lines, by: instant, until: day)
        let file = try office.office.caseFile(id, for: clerk, until: day, knownBy: instant)
        #expect((file == nil) == counting.isEmpty)
        guard let file, let first = counting.first else {
          absent += 1
          continue
        }
        present += 1
        #expect(file.history.map(\.entry) == counting.map(\.line.id))
        #expect(file.history.map(\.day) == counting.map(\.day))
        var stage = CaseStage.unregistered
        let undone = undone(lines.filter { $0.recorded <= instant })
        for (line, _, _) in counting where !undone.contains(line.id) {
          if line.act == "reopen", file.kind == .dispute {
            stage = .registered
          } else {
            stage = Self.stages[line.act] ?? stage
          }
        }
        #expect(file.stage == stage)
        #expect(file.matter == first.body.members?["matter"]?.string)
      }
    }
    #expect(present > 50 && absent > 20)
  }

  @Test func `figures as of a day and as known by an instant count what the raw entries say`()
    throws
  {
    let office = try TestOffice(seed: 43)
    var life = Life(office, seed: 43)
    try life.go(cases: 60, acts: 120)
    let viewer = try office.clerk
    let chance = Chance(3)
    let cases = try lines(office, .caseFile)
    let visits = try lines(office, .visit)
    let seen = Set(try office.cases().filter { $0.sight.isOpen(to: viewer) }.map(\.id))
    let start = Instant(startOf: "2026-02-23".day).milliseconds
    var counts: Set<Int> = []
    for _ in 0..<25 {
      let day = "2026-02-16".day + chance.roll(office.clock.instant.day - "2026-02-16".day + 1)
      let instant =
        chance.roll(3) == 0
        ? nil
        : Instant(
          milliseconds: start
            + Int64(chance.roll(Int(office.clock.instant.milliseconds - start) + 1)))
      let figures = try office.office.figures(year: 2026, asOf: day, knownBy: instant, for: viewer)
      var (petitions, disputes, assigned, closed) = (0, 0, 0, 0)
      for (id, lines) in cases where seen.contains(id) {
        let counting = standing(lines, by: instant ?? office.clock.instant, until: day)
        guard let first = counting.first, first.day.year == 2026,
          !counting.contains(where: { ["void", "merge"].contains($0.line.act) })
        else { continue }
        let isClosed =
          counting.last {
            ["close", "reopen", "askReview", "askRecheck"].contains($0.line.act)
          }?.line.act == "close"
        if first.line.act == "registerPetition" {
          petitions += 1
          guard first.body.members?["channel"]?.string == "assigned" else { continue }
          assigned += 1
          closed += isClosed ? 1 : 0
        } else {
          disputes += 1
        }
      }
      #expect(figures["petitions"]?.n == petitions)
      #expect(figures["disputes"]?.n == disputes)
      #expect(figures["assigned"]?.n == assigned)
      #expect(figures["assignedClosed"]?.n == closed)
      #expect(figures.balances.filter { !$0.isBalanced }.isEmpty)
      let received = visits.values.filter { lines in
        let counting = standing(lines, by: instant ?? office.clock.instant, until: day)
        let petition = lines.first?.payload.members?["petition"]?.string.flatMap {
          Identifier(hex: $0)
        }
        return !counting.isEmpty && (petition.map(seen.contains) ?? true)
          && lines.first?.payload.members?["restricted"] != .bool(true)
      }
      let ownRestricted = visits.values.contains {
        $0.first?.payload.members?["restricted"] == .bool(true)
      }
      if !ownRestricted { #expect(figures["visits.batches"]?.n == received.count) }
      counts.insert(petitions)
    }
    #expect(counts.count > 4)
  }

  @Test
  func
    `what happened in November and was entered in January stands as of December and not as known then`()
    throws
  {
    let office = try TestOffice()
    let places = [try office.place()]
    try office.begin(Sample.petition(channel: "assigned", places: places), on: "2025-11-20")
    try office.begin(Sample.petition(channel: "assigned", places: places), on: "2025-12-20")
    func assigned(_ day: String, _ known: String?) throws -> Int? {
      try office.office.figures(
        year: 2025, asOf: day.day, knownBy: known.flatMap { Instant($0) }, for: office.clerk)[
          "assigned"]?.n
    }
    #expect(try assigned("2025-12-08", nil) == 1)
    #expect(try assigned("2025-12-31", nil) == 2)
    #expect(try assigned("2025-12-08", "2026-02-22") == 0)
    #expect(try assigned("2025-12-08", "2026-02-23") == 1)
  }
}
