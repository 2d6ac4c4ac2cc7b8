import Casework
import GRDB
@testable import OfficeStore
import Testing

/// What the viewer may not see is not fetched, by whatever door.
@Suite struct SightTests {
  private static let all = CaseQuery(.all)

  private func lively(_ seed: UInt64) throws -> TestOffice {
    let office = try TestOffice(seed: seed)
    var life = Life(office, seed: seed)
    try life.go(cases: 70, acts: 90)
    return office
  }

  /// Every officer, and two who are more or less than the seven: a clerk who is liaison too, a liaison of two villages.
  private func viewers(_ office: TestOffice) throws -> [Viewer] {
    func viewer(_ number: String, _ roles: Set<Role>, _ villages: [String]) throws -> Viewer {
      let officer = try office.viewer(number)
      return Viewer(
        officer: officer.officer, number: number, name: officer.name, roles: roles,
        villages: Set(try villages.map { try office.village($0) }), today: office.clock.instant.day)
    }
    return try office.everybody + [
      viewer("107", [.liaison, .clerk], ["07"]), viewer("105", [.liaison], ["05", "09"]),
      viewer("107", [.liaison], []),
      viewer("90", [], []),
    ]
  }

  @Test(arguments: [UInt64(21), 22, 23])
  func `lists, counts, search, case files and visits show exactly what the rule opens`(
    _ seed: UInt64
  ) throws {
    let office = try lively(seed)
    let (cases, visits) = (try office.cases(), try office.visits())
    let bySight = Dictionary(uniqueKeysWithValues: cases.map { ($0.id, $0.sight) })
    #expect(cases.contains { $0.sight.isRestricted && !$0.sight.barred.isEmpty })
    #expect(cases.contains { !$0.sight.isRestricted && !$0.sight.barred.isEmpty })
    for viewer in try viewers(office) {
      let expected = Set(cases.filter { $0.sight.isOpen(to: viewer) }.map(\.id))
      for isFilled in [false, true] {
        if isFilled { try office.office.fillIndex(for: viewer) } else { office.office.dropIndex() }
        #expect(office.office.hasIndex(for: viewer) == isFilled)
        let page = try office.office.cases(Self.all, limit: 1000, for: viewer)
        #expect(Set(page.rows.map(\.id)) == expected && page.total == expected.count)
        #expect(try office.office.counts([Self.all], for: viewer) == [expected.count])
        for file in cases {
          let number = try #require(file.number)
          for text in [number.description, file.matter] {
            let found = try office.office.cases(
              CaseQuery(.all, text: text), limit: 1000, for: viewer)
            #expect(found.rows.contains { $0.id == file.id } == expected.contains(file.id))
            #expect(
              found.rows.allSatisfy { expected.contains($0.id) } && found.total == found.rows.count)
          }
        }
      }
      for file in cases {
        #expect(
          try (office.office.caseFile(file.id, for: viewer) != nil) == expected.contains(file.id))
        let number = try #require(file.number)
        #expect(
          try (office.office.caseFile(number: number, for: viewer) != nil)
            == expected.contains(file.id))
        let entry = try #require(file.history.first).entry
        #expect(
          try (office.office.act(entry, of: file, for: viewer) != nil) == expected.contains(file.id)
        )
        #expect(
          try office.office.acts(of: file, for: viewer).isEmpty == !expected.contains(file.id))
      }
      let seen = Set(
        visits.filter { visit in
          visit.sight.isOpen(to: viewer)
            && (visit.petition.map { bySight[$0]?.isOpen(to: viewer) ?? false } ?? true)
        }.map(\.id))
      let listed = try office.office.visits(
        from: "2020-01-01".day, through: "2030-01-01".day, for: viewer)
      #expect(Set(listed.map(\.id)) == seen)
      for visit in visits {
        #expect(try (office.office.visit(visit.id, for: viewer) != nil) == seen.contains(visit.id))
        let number = try #require(visit.number)
        #expect(
          try (office.office.visit(number: number, for: viewer) != nil) == seen.contains(visit.id))
        #expect(
          try (office.office.registration(of: visit, for: viewer) != nil) == seen.contains(visit.id)
        )
      }
    }
    #expect(try office.verified().faults == [])
  }

  @Test func `disputes to choose from are of the village, of the month, and open to the viewer`()
    throws
  {
    let office = try lively(24)
    let cases = try office.cases()
    for viewer in try viewers(office) {
      for key in ["05", "07", "09"] {
        let village = try office.village(key)
        let month = office.clock.instant.day.month
        for month in [month, month + -1, month + -2] {
          let expected = cases.filter { file in
            file.kind == .dispute && file.sight.isOpen(to: viewer)
              && file.villages.contains(village)
              && file.received?.month == month && file.stage != .void
          }
          let found = try office.office.disputes(in: village, during: month, for: viewer)
          #expect(Set(found.map(\.id)) == Set(expected.map(\.id)))
        }
      }
    }
  }

  @Test func `a restricted case counts in no figure of those who may not see it`() throws {
    let office = try lively(25)
    let (cases, visits) = (try office.cases(), try office.visits())
    let bySight = Dictionary(uniqueKeysWithValues: cases.map { ($0.id, $0.sight) })
    let day = office.clock.instant.day
    for viewer in try viewers(office) {
      guard viewer.isStaff || viewer.isOnlyLiaison else {
        #expect(throws: OfficeError.self) {
          try office.office.figures(year: 2026, asOf: day, for: viewer)
        }
        continue
      }
      let figures = try office.office.figures(year: 2026, asOf: day, for: viewer)
      let open = cases.filter {
        $0.sight.isOpen(to: viewer) && ![.void, .merged].contains($0.stage)
          && $0.received?.year == 2026
      }
      #expect(
        figures["petitions"]?.n
          == (viewer.isStaff ? open.count { $0.kind == .petition } : nil))
      #expect(figures["disputes"]?.n == open.count { $0.kind == .dispute })
      let seen = visits.filter { visit in
        visit.stage == .received && visit.sight.isOpen(to: viewer)
          && visit.history.first?.day.year == 2026
          && (visit.petition.map { bySight[$0]?.isOpen(to: viewer) ?? false } ?? true)
      }
      #expect(figures["visits.batches"]?.n == (viewer.isStaff ? seen.count : nil))
      #expect((figures.sentence != nil) == viewer.isStaff)
      let named = Set(
        figures.all.flatMap(\.records).filter { $0.subject.kind == .caseFile }.map(\.subject.id))
      #expect(named.allSatisfy { bySight[$0]?.isOpen(to: viewer) ?? false })
    }
    let hidden = cases.filter { file in file.sight.isRestricted }
    #expect(!hidden.isEmpty)
  }

  @Test func `the accused never sees the accusation, nor after being named on it`() throws {
    let office = try TestOffice()
    let barred = try office.supervisor
    let subject = try #require(
      try office.begin(
        Sample.petition(
          channel: "visit", matter: "反映陈副镇长", places: [try office.place()], purpose: "accusation",
          accused: "陈副镇长")
      ).lines.first
    ).subject
    #expect(throws: OfficeError.self) { try office.go(on: subject, Sample.assign(barred.officer)) }
    #expect(throws: OfficeError.self) {
      try office.go(on: subject, Sample.assign(nil, named: [barred.officer]))
    }
    // Nobody but the staff sees a petition, named or not.
    for stranger in [try office.liaison.officer, try office.viewer("90").officer] {
      #expect(throws: OfficeError.self) { try office.go(on: subject, Sample.assign(stranger)) }
      #expect(throws: OfficeError.self) {
        try office.go(on: subject, Sample.assign(nil, named: [stranger]))
      }
    }
    try office.go(
      on: subject,
      Sample.assign(try office.viewer("01").officer, named: [try office.otherClerk.officer]))
    for (viewer, sees) in [
      (barred, false), (try office.viewer("01"), true), (try office.liaison, false),
      (try office.otherClerk, true),
    ] {
      #expect(try (office.office.cases(Self.all, for: viewer).total == 1) == sees)
      #expect(
        try office.office.cases(CaseQuery(.all, text: "反映"), for: viewer).total == (sees ? 1 : 0))
    }
  }

  @Test func `a case that becomes an accusation takes its visit with it`() throws {
    let office = try TestOffice()
    var petition = Sample.petition(channel: "visit", places: [try office.place()])
    let lines = try office.begin(petition).lines
    let day = office.clock.instant.day
    #expect(try office.office.visits(from: day, through: day, for: office.supervisor).count == 1)
    petition.purpose = "accusation"
    petition.accused = "陈副镇长"
    petition.visit = lines[1].subject.id
    let body = try Payload.decode(JSONValue.self, from: Payload.encode(petition))
    try office.go(
      on: lines[0].subject,
      Correct<CaseFile>(act: "registerPetition", body: body, day: nil, reason: "实为控告"),
      reverses: lines[0].entry)
    for viewer in [try office.supervisor, try office.otherClerk] {
      #expect(try office.office.cases(Self.all, for: viewer).total == 0)
      #expect(try office.office.visits(from: day, through: day, for: viewer) == [])
      #expect(try office.office.visit(lines[1].subject.id, for: viewer) == nil)
      #expect(
        try office.office.figures(year: 2026, asOf: day, for: viewer)["visits.batches"]?.n == 0)
      #expect(try office.office.caseFile(lines[0].subject.id, for: viewer, until: day) == nil)
    }
    #expect(try office.office.visits(from: day, through: day, for: office.clerk).count == 1)
  }

  @Test func `months are seen by the staff and by the village's own liaison`() throws {
    let office = try TestOffice()
    let month = Month(year: 2026, month: 1)
    let line = try #require(
      try office.begin(Sample.zero(try office.village("05"), month), for: "林某").lines.first)
    for (number, sees) in [
      ("02", true), ("09", true), ("105", true), ("107", false), ("90", false),
    ] {
      let viewer = try office.viewer(number)
      #expect(try (office.office.period(line.subject.id, for: viewer) != nil) == sees)
      let reports = try office.office.months([month], for: viewer).flatMap(\.periods).compactMap {
        $0
      }
      #expect(reports == (sees ? [line.subject.id] : []))
    }
    #expect(try office.office.owedMonths(of: try office.village("07"), for: office.liaison) == [])
  }

  @Test func `a draft is its author's own, and outlives the program`() throws {
    let office = try TestOffice()
    let (clerk, other) = (try office.clerk, try office.otherClerk)
    try office.office.saveDraft("intake petition", ["matter": "反映", "names": "王"], by: clerk)
    office.clock.advance(seconds: 60)
    try office.office.saveDraft("intake petition", ["matter": "反映陈副镇长"], by: clerk)
    try office.office.saveDraft("intake dispute", ["matter": "边界"], by: clerk)
    try office.office.saveDraft("intake petition", ["matter": "别人的"], by: other)
    office.office.close()
    let again = try office.another()
    let drafts = try again.drafts(of: clerk)
    #expect(Set(drafts.map(\.form)) == ["intake petition", "intake dispute"])
    #expect(drafts.first { $0.form == "intake petition" }?.values == ["matter": "反映陈副镇长"])
    #expect(drafts.allSatisfy { $0.saved == office.clock.instant })
    #expect(try again.drafts(of: other).map(\.values) == [["matter": "别人的"]])
    #expect(try again.drafts(of: office.supervisor) == [])
    try again.dropDraft("intake petition", by: clerk)
    #expect(try again.drafts(of: clerk).map(\.form) == ["intake dispute"])
    #expect(try again.drafts(of: other).count == 1)
    #expect(try again.lastPosition() == office.another().lastPosition())
  }
}
