import Casework
import Foundation
import Testing
import Wording

@Suite struct TimeLimitTests {
  let tables: Tables

  init() throws {
    tables = try Repository.tables.get()
  }

  private func clock(_ id: String, received: String, _ milestones: [Milestone: String]) throws
    -> Clock
  {
    let clocks = tables.clocks(receivedOn: received.day, milestones.mapValues(\.day))
    let found = clocks.filter { $0.limit.id == id }
    #expect(found.count == 1)
    return try #require(found.first)
  }

  @Test(arguments: [
    // ordinary
    ("P1", Milestone.receivedDirectly, "2026-01-05", "2026-01-20", "2026-01-20"),
    // ends in the Spring Festival
    ("P1", .receivedDirectly, "2026-02-05", "2026-02-20", "2026-02-24"),
    // a Saturday that is worked
    ("P1", .receivedDirectly, "2026-01-30", "2026-02-14", "2026-02-14"),
    // over the year's end, a worked Sunday
    ("P1", .receivedDirectly, "2025-12-17", "2026-01-01", "2026-01-04"),
    // leap
    ("P1", .receivedDirectly, "2024-02-14", "2024-02-29", "2024-02-29"),
    ("P2", .receivedFromAbove, "2026-03-20", "2026-04-04", "2026-04-07"),
    ("P2", .receivedFromAbove, "2026-11-23", "2026-12-08", "2026-12-08"),
    ("P3", .receivedFromAbove, "2026-09-30", "2026-10-13", "2026-10-13"),
    ("P3", .receivedFromAbove, "2026-02-13", "2026-02-27", "2026-02-27"),
    ("P4", .acceptedOrdinary, "2026-08-03", "2026-10-02", "2026-10-08"),
    ("P4", .acceptedOrdinary, "2026-01-05", "2026-03-06", "2026-03-06"),
    ("P4", .acceptedOrdinary, "2023-12-31", "2024-02-29", "2024-02-29"),
    // a given day is not rolled
    ("P5", .assignedLimit, "2026-02-17", "2026-02-17", "2026-02-17"),
    // a Saturday that is worked
    ("M1", .acceptedDispute, "2026-01-31", "2026-02-28", "2026-02-28"),
    ("M1", .acceptedDispute, "2024-01-31", "2024-02-29", "2024-02-29"),
    ("M1", .acceptedDispute, "2026-09-02", "2026-10-02", "2026-10-08"),
  ])
  func `a limit ends on its raw day and its legal day`(
    _ id: String, _ starts: Milestone, _ start: String, _ raw: String, _ legal: String
  ) throws {
    let clock = try clock(id, received: start, [starts: start])
    #expect(clock.reckoning.raw == raw.day)
    #expect(clock.reckoning.legal == legal.day)
    #expect(clock.due == raw.day)
    #expect(clock.reckoning.uncoveredYear == nil)
  }

  /// A row of `Fixtures/deadlines.csv`, which another program counted with another holiday table.
  struct Deadline: CustomTestStringConvertible, Sendable {
    let columns: [String]
    var testDescription: String { columns.joined(separator: " ") }
  }

  static let deadlines: [Deadline] = {
    let file = Repository.fixtures.appending(path: "deadlines.csv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst(2).map {
      Deadline(columns: $0.split(separator: ",").map(String.init))
    }
  }()

  @Test(arguments: deadlines)
  func `every row of the deadline tables ends as another program counts it`(_ row: Deadline) throws
  {
    let columns = row.columns
    let starts = try #require(Milestone(rawValue: columns[1]))
    let clock = try clock(columns[0], received: "2026-01-05", [starts: columns[3]])
    #expect(clock.reckoning.raw == columns[4].day)
    #expect(clock.reckoning.legal == columns[5].day)
  }

  @Test func `every row is counted at every kind of date`() {
    let ids = (1...11).map { "P\($0)" } + ["S1", "S2", "S3", "M1", "M2", "M3", "M4"]
    let kinds = ["ordinary", "holiday", "make-up", "leap-year", "month-end", "year-end"]
    #expect(
      Self.deadlines.map { [$0.columns[0], $0.columns[2]] }
        == ids.flatMap { id in kinds.map { [id, $0] } })
  }

  @Test func `a date explains itself: holidays, worked days and weekends met`() throws {
    let rolled = try clock("P1", received: "2026-02-05", [.receivedDirectly: "2026-02-05"])
      .reckoning
    #expect(
      rolled.met.map(\.day) == ["2026-02-20", "2026-02-21", "2026-02-22", "2026-02-23"].map(\.day))
    #expect(rolled.met.allSatisfy { $0.kind == .rest && $0.name == "春节" })
    let counted = try clock("P3", received: "2026-09-30", [.receivedFromAbove: "2026-09-30"])
      .reckoning
    #expect(counted.met.count == 8)
    #expect(counted.met.last?.day == "2026-10-10".day)
    #expect(counted.met.last?.kind == .work)
    #expect(counted.weekends == ["2026-10-11".day])
  }

  @Test func `a legal day in a year without a table is said and not guessed`() throws {
    let notice = try clock("P1", received: "2026-12-25", [.receivedDirectly: "2026-12-25"])
    #expect(notice.reckoning.raw == "2027-01-09".day)
    #expect(notice.reckoning.legal == nil)
    #expect(notice.reckoning.uncoveredYear == 2027)
    #expect(notice.state(on: "2027-01-09".day) == .running(left: 0))
    #expect(notice.state(on: "2027-01-10".day) == .awaitingTable(year: 2027))
    let objection = try clock("P3", received: "2026-12-29", [.receivedFromAbove: "2026-12-29"])
    #expect(objection.reckoning.raw == nil)
    #expect(objection.reckoning.uncoveredYear == 2027)
    #expect(objection.state(on: "2026-12-30".day) == .awaitingTable(year: 2027))
    let later = try clock("P3", received: "2028-03-01", [.receivedFromAbove: "2028-03-01"])
    #expect(later.reckoning.uncoveredYear == 2028)
  }

  @Test(arguments: [
    ("P1", "2022-04-30", "第二十二条", false), ("P1", "2022-05-01", "第二十三条", true),
    ("P2", "2022-04-30", "第二十二条", false), ("P2", "2022-05-01", "第二十三条", true),
    ("P3", "2022-04-30", "2014年", false), ("P3", "2022-05-01", "第二十三条", true),
    ("P4", "2022-04-30", "第三十三条", false), ("P4", "2022-05-01", "第三十四条", true),
    ("P5", "2022-04-30", "2005", false), ("P5", "2022-05-01", "第二十二条", true),
    ("M1", "2021-06-01", "第三十三条", false), ("M1", "2026-06-01", "第三十三条", false),
  ])
  func `a case runs under the law of the day on which it was received`(
    _ id: String, _ received: String, _ article: String, _ confirmed: Bool
  ) throws {
    let rules = tables.rules.filter { $0.id == id && $0.applies(receivedOn: received.day) }
    #expect(rules.count == 1)
    let rule = try #require(rules.first)
    #expect(rule.article.zh.contains(article))
    #expect(rule.confirmed == confirmed)
  }

  @Test func `a case of before May 2022 that is accepted after it keeps the old law`() throws {
    let clock = try clock(
      "P4", received: "2022-04-28",
      [.receivedDirectly: "2022-04-28", .acceptedOrdinary: "2022-05-05"])
    #expect(clock.limit.article.zh == "《信访条例》（2005）第三十三条")
    #expect(clock.reckoning.raw == "2022-07-04".day)
  }

  @Test func `our duty is overdue after its legal day, our right lapses, and neither is the other`()
    throws
  {
    let duty = try clock("P1", received: "2026-02-05", [.receivedDirectly: "2026-02-05"])
    #expect(duty.state(on: "2026-02-15".day) == .running(left: 5))
    #expect(duty.state(on: "2026-02-20".day) == .running(left: 0))
    #expect(duty.state(on: "2026-02-21".day) == .rolled(to: "2026-02-24".day))
    #expect(duty.state(on: "2026-02-24".day) == .rolled(to: "2026-02-24".day))
    #expect(duty.state(on: "2026-02-25".day) == .overdue(by: 1))
    let right = try clock("P3", received: "2026-11-16", [.receivedFromAbove: "2026-11-16"])
    #expect(right.state(on: "2026-11-23".day) == .running(left: 0))
    #expect(right.state(on: "2026-11-24".day) == .lapsed)
  }

  @Test func `a limit is met in time or late, and stopped by what ends it`() throws {
    let start: [Milestone: String] = [.receivedDirectly: "2026-01-05"]
    func state(_ more: [Milestone: String]) throws -> Clock.State {
      try clock("P1", received: "2026-01-05", start.merging(more) { $1 }).state(
        on: "2026-03-01".day)
    }
    #expect(try state([.notified: "2026-01-20"]) == .met(on: "2026-01-20".day, late: false))
    #expect(try state([.notified: "2026-01-21"]) == .met(on: "2026-01-21".day, late: true))
    #expect(try state([.exempted: "2026-01-06"]) == .stopped(on: "2026-01-06".day))
    #expect(try state([.closed: "2026-01-19"]) == .stopped(on: "2026-01-19".day))
    #expect(try state([.transferred: "2026-01-06"]) == .overdue(by: 40))
    #expect(
      try state([.notified: "2026-01-10", .closed: "2026-01-08"])
        == .met(on: "2026-01-10".day, late: false))
  }

  @Test func `every row says whose it is and what lapse means, in both languages`() {
    let twice = (1...9).flatMap { ["P\($0)", "P\($0)"] }
    let ids =
      twice + ["P10", "P11", "P12", "P13", "P14", "P15", "S1", "S2", "S3", "M1", "M2", "M3", "M4"]
      + ["U1"]
    #expect(tables.rules.map(\.id) == ids)
    for rule in tables.rules {
      for wording in [rule.name, rule.article, rule.lapse] {
        #expect(!wording.zh.isEmpty && !wording.en.isEmpty, "\(rule.id)")
      }
      #expect(rule.owner == Self.owners[rule.id, default: .ourDuty])
      #expect(rule.extendableBy == (rule.id == "P4" ? 30 : nil))
    }
  }

  private static let owners: [String: TimeLimit.Owner] = [
    "P3": .ourRight, "P6": .petitioner, "P7": .other, "P8": .petitioner, "P9": .other,
    "P10": .other, "P13": .petitioner, "S3": .other, "M1": .guideline, "M2": .petitioner,
    "M3": .other, "M4": .guideline,
  ]

  @Test
  func `a case's next clock is our duty that is due first, and a closed or void case has none`()
    throws
  {
    let office = try TestOffice.shipped()
    var journal = Journal<CaseFile>(office)
    try journal.record(
      RegisterPetition.sample(channel: "assigned", limit: "2026-03-31".day), on: "2026-01-05")
    func next() -> String? { journal.current.nextClock(tables)?.limit.id }
    #expect(journal.current.clocks(tables).map(\.limit.id) == ["P2", "P3", "P5"])
    #expect(next() == "P2")
    try journal.record(Notify.sample, on: "2026-01-12")
    #expect(next() == "P5")
    try journal.record(Accept.sample(), on: "2026-01-12")
    #expect(next() == "P4")
    try journal.record(Answer.sample, on: "2026-02-02")
    try journal.record(Deliver.sample, on: "2026-02-03")
    #expect(next() == "P5")
    try journal.record(Close.blank, on: "2026-02-03")
    #expect(next() == nil)
    var other = Journal<CaseFile>(office)
    try other.record(RegisterPetition.sample(), on: "2026-11-02")
    try other.record(VoidSubject<CaseFile>.sample, on: "2026-11-03")
    #expect(other.current.clocks(tables).isEmpty)
  }

  @Test(arguments: [("6", true), ("5", false), ("29", false), ("30", false)])
  func `the 60 days run on the ordinary route alone`(_ route: String, _ runs: Bool) throws {
    var journal = Journal<CaseFile>(try TestOffice.shipped())
    try journal.record(RegisterPetition.sample(), on: "2026-11-02")
    try journal.record(Accept.sample(route: route), on: "2026-11-03")
    #expect(journal.current.clocks(tables).contains { $0.limit.id == "P4" } == runs)
    #expect(journal.current.clocks(tables).contains { $0.limit.id == "P11" } == (route == "5"))
  }

  @Test(arguments: ["1", "2", "3", "4"])
  func `what has a procedure of its own is led there and not accepted`(_ route: String) throws {
    var journal = Journal<CaseFile>(try TestOffice.shipped())
    try journal.record(RegisterPetition.sample(), on: "2026-11-02")
    #expect(throws: Refusal.self) {
      try journal.record(Accept.sample(route: route), on: "2026-11-03")
    }
    let lead = try Stored.sample(Lead.self) { $0.route = route }
    try journal.record(lead, on: "2026-11-03")
    #expect(journal.current.stage == .led)
    #expect(journal.current.clocks(tables).map(\.limit.id) == ["P1", "P13"])
  }

  @Test(arguments: [
    ("unreachable", false), ("anonymous", false), ("withdrawn", true), ("redirected", true),
    ("declined", true),
  ])
  func `an exemption ends the written notice only on a ground that lifts it`(
    _ ground: String, _ stillOwed: Bool
  ) throws {
    var journal = Journal<CaseFile>(try TestOffice.shipped())
    var petition = RegisterPetition.sample()
    if ground == "anonymous" { (petition.people, petition.isAnonymous) = ([], true) }
    try journal.record(petition, on: "2026-11-02")
    if stillOwed, ground != "withdrawn" {
      #expect(throws: Refusal.self) { try journal.record(Exempt.sample(ground), on: "2026-11-03") }
      return
    }
    try journal.record(Exempt.sample(ground), on: "2026-11-03")
    #expect((journal.current.nextClock(tables)?.limit.id == "P1") == stillOwed)
    #expect(journal.current.isAnsweredFor == (ground == "withdrawn" || ground == "returned"))
  }

  @Test func `mediation that begins anew has its month anew`() throws {
    var journal = Journal<CaseFile>(try TestOffice.shipped())
    try journal.record(RegisterDispute.sample(), on: "2026-03-02")
    try journal.record(AcceptDispute.sample, on: "2026-03-02")
    try journal.record(Fail.sample, on: "2026-03-20")
    #expect(
      journal.current.clocks(tables).map { $0.state(on: "2026-05-01".day) } == [
        .met(on: "2026-03-20".day, late: false)
      ])
    try journal.record(AcceptDispute.sample, on: "2026-04-10")
    #expect(journal.current.nextClock(tables)?.due == "2026-05-10".day)
    #expect(!journal.current.isAnsweredFor)
  }
}
