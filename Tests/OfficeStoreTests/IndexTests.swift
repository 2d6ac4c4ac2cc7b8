import Casework
import GRDB
@testable import OfficeStore
import Synchronization
import Testing

/// The index in memory gives exactly what SQL gives, before and after acts, by whomever.
@Suite struct IndexTests {
  private static func query(_ office: TestOffice, _ chance: Chance, _ texts: [String]) throws
    -> CaseQuery
  {
    let day = office.clock.instant.day
    var query = CaseQuery(
      chance.pick([
        .all, .all, .open, .notOpen, .overdue, .untimed, .stage(chance.pick(CaseStage.allCases)),
        .due(
          from: chance.pick([nil, day, day + 1]),
          through: chance.pick([nil, day, day + 3, day + chance.roll(60)])),
      ]))
    if chance.roll(3) == 0 { query.kind = chance.pick(CaseKind.allCases) }
    if chance.roll(3) == 0 { query.village = try office.village(chance.pick(["05", "07", "09"])) }
    if chance.roll(4) == 0 {
      query.handler = try chance.pick([office.clerk, office.viewer("01"), office.otherClerk])
        .officer
    }
    if chance.roll(4) == 0 { query.stage = chance.pick(CaseStage.allCases) }
    if chance.roll(4) == 0 {
      query.inHandsOf = try chance.pick([office.clerk, office.otherClerk]).officer
    }
    if chance.roll(4) == 0 {
      query.channel = chance.pick(["letter", "visit", "assigned", "apply"])
    }
    if chance.roll(2) == 0 {
      let text = chance.pick(texts)
      let characters = Array(text)
      let start = chance.roll(characters.count)
      query.text = String(characters[start...].prefix(1 + chance.roll(4)))
    }
    return query
  }

  /// Compares total, order and rows of many queries with an office that has no index.
  private func compare(
    _ office: TestOffice, _ indexed: Office, _ viewer: Viewer, _ chance: Chance, times: Int
  ) throws -> Int {
    let plain = try office.another()
    #expect(indexed.hasIndex(for: viewer) && !plain.hasIndex(for: viewer))
    let texts = [
      "反映排水沟堵塞", "王大海", "wangdahai", "wdh", "XF-2026-0012", "0012", "神前", "longwan", "l", "更正",
      "宅基地边界", "ＸＦ－２０２６", "村 ",
    ]
    var found = 0
    for _ in 0..<times {
      let query = try Self.query(office, chance, texts)
      let (offset, limit) = (chance.pick([0, 0, 0, 3, 40]), chance.pick([1, 5, 40, 1000]))
      let fast = try indexed.cases(query, from: offset, limit: limit, for: viewer)
      let slow = try plain.cases(query, from: offset, limit: limit, for: viewer)
      #expect(fast == slow, "\(query)")
      var bare = query
      bare.text = ""
      #expect(
        try indexed.counts([bare, Self.everything], for: viewer)
          == plain.counts([bare, Self.everything], for: viewer))
      for (number, row) in slow.rows.enumerated().prefix(3) {
        #expect(try indexed.place(of: row.id, in: query, for: viewer) == offset + number)
        #expect(try plain.place(of: row.id, in: query, for: viewer) == offset + number)
      }
      if slow.total == 0, let any = try plain.cases(Self.everything, for: viewer).rows.first {
        #expect(try indexed.place(of: any.id, in: query, for: viewer) == nil)
        #expect(try plain.place(of: any.id, in: query, for: viewer) == nil)
      }
      found += slow.total
    }
    return found
  }

  private static let everything = CaseQuery(.all)

  @Test(arguments: ["02", "09", "105", "01"])
  func `every list from memory is the list from the file`(_ number: String) throws {
    let office = try TestOffice(seed: 31)
    var life = Life(office, seed: 31)
    try life.go(cases: 80, acts: 120)
    let viewer = try office.viewer(number)
    let chance = Chance(5)
    try office.office.fillIndex(for: viewer)
    #expect(try compare(office, office.office, viewer, chance, times: 400) > 100)
    // Acts by this object are taken in at once, those of another with the next refresh.
    let other = try office.another()
    try other.fillIndex(for: viewer)
    for _ in 0..<4 {
      try life.go(cases: 4, acts: 12)
      guard office.clock.instant.day == viewer.today else { break }
      _ = try compare(office, office.office, viewer, chance, times: 40)
      try other.refresh()
      _ = try compare(office, other, viewer, chance, times: 40)
    }
  }

  @Test func `a list may be asked for without an end`() throws {
    let office = try TestOffice()
    for _ in 0..<3 { try office.begin(Sample.petition(places: [try office.place()])) }
    let clerk = try office.clerk
    for text in ["", "X", "XF-"] {
      let query = CaseQuery(.all, text: text)
      let plain = try office.office.cases(query, from: 1, limit: .max, for: clerk)
      #expect(plain.total == 3 && plain.rows.count == 2)
      let other = try office.another()
      try other.fillIndex(for: clerk)
      #expect(try other.cases(query, from: 1, limit: .max, for: clerk) == plain)
    }
  }

  @Test func `what happens after the index was filled is in it`() throws {
    let office = try TestOffice()
    let (clerk, supervisor) = (try office.clerk, try office.supervisor)
    let other = try office.another()
    try office.office.fillIndex(for: clerk)
    try other.fillIndex(for: supervisor)
    let line = try #require(
      try office.begin(Sample.petition(places: [try office.place(), try office.place("07")])).lines
        .first)
    #expect(
      try office.office.cases(CaseQuery(.open), for: clerk).rows.map(\.id) == [line.subject.id])
    #expect(try other.cases(CaseQuery(.open), for: supervisor).total == 0)
    try other.refresh()
    #expect(try other.cases(CaseQuery(.open), for: supervisor).total == 1)
    #expect(
      try other.cases(CaseQuery(.open, village: office.village("07")), for: supervisor).total == 1)
    try office.go(
      on: line.subject, try #require(Sample.act("void", office.chance, officers: [])),
      reverses: line.entry)
    #expect(try office.office.cases(CaseQuery(.open), for: clerk).total == 0)
    #expect(try office.office.cases(CaseQuery(.notOpen), for: clerk).total == 1)
  }

  @Test func `a case that becomes restricted leaves the index of those who may not see it`() throws
  {
    let office = try TestOffice()
    let supervisor = try office.supervisor
    let other = try office.another()
    var petition = Sample.petition(matter: "村务公开问题", places: [try office.place()])
    let line = try #require(try office.begin(petition).lines.first)
    try other.fillIndex(for: supervisor)
    try office.office.fillIndex(for: supervisor)
    #expect(try other.cases(CaseQuery(.all, text: "村务"), for: supervisor).total == 1)
    petition.purpose = "accusation"
    let body = try Payload.decode(JSONValue.self, from: Payload.encode(petition))
    try office.go(
      on: line.subject,
      Correct<CaseFile>(act: "registerPetition", body: body, day: nil, reason: "实为控告"),
      reverses: line.entry)
    try other.refresh()
    for object in [office.office, other] {
      #expect(object.hasIndex(for: supervisor))
      #expect(try object.cases(CaseQuery(.all, text: "村务"), for: supervisor).total == 0)
      #expect(try object.cases(CaseQuery(.all), for: supervisor).total == 0)
      #expect(try object.counts([CaseQuery(.all)], for: supervisor) == [0])
      let left = object.shelf.withLock { $0.index?.count }
      #expect(left == 0)
    }
    #expect(try office.office.cases(CaseQuery(.all), for: office.clerk).total == 1)
  }

  @Test func `the index is the viewer's alone and goes when he signs out`() throws {
    let office = try TestOffice()
    try office.begin(Sample.petition(places: [try office.place()], purpose: "accusation"))
    let (clerk, other) = (try office.clerk, try office.otherClerk)
    try office.office.fillIndex(for: clerk)
    #expect(try office.office.cases(CaseQuery(.all), for: clerk).total == 1)
    #expect(!office.office.hasIndex(for: other))
    #expect(try office.office.cases(CaseQuery(.all), for: other).total == 0)
    #expect(office.office.hasIndex(for: clerk.on(clerk.today + 1)))
    office.office.dropIndex()
    #expect(!office.office.hasIndex(for: clerk))
  }

  @Test func `lists read first pages in a covering index, without a table scan or a sort`() throws {
    let office = try TestOffice(seed: 32)
    var life = Life(office, seed: 32)
    try life.go(cases: 60, acts: 60)
    try office.office.writeBeside { db in try db.execute(sql: "ANALYZE") }
    let village = try office.village("05")
    let clerk = try office.clerk
    let day = office.clock.instant.day
    let queries = [
      CaseQuery(.open), CaseQuery(.all), CaseQuery(.notOpen), CaseQuery(.overdue),
      CaseQuery(.due(from: day, through: day + 7)),
      CaseQuery(.due(from: nil, through: nil)), CaseQuery(.untimed),
      CaseQuery(.stage(.handling)), CaseQuery(.open, kind: .petition),
      CaseQuery(.open, kind: .dispute, village: village),
      CaseQuery(.open, handler: clerk.officer),
      CaseQuery(.overdue, kind: .petition, handler: clerk.officer),
      CaseQuery(.all, channel: "letter"), CaseQuery(.open, village: village, channel: "visit"),
    ]
    for query in queries {
      let sql = CaseQuerySQL(query, clerk, office.office.ordinals)
      for (text, more) in [(sql.page, 2), (sql.count, 0)] {
        let plan = try office.office.read { db in
          try Row.fetchAll(
            db, sql: "EXPLAIN QUERY PLAN " + text,
            arguments: sql.arguments + StatementArguments(Array(repeating: 40, count: more))
          ).map { $0["detail"] as String }
        }
        let scans = plan.filter { $0.hasPrefix("SCAN caseFile") && !$0.contains("COVERING INDEX") }
        #expect(scans == [], "\(query)")
        #expect(
          query.village != nil || plan.contains { $0.contains("caseFile USING COVERING INDEX") },
          "\(query): \(plan)")
        // The page's forty rows may be sorted once more; what is searched for them may not.
        let inner = plan.prefix { !$0.hasPrefix("SEARCH caseFile USING INTEGER PRIMARY KEY") }
        let sorts = inner.filter { $0.contains("TEMP B-TREE") }
        #expect(more == 0 || query.village != nil || sorts == [], "\(query): \(plan)")
      }
    }
  }
}
