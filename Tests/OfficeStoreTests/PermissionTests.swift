import Casework
import Foundation
@testable import OfficeStore
import Testing

/// Who may see and do what, by every door of the store: beside the one table.
@Suite struct PermissionTests {
  private func lively() throws -> TestOffice {
    let office = try TestOffice(seed: 31)
    var life = Life(office, seed: 31)
    try life.go(cases: 30, acts: 60)
    try office.begin(
      Sample.zero(try office.village("05"), Month(year: 2026, month: 1)), by: office.liaison)
    try office.begin(Sample.visit(places: [try office.place()]))
    return office
  }

  @Test func `queries reach as far as the table says`() throws {
    let office = try lively()
    let (own, other) = (try office.village("05"), try office.village("07"))
    let january = Month(year: 2026, month: 1)
    let (first, last) = ("2026-01-01".day, office.clock.instant.day)
    for viewer in office.everybody {
      let says = "\(viewer.number)"
      let rows = try office.office.months([january], for: viewer).map(\.village)
      for village in [own, other] {
        #expect(rows.contains(village) == viewer.may(.reports, in: village), "\(says)")
      }
      #expect(try office.office.terminals(for: viewer).isEmpty != viewer.may(.book), "\(says)")
      #expect(
        try office.office.visits(from: first, through: last, for: viewer).isEmpty
          != viewer.may(.visits), "\(says)")
      let balances = try office.office.balances(over: first...last, for: viewer)
      #expect(balances.keys.allSatisfy { viewer.may(.reports, in: $0) }, "\(says)")
      let figures = Result { try office.office.figures(year: 2026, asOf: last, for: viewer) }
      #expect(((try? figures.get()) != nil) == viewer.may(.figures), "\(says)")
      if !viewer.may(.questions) {
        #expect(try office.office.reportQuestions(for: viewer).isEmpty, "\(says)")
      }
      for kind in [CaseKind.petition, .dispute] {
        let found = try office.office.cases(CaseQuery(.all), limit: 1000, for: viewer).rows
          .filter { $0.number.series == (kind == .petition ? .petition : .dispute) }
        let permission = kind == .petition ? Permission.petitions : .disputes
        #expect(found.isEmpty != viewer.may(permission), "\(says) \(kind)")
      }
      for village in office.office.book.villages {
        let seen = try office.office.subject(VillageFile.self, village.id, for: viewer)
        #expect((seen != nil) == viewer.may(.book), "\(says)")
      }
    }
  }

  @Test func `no act of a case is recorded for somebody whose role is not in its row`() throws {
    let office = try lively()
    let officers = try ["02", "03"].map { try office.viewer($0).officer }
    let before = try office.office.lastPosition()
    var refused = 0
    for file in try office.cases() {
      for viewer in office.everybody {
        for step in file.procedure.steps where step.roles.isDisjoint(with: viewer.roles) {
          // The other side of a merger is recorded by nobody.
          guard ![Absorb.kind, Release.kind].contains(step.act.kind),
            let act = Sample.act(step.act.kind, office.chance, officers: officers)
          else { continue }
          let error = #expect(throws: OfficeError.self) {
            try office.go(on: Subject(.caseFile, file.id), act, by: viewer)
          }
          switch error {
          case .refused(let refusal):
            #expect(refusal.reason == .notAllowed, "\(viewer.number) \(step.act.kind)")
            #expect(file.isOpen(to: viewer))
          // What takes something back names an entry, which is looked for first.
          case .notFound:
            #expect(
              !file.isOpen(to: viewer) || act is any Reversal || act is any Correcting,
              "\(viewer.number) \(step.act.kind)")
          default: Issue.record("\(String(describing: error))")
          }
          refused += 1
        }
      }
    }
    #expect(refused > 500)
    #expect(try office.office.lastPosition() == before)
  }

  /// The stored payload of an act.
  private func stored<A: Act>(_ type: A.Type) throws -> A {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(
        path:
          "CaseworkTests/Fixtures/payloads/\(A.State.kind.rawValue)/\(A.kind).v\(A.version).json")
    return try Payload.decode(A.self, from: Array(Data(contentsOf: file)))
  }

  /// Tries every act on every subject of a kind as everybody whose role is not in its row.
  private func tryForbidden<State: SubjectState>(_ type: State.Type, _ office: TestOffice) throws
    -> Int
  {
    var refused = 0
    for id in try office.subjects(State.kind) {
      let state = try #require(try office.state(type, id))
      for viewer in office.everybody {
        for step in state.procedure.steps where step.roles.isDisjoint(with: viewer.roles) {
          let act = try stored(step.act)
          let error = #expect(throws: OfficeError.self) {
            try office.go(
              on: Subject(State.kind, id), act, by: viewer,
              reverses: act is any Correcting ? state.history.first?.entry : nil)
          }
          switch error {
          case .refused(let refusal):
            #expect(refusal.reason == .notAllowed, "\(viewer.number) \(step.act.kind): \(refusal)")
          case .notFound:
            #expect(
              !state.isOpen(to: viewer) || act is any Reversal || act is any Correcting,
              "\(viewer.number) \(step.act.kind)")
          default: Issue.record("\(String(describing: error))")
          }
          refused += 1
        }
      }
    }
    return refused
  }

  @Test
  func `no act of a visit, a report, a round or the office's book is recorded for them either`()
    throws
  {
    let office = try lively()
    var sweep = OpenSweep.blank
    (sweep.name, sweep.occasion) = ("节前排查", "重大活动前")
    (sweep.first, sweep.due) = ("2026-02-23".day, "2026-02-25".day)
    try office.begin(sweep, by: office.supervisor)
    let before = try office.office.lastPosition()
    #expect(try tryForbidden(VisitFile.self, office) > 10)
    #expect(try tryForbidden(VillagePeriod.self, office) > 10)
    #expect(try tryForbidden(RoundFile.self, office) > 10)
    #expect(try tryForbidden(VillageFile.self, office) > 10)
    #expect(try tryForbidden(OfficerFile.self, office) > 10)
    #expect(try tryForbidden(OfficeFile.self, office) > 10)
    #expect(try office.office.lastPosition() == before)
  }

  @Test func `a liaison of several villages sees and reports for these alone`() throws {
    let office = try lively()
    let own = ["05", "07"]
    let others = office.office.book.villages.map(\.key).filter { !own.contains($0) }
    try office.begin(
      AddOfficer(
        number: "157", name: "兼任联络员", position: "", roles: [.liaison],
        villages: try own.map(office.village)), by: office.viewer("90"))
    let viewer = try office.viewer("157")
    let month = Month(year: 2026, month: 1)
    let rows = try office.office.months([month], for: viewer)
    #expect(Set(rows.map(\.village)) == Set(try own.map(office.village)))
    for key in own where key != "05" {
      try office.begin(Sample.zero(try office.village(key), month), by: viewer)
    }
    for key in others {
      #expect(throws: OfficeError.self) {
        try office.begin(Sample.zero(try office.village(key), month), by: viewer)
      }
    }
    let seen = try office.office.cases(CaseQuery(.all), limit: 1000, for: viewer).rows
    #expect(!seen.isEmpty)
    let allowed = Set(try own.map(office.village))
    #expect(
      seen.allSatisfy { row in
        row.number.series == .dispute
          && !allowed.isDisjoint(with: row.places.compactMap(\.village))
      })
  }

  @Test func `what is offered as not allowed is what the row does not allow`() throws {
    let office = try lively()
    for file in try office.cases() {
      for viewer in office.everybody where !file.recused.contains(viewer.officer) {
        let circumstance = Circumstance(
          viewer: viewer, day: office.clock.instant.day, book: office.office.book)
        for offer in file.offers(circumstance) where offer.step.guards.isEmpty {
          #expect(
            (offer.refusal?.reason == .notAllowed)
              == offer.step.roles.isDisjoint(with: viewer.roles), "\(offer.step.act.kind)")
        }
      }
    }
  }
}
