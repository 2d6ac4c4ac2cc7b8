import Casework
import Foundation
@testable import OfficeStore
import Testing
import Wording

/// Slips and wrong entries: undone, corrected, voided, registered anew; nothing is ever gone.
@Suite struct MistakeTests {
  private func file(_ id: Identifier, _ office: TestOffice) throws -> CaseFile {
    try #require(try office.state(CaseFile.self, id))
  }

  @Test func `an undone act leaves the list as it was, and the file is whole`() throws {
    let office = try TestOffice()
    let subject = try #require(
      try office.begin(Sample.petition(places: [try office.place()])).lines.first
    )
    .subject
    let before = try office.office.cases(CaseQuery(.all), for: office.clerk).rows
    for kind in ["accept", "answer"] {
      try office.go(on: subject, try #require(Sample.act(kind, office.chance, officers: [])))
    }
    for _ in 0..<2 { try office.go(on: subject, Undo<CaseFile>.blank) }
    #expect(try office.office.cases(CaseQuery(.all), for: office.clerk).rows == before)
    #expect(try file(subject.id, office).history.count == 5)
    #expect(throws: OfficeError.self) { try office.go(on: subject, Undo<CaseFile>.blank) }
    #expect(try office.verified().faults == [])
  }

  @Test func `an undo names the last act that stands, whatever its author asks for`() throws {
    let office = try TestOffice()
    let line = try #require(
      try office.begin(Sample.petition(places: [try office.place()])).lines.first)
    try office.go(on: line.subject, Sample.note("一"))
    try office.go(on: line.subject, Sample.note("二"))
    #expect(throws: OfficeError.notFound) {
      try office.go(on: line.subject, Undo<CaseFile>.blank, reverses: line.entry)
    }
    try office.go(on: line.subject, Undo<CaseFile>.blank)
    #expect(
      try file(line.subject.id, office).history.map(\.undoneBy).map { $0 != nil } == [
        false, false, true, false,
      ])
  }

  @Test func `a visit is corrected, voided and the void undone`() throws {
    let office = try TestOffice()
    let visit = Sample.visit(places: [try office.place()])
    let line = try #require(try office.begin(visit).lines.first)
    let taken = try #require(try office.state(VisitFile.self, line.subject.id))
    var right = try #require(
      try office.office.act(line.entry, of: taken, for: office.clerk) as? RegisterVisit)
    right.headcount = 4
    try office.go(
      on: line.subject, Correct<VisitFile>(of: right, on: nil, reason: nil), reverses: line.entry)
    func row() throws -> VisitRow? {
      try office.office.visits(
        from: "2026-01-01".day, through: "2026-12-31".day, for: office.clerk
      ).first
    }
    #expect(try row()?.headcount == 4 && row()?.isVoid == false)
    try office.go(on: line.subject, VoidSubject<VisitFile>(reason: "重复登记"))
    #expect(try row()?.isVoid == true)
    try office.go(on: line.subject, Undo<VisitFile>.blank)
    #expect(try row()?.isVoid == false)
    #expect(throws: OfficeError.self) {
      var other = right
      other.outcome = RegisterVisit.becomesPetition
      try office.go(
        on: line.subject, Correct<VisitFile>(of: other, on: nil, reason: "改为信访"),
        reverses: line.entry)
    }
    #expect(try office.verified().faults == [])
  }

  private func zero(_ office: TestOffice, _ check: String = "round") throws -> ReportZero {
    var act = ReportZero.blank
    act.village = try office.village("05")
    act.month = Month(year: 2026, month: 1)
    act.check = check
    return act
  }

  private func cell(_ office: TestOffice) throws -> RoundCell? {
    try office.office.months([Month(year: 2026, month: 1)], for: office.liaison).first?.cells.first
  }

  @Test func `a month that was voided is owed again, and reported again under the same subject`()
    throws
  {
    let office = try TestOffice()
    let first = try #require(try office.begin(try zero(office), by: office.liaison).lines.first)
    #expect(try cell(office)?.isReceived == true)
    try office.go(
      on: first.subject, VoidSubject<VillagePeriod>(reason: "报错了月份"), by: office.liaison)
    #expect(try cell(office)?.content == .missing)
    #expect(
      try office.office.owedMonths(of: office.village("05"), for: office.liaison).contains(
        Month(year: 2026, month: 1)))
    let again = try #require(
      try office.begin(try zero(office, "phone"), by: office.liaison).lines.first)
    #expect(again.subject == first.subject)
    #expect(try cell(office)?.isReceived == true)
    let period = try #require(try office.state(VillagePeriod.self, first.subject.id))
    #expect(period.report?.check == "phone")
    #expect(period.history.map(\.act) == ["reportZero", "void", "reportZero"])
    // Somebody who did not know of it reports a month that is reported already.
    #expect(throws: OfficeError.self) { try office.begin(try zero(office), by: office.liaison) }
    #expect(try office.verified().faults == [])
  }

  @Test func `a report is corrected by its village or the staff, and by no other village`() throws {
    let office = try TestOffice()
    let line = try #require(try office.begin(try zero(office), by: office.liaison).lines.first)
    let right = Correct<VillagePeriod>(of: try zero(office, "meeting"), on: nil, reason: "填错方式")
    #expect(throws: OfficeError.self) {
      try office.go(on: line.subject, right, by: try office.viewer("107"), reverses: line.entry)
    }
    for viewer in [try office.liaison, try office.clerk] {
      try office.go(on: line.subject, right, by: viewer, reverses: line.entry)
    }
    let period = try #require(try office.state(VillagePeriod.self, line.subject.id))
    #expect(period.report?.check == "meeting")
    #expect(period.report?.officer == (try office.liaison.officer))
    #expect(try office.verified().faults == [])
  }

  @Test func `a case of the wrong kind is registered anew, and both name each other`() throws {
    let office = try TestOffice()
    let old = try #require(
      try office.begin(Sample.petition(places: [try office.place()])).lines.first)
    let wrong = try file(old.subject.id, office)
    var right = wrong.anew(as: RegisterDispute.self)
    right.source = "apply"
    let received = try #require(wrong.received)
    let receipt = try office.office.perform(
      [Proposal(right, on: received, seen: wrong.lastEntry)], by: office.clerk)
    #expect(receipt.numbers.map(\.description) == ["JF-2026-0001"])
    let new = try #require(receipt.lines.first).subject
    let (void, dispute) = (try file(wrong.id, office), try file(new.id, office))
    #expect(void.stage == .void && void.successor == dispute.id)
    #expect(dispute.replaces == void.id && dispute.matter == void.matter)
    #expect(void.history.last?.digest.zh.contains("JF-2026-0001") == true)
    #expect(dispute.received == wrong.received)
    // The old one does not come back beside the new one.
    #expect(throws: OfficeError.self) {
      try office.go(on: old.subject, Undo<CaseFile>.blank)
    }
    // Back again, as a petition that came by a visit: it brings its visit.
    var back = dispute.anew(as: RegisterPetition.self)
    back.channel = VisitAndPetition.visitChannel
    let returned = try office.office.perform(
      [Proposal(back, on: received, seen: dispute.lastEntry)], by: office.clerk)
    #expect(returned.numbers.map(\.description) == ["XF-2026-0002", "LF-2026-0001"])
    #expect(try file(dispute.id, office).stage == .void)
    // It was replaced once; a void case is not replaced again.
    #expect(throws: OfficeError.self) {
      try office.office.perform(
        [Proposal(right, on: office.clock.instant.day, seen: void.lastEntry)], by: office.clerk)
    }
    #expect(try office.office.cases(CaseQuery(.all), for: office.clerk).total == 3)
    #expect(try office.verified().faults == [])
  }

  @Test
  func `nobody who has not seen the last act registers a case anew, and then nothing is recorded`()
    throws
  {
    let office = try TestOffice()
    let old = try #require(
      try office.begin(Sample.petition(places: [try office.place()])).lines.first)
    let wrong = try file(old.subject.id, office)
    try office.go(on: old.subject, Sample.note(), by: office.otherClerk)
    let before = try office.office.lastPosition()
    var right = wrong.anew(as: RegisterDispute.self)
    right.source = "apply"
    #expect(throws: OfficeError.self) {
      try office.office.perform(
        [Proposal(right, on: office.clock.instant.day, seen: wrong.lastEntry)], by: office.clerk)
    }
    #expect(try office.office.lastPosition() == before)
  }

  @Test func `an accusation does not become an open dispute, nor stays open under its old number`()
    throws
  {
    let office = try TestOffice()
    let line = try #require(
      try office.begin(Sample.petition(places: [try office.place()], purpose: "accusation")).lines
        .first
    )
    let accusation = try file(line.subject.id, office)
    var open = accusation.anew(as: RegisterDispute.self)
    open.source = "apply"
    #expect(throws: OfficeError.self) {
      try office.office.perform(
        [Proposal(open, on: office.clock.instant.day, seen: accusation.lastEntry)], by: office.clerk
      )
    }
    // The other way round: a dispute that is an accusation is hidden together with its successor.
    let dispute = try #require(
      try office.begin(Sample.dispute(places: [try office.place()])).lines.first)
    var petition = try file(dispute.subject.id, office).anew(as: RegisterPetition.self)
    (petition.channel, petition.purpose) = ("letter", "accusation")
    try office.office.perform(
      [Proposal(petition, on: office.clock.instant.day, seen: dispute.entry)], by: office.clerk)
    for viewer in [try office.liaison, try office.otherClerk, try office.supervisor] {
      #expect(try office.office.caseFile(dispute.subject.id, for: viewer) == nil)
      #expect(try office.office.cases(CaseQuery(.all), for: viewer).total == 0)
    }
    #expect(try office.office.cases(CaseQuery(.all), for: office.clerk).total == 3)
    #expect(try office.verified().faults == [])
  }

  @Test func `a case in the wrong village moves, and its history stays`() throws {
    let office = try TestOffice()
    let line = try #require(
      try office.begin(Sample.dispute(places: [try office.place("05")])).lines.first)
    let other = try office.viewer("107")
    #expect(try office.office.caseFile(line.subject.id, for: other) == nil)
    var right = try #require(
      try office.office.act(line.entry, of: try file(line.subject.id, office), for: office.clerk)
        as? RegisterDispute)
    right.places = [try office.place("07")]
    try office.go(
      on: line.subject, Correct<CaseFile>(of: right, on: nil, reason: nil), reverses: line.entry)
    #expect(try office.office.caseFile(line.subject.id, for: other)?.history.count == 2)
    #expect(try office.office.caseFile(line.subject.id, for: office.liaison) == nil)
    #expect(
      try office.office.disputes(
        in: office.village("07"), during: office.clock.instant.day.month, for: other
      ).count == 1)
    #expect(try office.verified().faults == [])
  }
}
