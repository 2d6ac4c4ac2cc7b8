import Casework
import GRDB
@testable import OfficeStore
import Testing

/// The review: every number is the length of its list, on every day, and what leaders approve is done with it.
@Suite struct ReviewTests {
  private func office(_ seed: UInt64) throws -> TestOffice {
    let office = try TestOffice(seed: seed)
    var life = Life(office, seed: seed)
    try life.go(cases: 50, acts: 220)
    return office
  }

  private func count(
    _ office: TestOffice, _ cutOff: CutOff?, _ viewer: Viewer,
    _ standing: CaseQuery.Standing = .open, _ narrow: (inout CaseQuery) -> Void = { _ in }
  ) throws -> Int {
    var query = CaseQuery(standing)
    query.cutOff = cutOff
    narrow(&query)
    let page = try office.office.cases(query, from: 0, limit: .max, for: viewer)
    #expect(page.rows.count == page.total)
    #expect(try office.office.counts([query], for: viewer) == [page.total])
    return page.total
  }

  @Test(arguments: [UInt64(61), 62])
  func `every number of the review is the length of its list, now and on past days`(_ seed: UInt64)
    throws
  {
    let office = try office(seed)
    let (today, chance) = (office.clock.instant.day, Chance(seed))
    var found = 0
    for viewer in [try office.clerk, try office.supervisor, try office.liaison] {
      for round in 0..<6 {
        let cutOff = round == 0 ? nil : CutOff(day: today - chance.roll(20))
        let day = cutOff?.day ?? today
        let asking = ReviewAsking(office.office.book, viewer, today: day)
        let counts = try office.office.review(asking, for: viewer, at: cutOff)
        func expect(
          _ number: Int, _ standing: CaseQuery.Standing = .open,
          _ narrow: (inout CaseQuery) -> Void = { _ in }
        ) throws {
          #expect(try number == count(office, cutOff, viewer, standing, narrow))
          found += number
        }
        try expect(counts.all.open)
        try expect(counts.all.overdue, .overdue)
        try expect(counts.soon, .due(from: nil, through: asking.soonThrough))
        try expect(counts.asked) { $0.asked = asking.approvals }
        try expect(counts.demanded) { $0.isDemanded = true }
        try expect(counts.ordered) { $0.isOrdered = true }
        try expect(counts.still) { $0.stillSince = asking.stillSince }
        for age in ReviewAge.allCases {
          try expect(counts.ages[age] ?? 0, age.standing(on: day))
        }
        for (stage, tally) in counts.stages {
          try expect(tally.open) { $0.stage = stage }
          try expect(tally.overdue, .overdue) { $0.stage = stage }
        }
        for (handler, tally) in counts.handlers {
          try expect(tally.open) {
            ($0.handler, $0.isUnassigned) = (handler, handler == nil)
          }
        }
        for (category, tally) in counts.categories {
          try expect(tally.open) { $0.category = category }
        }
        #expect(counts.ages.values.reduce(0, +) == counts.all.open)
        for village in office.office.book.villages.map({ Optional($0.id) }) + [nil] {
          try expect(counts.villages[village]?.open ?? 0) {
            ($0.village, $0.isOfNoVillage) = (village, village == nil)
          }
          try expect(counts.villages[village]?.overdue ?? 0, .overdue) {
            ($0.village, $0.isOfNoVillage) = (village, village == nil)
          }
        }
      }
    }
    #expect(found > 500)
  }

  @Test(arguments: [UInt64(71), 72, 73])
  func `the register as of a day and as known by an instant is what the folds give`(_ seed: UInt64)
    throws
  {
    let office = try office(seed)
    let (viewer, chance) = (try office.supervisor, Chance(seed))
    let seen = try office.cases().filter { $0.sight.isOpen(to: viewer) }
    let start = Instant(startOf: "2026-02-23".day).milliseconds
    var differing = 0
    for round in 0..<30 {
      let day = "2026-02-16".day + chance.roll(office.clock.instant.day - "2026-02-16".day + 1)
      let instant =
        round % 3 == 0
        ? nil
        : Instant(
          milliseconds: start
            + Int64(chance.roll(Int(office.clock.instant.milliseconds - start) + 1)))
      var query = CaseQuery(.all)
      query.cutOff = CutOff(day: day, instant: instant)
      let rows = try office.office.cases(query, from: 0, limit: .max, for: viewer).rows
      let then = try seen.compactMap {
        try office.state(CaseFile.self, $0.id, until: day, knownBy: instant)
      }
      let tables = office.office.book.tables
      #expect(Set(rows.map(\.id)) == Set(then.map(\.id)))
      for row in rows {
        let file = try #require(then.first { $0.id == row.id })
        #expect(row.stage == file.stage && row.matter == file.matter)
        #expect(row.due == file.nextClock(tables)?.due && row.handler == file.handler)
      }
      differing += zip(then, seen).count { $0.stage != $1.stage }
      for (standing, holds): (CaseQuery.Standing, (CaseFile) -> Bool) in [
        (.open, \.stage.isOpen), (.notOpen, { !$0.stage.isOpen }),
        (.stage(.handling), { $0.stage == .handling }),
        (
          .overdue,
          { file in
            guard let clock = file.nextClock(tables), clock.limit.owner == .ourDuty else {
              return false
            }
            return clock.reckoning.legal.map { $0 < day } ?? false
          }
        ),
      ] {
        query.standing = standing
        let ids = try office.office.cases(query, from: 0, limit: .max, for: viewer).rows.map(\.id)
        #expect(Set(ids) == Set(then.filter(holds).map(\.id)))
      }
    }
    #expect(differing > 100)
    #expect(try office.verified().faults == [])
  }

  @Test func `newly overdue is what was not overdue when one looked last`() throws {
    let office = try TestOffice()
    let places = [try office.place()]
    try office.begin(Sample.petition(places: places), on: "2026-01-20")
    try office.begin(Sample.petition(places: places), on: "2026-02-09")
    let supervisor = try office.supervisor
    func newly(since last: Instant) throws -> Int {
      try office.office.cases(
        CaseQuery(.overdueSince(last)), for: supervisor.on(office.clock.instant.day)
      ).total
    }
    // 15 days from 20 January and 9 February: 4 and 24 February, both worked.
    let monday = office.clock.instant
    #expect(monday.day == "2026-02-23".day)
    #expect(try count(office, nil, supervisor, .overdue) == 1)
    #expect(try newly(since: monday) == 0)
    #expect(try newly(since: Instant(startOf: "2026-02-16".day)) == 1)
    office.clock.advance(days: 3)
    #expect(try newly(since: monday) == 1)
    #expect(try newly(since: Instant(startOf: "2026-02-16".day)) == 2)
    // One that is entered late and is overdue at once is new too.
    try office.begin(Sample.petition(places: places), on: "2026-01-05")
    #expect(try newly(since: monday) == 2)
  }

  @Test func `what is approved is recorded with the approval, in the leader's name, or neither is`()
    throws
  {
    let office = try TestOffice()
    let (supervisor, head) = (try office.supervisor, try office.viewer("01"))
    let subject = try #require(
      try office.begin(Sample.petition(places: [try office.place()])).lines.first
    ).subject
    func file() throws -> CaseFile {
      try #require(try office.office.caseFile(subject.id, for: supervisor))
    }
    func sample(_ kind: String) throws -> any Act<CaseFile> {
      try #require(Sample.act(kind, office.chance, officers: [head.officer]))
    }
    var accept = Accept.blank
    accept.route = "6"
    try office.go(on: subject, accept)
    try office.go(on: subject, sample("requestExtension"))
    #expect(try file().oversight.request?.approval.kind == .extending)
    // It waits for the head alone, as long as nothing was delegated.
    for (leader, waiting) in [(supervisor, 0), (head, 1)] {
      let asking = ReviewAsking(office.office.book, leader, today: leader.today)
      #expect(try count(office, nil, leader) { $0.asked = asking.approvals } == waiting)
      #expect(try office.office.review(asking, for: leader).asked == waiting)
    }
    // An extension is for the head; nobody approves his own.
    #expect(throws: OfficeError.self) {
      try office.go(on: subject, Approve.blank, by: supervisor)
    }
    #expect(throws: OfficeError.self) { try office.go(on: subject, Approve.blank) }
    let before = try file().target(office.office.book.tables)?.due
    let receipt = try office.go(on: subject, Approve.blank, by: head)
    #expect(receipt.lines.count == 2)
    #expect(try file().history.suffix(2).map(\.act) == ["approve", "extend"])
    #expect(try file().history.suffix(2).allSatisfy { $0.officer == head.officer })
    #expect(try file().oversight.request == nil)
    #expect(try file().target(office.office.book.tables)?.due == before.map { $0 + 30 })
    // What can no longer be done is not approved either: the case is with the county meanwhile.
    for kind in ["answer", "deliver", "requestClosing", "askReview"] {
      try office.go(on: subject, sample(kind))
    }
    let entries = try file().history.count
    #expect(throws: OfficeError.self) {
      try office.go(on: subject, Approve.blank, by: supervisor)
    }
    #expect(try file().history.count == entries)
    #expect(try office.verified().faults == [])
  }

  @Test func `each is told what others have recorded since he looked last`() throws {
    let office = try TestOffice()
    let subject = try #require(
      try office.begin(Sample.petition(places: [try office.place()])).lines.first
    ).subject
    let before = office.clock.instant
    office.clock.advance(days: 1)
    let (clerk, supervisor) = (try office.clerk, try office.supervisor)
    func told(_ kinds: Set<String>, _ viewer: Viewer, since: Instant) throws -> Int {
      var query = CaseQuery(.all)
      query.told = .init(kinds, since: since)
      return try office.office.counts([query], for: viewer)[0]
    }
    var (instruct, press, respond) = (Instruct.blank, Press.blank, Respond.blank)
    (instruct.content, press.content, respond.content) = ("请到现场查看", "请抓紧办理", "明天去")
    press.replyBy = office.clock.instant.day + 3
    #expect(try told(CaseFile.tellings, clerk, since: before) == 0)
    try office.go(on: subject, instruct, by: supervisor)
    #expect(try told(CaseFile.tellings, clerk, since: before) == 1)
    // Not to whom he said it himself, nor when he has looked since.
    #expect(try told(CaseFile.tellings, supervisor, since: before) == 0)
    #expect(try told(CaseFile.tellings, clerk, since: office.clock.instant) == 0)
    #expect(try told([Respond.kind], supervisor, since: before) == 0)
    try office.go(on: subject, press, by: supervisor)
    try office.go(on: subject, respond)
    #expect(try told([Respond.kind], supervisor, since: before) == 1)
    #expect(try told([Respond.kind], clerk, since: before) == 0)
    // Who asked is told of the answer, whoever handles it; nobody else is.
    func concerned(_ viewer: Viewer) throws -> Int {
      var query = CaseQuery(.all)
      query.told = .init([Refuse.kind], since: before, concerning: viewer.officer)
      return try office.office.counts([query], for: viewer)[0]
    }
    let other = try office.otherClerk
    let closing = try #require(Sample.act("requestDeclining", office.chance, officers: []))
    try office.go(on: subject, closing, by: other)
    var refuse = Refuse.blank
    refuse.reason = "应当受理"
    try office.go(on: subject, refuse, by: supervisor)
    #expect(try concerned(other) == 1)
    #expect(try concerned(try office.viewer("01")) == 0)
  }
}
