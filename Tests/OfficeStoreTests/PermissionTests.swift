import Casework
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
