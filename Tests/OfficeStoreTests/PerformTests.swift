import Casework
import GRDB
@testable import OfficeStore
import Testing
import Wording

@Suite struct PerformTests {
  /// Each act and where it comes from: walked through the store, step by step.
  static let ways: [[String]] = [
    [
      "accept", "notify", "assign", "note", "answer", "deliver", "close", "reopen", "exempt",
      "close",
    ],
    ["transfer", "undo", "transfer", "exempt", "close"], ["decline", "exempt", "close"],
    ["object", "return", "exempt", "close"], ["object", "overrule", "accept"],
    ["lead", "markUrgent", "reportUrgent", "void"], ["exempt", "close", "note"],
    ["print", "reveal", "accept", "print", "void", "print", "reveal"],
    [
      "urge", "reportBack", "accept", "addItem", "hear", "reconcile", "extend", "answer",
      "deliver", "execute", "askReview", "decideReview", "askRecheck", "decideRecheck", "close",
    ],
    ["addPerson", "consult", "recuse", "characterize", "restrict", "print"],
    [
      "instruct", "charge", "schedule", "finishStep", "press", "respond", "order", "revokeOrder",
      "requestDeclining", "refuse", "accept", "requestExtension", "extend", "answer", "deliver",
      "requestClosing", "refuse", "close",
    ],
  ]
  /// Those that are about two cases; `MergeTests` walks them.
  static let ofTwo: Set<String> = ["link", "unlink", "merge", "absorb", "unmerge", "release"]
  static let simpleWays: [[String]] = [["simplify", "reply", "close"], ["simplify", "convert"]]
  static let disputeWays: [[String]] = [
    ["acceptDispute", "mediate", "agree", "followUp", "close", "reopen"],
    [
      "acceptDispute", "fail", "acceptDispute", "mediate", "agree", "followUp", "followUp", "close",
    ],
    [
      "rateRisk", "reportPolice", "giveBack", "handOver", "acceptDispute", "prolong", "fail",
      "referUp", "giveBack",
    ],
    ["acceptDispute", "agree", "perform", "confirmAgreement"],
    ["acceptDispute", "fail", "close"], ["note", "assign", "exempt", "close"],
    ["void", "print", "reveal"],
  ]

  @Test(arguments: ways)
  func `a petition goes its way through the store`(_ way: [String]) throws {
    let office = try TestOffice()
    let petition = Sample.petition(channel: "assigned", places: [try office.place()])
    try walk(way, from: petition, office)
  }

  @Test(arguments: simpleWays)
  func `a simple petition goes its way through the store`(_ way: [String]) throws {
    let office = try TestOffice()
    try walk(way, from: Sample.petition(places: [try office.place()]), office)
  }

  @Test(arguments: disputeWays)
  func `a dispute goes its way through the store`(_ way: [String]) throws {
    let office = try TestOffice()
    try walk(way, from: Sample.dispute(places: [try office.place()]), office)
  }

  private func walk(_ way: [String], from first: any Act, _ office: TestOffice) throws {
    let subject = try #require(try office.begin(first).lines.first).subject
    for (index, kind) in way.enumerated() {
      let act = try #require(
        Sample.act(
          kind, office.chance,
          officers: [try office.viewer("01").officer, try office.otherClerk.officer]))
      // What is asked of leaders is asked by who may not do it himself, and done by who may.
      let author =
        kind.hasPrefix("request")
        ? try office.clerk : kind == "extend" ? try office.viewer("01") : try office.supervisor
      try office.go(on: subject, act, by: author)
      let file = try #require(try office.office.caseFile(subject.id, for: office.supervisor))
      #expect(file.history.count == index + 2)
      #expect(file.history.last?.act == kind)
      let row = try office.office.cases(CaseQuery(.all), for: office.supervisor).rows.first
      #expect(row?.stage == file.stage)
    }
    #expect(try office.verified().faults == [])
  }

  @Test func `every act of both procedures is walked`() {
    let walked = Set((Self.ways + Self.simpleWays + Self.disputeWays).joined())
    let all = CaseFile.procedures.flatMap(\.steps).map { (step: Step<CaseFile>) -> String in
      step.act.kind
    }
    #expect(
      Set(all).subtracting(walked)
        == Self.ofTwo.union(["registerPetition", "registerDispute", "correct", "approve"]))
  }

  @Test func `what the procedure refuses is not recorded`() throws {
    let office = try TestOffice()
    let subject = try #require(
      try office.begin(Sample.petition(places: [try office.place()])).lines.first
    ).subject
    let before = try office.office.lastPosition()
    let close = try #require(Sample.act("close", office.chance, officers: []))
    #expect(throws: OfficeError.self) { try office.go(on: subject, close) }
    let note = Sample.note()
    #expect(throws: OfficeError.self) { try office.go(on: subject, note, by: office.liaison) }
    #expect(throws: OfficeError.self) { try office.go(on: subject, note, on: "2026-02-24") }
    #expect(try office.office.lastPosition() == before)
  }

  @Test func `numbers run without gaps in each series and year of the day received`() throws {
    let office = try TestOffice()
    let place = [try office.place()]
    var given: [String] = []
    for (act, day): (any Act, String) in [
      (Sample.petition(places: place), "2026-02-20"), (Sample.dispute(places: place), "2026-02-20"),
      (Sample.petition(places: place), "2025-12-31"),
      (Sample.petition(places: place), "2026-01-01"),
      (Sample.visit(places: place), "2026-02-01"), (Sample.petition(places: place), "2025-11-11"),
      (Sample.dispute(places: place), "2025-01-01"), (Sample.visit(places: place), "2025-02-01"),
    ] {
      given += try office.begin(act, on: day).numbers.map(\.description)
    }
    #expect(
      given == [
        "XF-2026-0001", "JF-2026-0001", "XF-2025-0001", "XF-2026-0002", "LF-2026-0001",
        "XF-2025-0002", "JF-2025-0001",
        "LF-2025-0001",
      ])
  }

  @Test func `two objects on one file give each number once`() throws {
    let office = try TestOffice()
    let other = try office.another()
    let places = [try office.place()]
    let numbers = try (0..<10).flatMap { round in
      try office.begin(Sample.petition(places: places), in: round % 2 == 0 ? office.office : other)
        .numbers
    }
    #expect(numbers.map(\.serial) == Array(1...10))
  }

  @Test func `two offices number on their own`() throws {
    let (first, second) = (try TestOffice(seed: 1), try TestOffice(seed: 2))
    #expect(first.office.id != second.office.id)
    for office in [first, second] {
      let numbers = try office.begin(Sample.petition(places: [try office.place()])).numbers
      #expect(numbers.map(\.description) == ["XF-2026-0001"])
    }
  }

  @Test func `a voided number is never given again`() throws {
    let office = try TestOffice()
    let places = [try office.place()]
    let line = try #require(try office.begin(Sample.petition(places: places)).lines.first)
    try office.go(
      on: line.subject, try #require(Sample.act("void", office.chance, officers: [])),
      reverses: line.entry)
    #expect(try office.begin(Sample.petition(places: places)).numbers.map(\.serial) == [2])
  }

  @Test func `a case corrected to another year keeps its number, and the next one follows it`()
    throws
  {
    let office = try TestOffice()
    let places = [try office.place()]
    let petition = Sample.petition(places: places)
    let line = try #require(try office.begin(petition, on: "2026-01-02").lines.first)
    let body = try Payload.decode(JSONValue.self, from: Payload.encode(petition))
    try office.go(
      on: line.subject,
      Correct<CaseFile>(act: "registerPetition", body: body, day: "2025-12-30".day, reason: "信封邮戳"),
      reverses: line.entry)
    let row = try #require(try office.office.cases(CaseQuery(.all), for: office.clerk).rows.first)
    #expect(row.number.description == "XF-2026-0001")
    #expect(row.received == "2025-12-30".day)
    #expect(
      try office.begin(Sample.petition(places: places), on: "2026-01-03").numbers.map(\.description)
        == ["XF-2026-0002"])
    #expect(
      try office.begin(Sample.petition(places: places), on: "2025-12-30").numbers.map(\.description)
        == ["XF-2025-0001"])
    #expect(try office.verified().isWhole)
  }

  @Test func `a correction names the entry that it corrects`() throws {
    let office = try TestOffice()
    let petition = Sample.petition(places: [try office.place()])
    let line = try #require(try office.begin(petition).lines.first)
    try office.go(on: line.subject, Sample.note())
    let note = try #require(try office.state(CaseFile.self, line.subject.id)?.history.last?.entry)
    let body = try Payload.decode(JSONValue.self, from: Payload.encode(petition))
    let correction = Correct<CaseFile>(act: "registerPetition", body: body, day: nil, reason: "笔误")
    for wrong in [nil, note, Identifier(high: 7, low: 7)] {
      #expect(throws: OfficeError.notFound) {
        try office.go(on: line.subject, correction, reverses: wrong)
      }
    }
    try office.go(on: line.subject, correction, reverses: line.entry)
  }

  @Test
  func
    `a write that has not seen the last entry is found, says whose that was, and nothing is lost`()
    throws
  {
    let office = try TestOffice()
    let other = try office.another()
    let line = try #require(
      try office.begin(Sample.petition(places: [try office.place()])).lines.first)
    let note = Proposal(
      Sample.note("第一个"), about: line.subject, on: office.clock.instant.day, seen: line.entry)
    try office.office.perform([note], by: office.clerk)
    let late = Proposal(
      Sample.note("第二个"), about: line.subject, on: office.clock.instant.day, seen: line.entry)
    let error = #expect(throws: OfficeError.self) {
      try other.perform([late], by: office.otherClerk)
    }
    guard case .stale(let meanwhile) = error, let between = meanwhile.lines.first else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(meanwhile.lines.count == 1 && between.digest.zh == "第一个")
    #expect(between.by == "李办事员" && between.at == office.clock.instant)
    #expect(between.name == Note.name && between.act == Note.kind)
    try office.go(on: line.subject, Sample.note("第二个"), by: office.otherClerk, in: other)
    let texts = try office.state(CaseFile.self, line.subject.id)?.history.suffix(2).map(\.digest.zh)
    #expect(texts == ["第一个", "第二个"])
  }

  @Test(arguments: [1, 3, 7])
  func `what came between is every entry since the one that was seen, and a sentence names three`(
    _ notes: Int
  ) throws {
    let office = try TestOffice()
    let line = try #require(
      try office.begin(Sample.petition(places: [try office.place()])).lines.first)
    for number in 1...notes {
      try office.go(on: line.subject, Sample.note("第\(number)个"), by: office.clerk)
    }
    let state = try #require(try office.state(CaseFile.self, line.subject.id))
    let meanwhile = Meanwhile(since: line.entry, in: state, office.office.book)
    #expect(meanwhile.lines.map(\.digest.zh) == (1...notes).map { "第\($0)个" })
    let named = meanwhile.wording.zh.ranges(of: Note.name.zh).count
    #expect(named == min(notes, 3))
    // Whoever names an entry that is none of the subject's is told of the last one.
    let last = Meanwhile(since: Identifier(high: 1, low: 1), in: state, office.office.book)
    #expect(last.lines.map(\.digest.zh) == ["第\(notes)个"])
  }

  @Test func `a stale write fails even where its check is forgotten`() throws {
    let office = try TestOffice()
    let line = try #require(
      try office.begin(Sample.petition(places: [try office.place()])).lines.first)
    let entries = try office.office.read { db in try EntryTable.entries(of: line.subject.id, db) }
    var again = try #require(entries.first)
    again.id = Identifier(high: 5, low: 5)
    let head = try office.office.read { db in try EntryTable.head(of: office.office.id, db) }
    again.sequence = head.sequence + 1
    again.previous = head.hash
    let forged = again
    #expect(throws: OfficeError.self) {
      try office.office.writeBeside { db in try EntryTable.append(forged, db) }
    }
  }

  @Test func `a batch is recorded whole or not at all`() throws {
    let office = try TestOffice()
    let places = [try office.place()]
    let day = office.clock.instant.day
    let before = try office.office.lastPosition()
    #expect(throws: OfficeError.self) {
      try office.office.perform(
        [
          Proposal(Sample.petition(places: places), on: day),
          Proposal(Sample.dispute(places: places), on: day),
          Proposal(Sample.petition(matter: "", places: places), on: day),
        ], by: office.clerk)
    }
    #expect(try office.office.lastPosition() == before)
    #expect(try office.office.cases(CaseQuery(.all), for: office.clerk).total == 0)
    let receipt = try office.office.perform(
      [
        Proposal(Sample.petition(places: places), on: day),
        Proposal(Sample.petition(places: places), on: day),
      ],
      by: office.clerk)
    #expect(receipt.numbers.map(\.serial) == [1, 2])
    let batches = try office.office.read { db in
      try Int.fetchOne(
        db, sql: "SELECT count(DISTINCT batch) FROM entry WHERE position > ?", arguments: [before])
    }
    #expect(batches == 1)
  }

  @Test func `a petition by 来访 is one visit, and a visit that becomes a petition is one petition`()
    throws
  {
    let office = try TestOffice()
    let places = [try office.place()]
    let day = office.clock.instant.day
    let byVisit = try office.begin(
      Sample.petition(channel: "visit", names: "王大海、李四", places: places))
    #expect(byVisit.numbers.map(\.description) == ["XF-2026-0001", "LF-2026-0001"])
    let byLetter = try office.begin(Sample.petition(places: places))
    #expect(byLetter.lines.count == 1)
    let becomes = try office.begin(Sample.visit(outcome: "petition", headcount: 3, places: places))
    #expect(becomes.numbers.map(\.description) == ["LF-2026-0002", "XF-2026-0003"])
    let visits = try office.office.visits(from: day, through: day, for: office.clerk)
    #expect(visits.count == 2)
    #expect(visits.map(\.headcount).sorted() == [2, 3])
    let petition = try #require(
      try office.office.caseFile(becomes.lines[1].subject.id, for: office.clerk))
    #expect(petition.visit == becomes.lines[0].subject.id)
    #expect(visits.map(\.petition).contains(petition.id))
    let figures = try office.office.figures(year: 2026, asOf: day, for: office.clerk)
    #expect(figures["visits.batches"]?.n == 2 && figures["visits.persons"]?.n == 5)
    #expect(figures["petitions"]?.n == 3)
    #expect(try office.verified().isWhole)
  }

  @Test func `a month is reported once, by the village's liaison, and not before it has ended`()
    throws
  {
    let office = try TestOffice()
    let (own, other) = (try office.village("05"), try office.village("07"))
    let month = Month(year: 2026, month: 1)
    #expect(throws: OfficeError.self) {
      try office.begin(Sample.zero(other, month), by: office.liaison)
    }
    #expect(throws: OfficeError.self) {
      try office.begin(Sample.zero(own, Month(year: 2026, month: 2)), by: office.liaison)
    }
    try office.begin(Sample.zero(own, month), by: office.liaison)
    #expect(throws: OfficeError.self) {
      try office.begin(Sample.zero(own, month), by: office.liaison)
    }
    let dispute = try #require(
      try office.begin(Sample.dispute(places: [try office.place("07")]), on: "2025-12-05").lines
        .first
    ).subject
    let december = Month(year: 2025, month: 12)
    try office.begin(Sample.matters(other, december, [dispute.id]), by: office.viewer("107"))
    let rows = try office.office.months([december, month], for: office.supervisor)
    #expect(rows.first { $0.village == other }?.cells.first?.mark == "1~")
    #expect(rows.first { $0.village == own }?.cells.last?.mark == "0~")
    #expect(try office.office.months([month], for: office.liaison).map(\.village) == [own])
    #expect(try office.verified().isWhole)
  }

  @Test func `texts that were typed decomposed are projected as they are kept`() throws {
    let office = try TestOffice()
    let subject = try #require(
      try office.begin(
        Sample.petition(
          names: "Andre\u{301}", matter: "cafe\u{301} 噪声", places: [try office.place()])
      ).lines.first
    ).subject
    let matter = try office.office.caseFile(subject.id, for: office.clerk)?.matter ?? ""
    #expect(matter.utf8.elementsEqual("caf\u{e9} 噪声".utf8))
    #expect(try office.verified().faults == [])
  }

  @Test func `nobody acts on a case that he may not see, and is not told that it is there`() throws
  {
    let office = try TestOffice()
    let subject = try #require(
      try office.begin(
        Sample.petition(places: [try office.place()], purpose: "accusation", accused: "陈副镇长")
      ).lines.first
    ).subject
    #expect(throws: OfficeError.notFound) {
      try office.go(on: subject, Sample.note(), by: office.supervisor)
    }
    #expect(throws: OfficeError.notFound) {
      try office.go(on: subject, Sample.note(), by: office.otherClerk)
    }
    try office.go(on: subject, Sample.note())
  }

  @Test func `an act about a subject of another kind is refused`() throws {
    let office = try TestOffice()
    let line = try #require(
      try office.begin(Sample.visit(places: [try office.place()])).lines.first)
    #expect(throws: OfficeError.self) { try office.go(on: line.subject, Sample.note()) }
    let stranger = Subject(.visit, Identifier(high: 3, low: 3))
    #expect(throws: OfficeError.self) {
      try office.go(on: stranger, Sample.petition(places: [try office.place()]))
    }
  }
}
