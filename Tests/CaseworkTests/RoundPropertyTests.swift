import Casework
import Testing

/// Random years of villages that report, amend, are sent back, excused, merged and renamed; of months that close and open.
///
/// Whatever happens, the sums hold, no report is lost, and a past day's sheet as known then never changes.
@Suite struct RoundPropertyTests {
  /// An office whose days go on.
  private struct World {
    var office: TestOffice
    var villages: [Identifier: Journal<VillageFile>] = [:]
    var rounds: [Journal<RoundFile>] = []
    var periods: [String: Journal<VillagePeriod>] = [:]
    var disputes: [Journal<CaseFile>] = []
    var now = Instant(startOf: "2024-01-05".day, hour: 9)
    var dice: Dice
    var done: [String: Int] = [:]
    var refused = 0

    init(seed: UInt64) throws {
      office = try TestOffice.shipped()
      dice = Dice(seed)
      var file = office.book.file
      file.firstMonthOwed = Month(year: 2024, month: 1)
      file.reporting = [
        ReportingDays(from: file.firstMonthOwed, lock: 10),
        ReportingDays(from: Month(year: 2025, month: 3), cutOff: 25, due: 28, rollUp: 2, lock: 10),
      ]
      office.book = OfficeBook(file: file, villages: [], officers: office.book.officers)
      for (id, key) in [
        (TestOffice.shenqian, "05"), (TestOffice.longwan, "07"),
        (Identifier(high: 2, low: 9), "09"),
      ] {
        var journal = Journal<VillageFile>(office, seed: id.low)
        try journal.record(
          AddVillage(key: key, code: nil, name: "村\(key)", fullName: "村\(key)村委会", aliases: []),
          by: TestOffice.administrator, on: "2023-12-01".day,
          recorded: Instant(startOf: "2023-12-01".day))
        villages[id] = journal
      }
    }

    /// The book as it was on a day, as known by an instant.
    func book(_ day: Day? = nil, _ instant: Instant? = nil) throws -> OfficeBook {
      OfficeBook(
        file: office.book.file,
        villages: try villages.values.compactMap { journal in
          guard let state = try journal.state(until: day, knownBy: instant) else { return nil }
          return state
        }, officers: office.book.officers,
        rounds: try rounds.compactMap { try $0.state(until: day, knownBy: instant) })
    }

    func sheet(_ day: Day? = nil, _ instant: Instant? = nil, at now: Instant) throws -> RoundSheet {
      let book = try book(day, instant)
      let months = Month(year: 2024, month: 1).through(Month(year: 2025, month: 12))
      let others = book.rounds.filter { $0.first != nil && $0.stage != .void }.flatMap(\.rounds)
      return RoundSheet(
        months.map { .month($0) } + others,
        periods: try periods.values.compactMap { try $0.state(until: day, knownBy: instant) },
        disputes: try disputes.compactMap { try $0.state(until: day, knownBy: instant) },
        book: book, at: now)
    }

    /// Records what the procedures allow, and counts what they do not.
    mutating func attempt(_ kind: String, _ body: (inout World) throws -> Void) throws {
      var next = self
      do {
        try body(&next)
        self = next
        done[kind, default: 0] += 1
      } catch is Refusal {
        refused += 1
      }
    }

    mutating func report(
      _ change: (inout World, Identifier, Round) throws -> any Act<VillagePeriod>
    )
      throws
    {
      let book = try book()
      let open =
        (book.rounds.filter { $0.first != nil }.flatMap(\.rounds)
        + (0..<3).map { .month(now.day.month + -$0) }).filter {
          book.terms(of: $0).map { $0.span.lowerBound <= now.day } ?? false
        }
      guard !open.isEmpty else { return }
      let village = book.villages.map(\.id).picked(&dice)
      try act(village, open.picked(&dice), change)
    }

    private mutating func act(
      _ village: Identifier, _ round: Round,
      _ change: (inout World, Identifier, Round) throws -> any Act<VillagePeriod>
    ) throws {
      let key = "\(village) \(round.key)"
      let act = try change(&self, village, round)
      let seed: UInt64 = key.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) }
      var journal = periods[key] ?? Journal<VillagePeriod>(office, seed: seed)
      var office = office
      office.book = try book()
      office.today = now.day
      journal.office = office
      let named = disputes.map(\.current)
      try attempt(type(of: act).kind) { world in
        try journal.record(
          act, by: [TestOffice.clerk, TestOffice.supervisor].picked(&world.dice), on: world.now.day,
          recorded: world.now, for: "村联络员", naming: named)
        world.periods[key] = journal
      }
    }

    /// The disputes of a village that a round may name.
    func ofRound(_ village: Identifier, _ round: Round) throws -> [Identifier] {
      guard let terms = try book().terms(of: round) else { return [] }
      return disputes.map(\.current).filter { file in
        file.stage != .void && file.sight.villages.contains(village)
          && (file.received.map { terms.span.contains($0) } ?? false)
      }.map(\.id)
    }
  }

  private func step(_ world: inout World) throws {
    world.now = Instant(
      milliseconds: world.now.milliseconds + Int64(1 + world.dice.roll(90)) * 3_600_000)
    switch world.dice.roll(16) {
    case 0...4:
      try world.report { _, village, round in
        var act = ReportZero.blank.about(village, round)
        act.check = "round"
        return act
      }
    case 5:
      try world.report { world, village, round in
        var act = ReportMatters.blank.about(village, round)
        (act.check, act.disputes) = ("grid", try world.ofRound(village, round))
        return act
      }
    case 6:
      try world.report { world, village, round in
        var act = AmendReport.blank.about(village, round)
        (act.check, act.reason) = ("round", "又发现")
        act.disputes = try world.ofRound(village, round)
        return act
      }
    case 7: try world.report { _, _, _ in ReturnReport.sample() }
    case 8:
      try world.report { world, village, round in
        var act = ExcuseReport.blank.about(village, round)
        (act.order, act.ordered, act.reason) = ("纪要", world.now.day, "台风")
        return act
      }
    case 9: try world.report { _, _, _ in VoidSubject<VillagePeriod>(reason: "报错") }
    case 10:
      try world.report { world, village, round in
        var act = GrantException.blank.about(village, round)
        (act.until, act.reason) = (world.now.day + 3, "住院")
        return act
      }
    case 11, 12:
      let village = try world.book().villages(on: world.now.day).map(\.id).picked(&world.dice)
      var office = world.office
      (office.book, office.today) = (try world.book(), world.now.day)
      var journal = Journal<CaseFile>(office, seed: 1000 + UInt64(world.disputes.count))
      var act = RegisterDispute.sample(places: [.village(village)])
      act.number = Number(
        .dispute, year: world.now.day.year, serial: world.disputes.count + 1)
      try journal.record(
        act, by: TestOffice.clerk, on: world.now.day - world.dice.roll(20), recorded: world.now)
      world.disputes.append(journal)
    case 13: try closeOrOpen(&world)
    case 14: try openRound(&world)
    default: try changeVillage(&world)
    }
  }

  private func closeOrOpen(_ world: inout World) throws {
    let month = world.now.day.month + -(1 + world.dice.roll(3))
    let book = try world.book()
    let index = world.rounds.firstIndex { $0.current.form == .month(month) }
    var office = world.office
    (office.book, office.today) = (book, world.now.day)
    var journal =
      index.map { world.rounds[$0] } ?? Journal(office, seed: UInt64(month.year * 12 + month.month))
    journal.office = office
    let isClosed = journal.current.stage == .closed
    let missing = try world.sheet(at: world.now).lines.filter {
      $0.round == .month(month) && $0.cell.isWaitedFor
    }.map(\.village.id)
    journal.reports = ReportsKnown(missing: missing)
    try world.attempt(isClosed ? "reopenRound" : "closeRound") { world in
      if isClosed {
        try journal.record(
          ReopenRound.sample(), by: TestOffice.supervisor, on: world.now.day, recorded: world.now)
      } else {
        try journal.record(
          CloseRound(month: month, missing: missing.map { Remark(about: $0, text: "联系不上") }),
          by: TestOffice.supervisor, on: world.now.day, recorded: world.now)
      }
      if let index { world.rounds[index] = journal } else { world.rounds.append(journal) }
    }
  }

  private func openRound(_ world: inout World) throws {
    guard world.rounds.count(where: { $0.current.first != nil }) < 6 else { return }
    var office = world.office
    (office.book, office.today) = (try world.book(), world.now.day)
    var journal = Journal<RoundFile>(office, seed: 500 + UInt64(world.rounds.count))
    let first = world.now.day + 1
    try world.attempt("openRound") { world in
      if world.dice.roll(2) == 0 {
        var act = OpenSensitivePeriod.blank
        (act.name, act.first, act.last) = ("时期\(first)", first, first + world.dice.roll(5))
        try journal.record(
          act, by: TestOffice.supervisor, on: world.now.day, recorded: world.now)
      } else {
        var act = OpenSweep.blank
        (act.name, act.occasion, act.first, act.due) = ("排查\(first)", "活动", first, first + 9)
        try journal.record(
          act, by: TestOffice.supervisor, on: world.now.day, recorded: world.now)
      }
      world.rounds.append(journal)
    }
  }

  private func changeVillage(_ world: inout World) throws {
    let id = world.villages.keys.sorted().picked(&world.dice)
    guard var journal = world.villages[id] else { return }
    var office = world.office
    (office.book, office.today) = (try world.book(), world.now.day)
    journal.office = office
    let act: any Act<VillageFile> =
      switch (journal.current.stage, world.dice.roll(4)) {
      case (.ended, _): ReopenVillage(reason: "误撤")
      case (_, 0): EndVillage(successors: [], reason: "撤并")
      default:
        RenameVillage(
          name: "名\(world.now.milliseconds)", fullName: "名\(world.now.milliseconds)村委会", code: nil)
      }
    try world.attempt(type(of: act).kind) { world in
      try journal.record(
        act, by: TestOffice.administrator, on: world.now.day, recorded: world.now)
      world.villages[id] = journal
    }
  }

  /// A sheet as text: what nobody may change afterwards.
  private func text(_ sheet: RoundSheet) -> String {
    sheet.lines.map {
      "\($0.village.name(on: $0.lastDay)) \($0.round.key) \($0.cell.mark) \($0.cell.isReturned)"
    }.sorted().joined(separator: "\n")
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `two years of anything: sums hold, nothing is lost, no past sheet changes`(_ seed: UInt64)
    throws
  {
    var world = try World(seed: seed)
    var past: [(day: Day, at: Instant, text: String)] = []
    for count in 0..<600 {
      try step(&world)
      guard count.isMultiple(of: 60) else { continue }
      let sheet = try world.sheet(world.now.day, world.now, at: world.now)
      past.append((world.now.day, world.now, text(sheet)))
      let byRound = Dictionary(grouping: sheet.lines, by: \.round)
      let book = try world.book()
      for (round, lines) in byRound {
        let tally = RoundTally(lines.map(\.cell))
        let terms = try #require(book.terms(of: round))
        #expect(tally.roster == book.villages.count { terms.isOwed(by: $0) }, "\(round.key)")
        #expect(
          tally.notDue + tally.zeros + tally.matters + tally.missing + tally.excused == tally.roster
        )
        #expect(tally.onTime + tally.late == tally.received && tally.received <= tally.owed)
      }
    }
    for (day, at, before) in past {
      #expect(try text(world.sheet(day, at, at: at)) == before, "\(at)")
    }
    for journal in world.periods.values {
      let kinds = journal.entries.map(\.act)
      let lastVoid = kinds.lastIndex(of: "void").map { $0 + 1 } ?? 0
      let said = kinds[lastVoid...].count {
        ["reportZero", "reportMatters", "amendReport"].contains($0)
      }
      #expect(journal.current.statements.count == said)
    }
    #expect(world.refused > 20)
  }

  @Test func `every kind of act occurs in the random years`() throws {
    var all: [String: Int] = [:]
    for seed in 1...4 {
      var world = try World(seed: UInt64(seed))
      for _ in 0..<1200 { try step(&world) }
      all.merge(world.done, uniquingKeysWith: +)
    }
    for kind in [
      "reportZero", "reportMatters", "amendReport", "returnReport", "excuseReport",
      "grantException",
      "void", "closeRound", "reopenRound", "openRound", "endVillage", "reopenVillage",
      "renameVillage",
    ] {
      #expect(all[kind, default: 0] >= 3, "\(kind) \(all)")
    }
  }
}
