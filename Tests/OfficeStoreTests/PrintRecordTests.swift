import Casework
import Testing
import Wording

@testable import OfficeStore

/// The entry of a print, whatever else is going on in the file.
@Suite struct PrintRecordTests {
  @Test
  func `a print of a case, a visit and the office is an entry each, and the file stays whole`()
    throws
  {
    let office = try TestOffice()
    let places = [try office.place()]
    let petition = try #require(try office.begin(Sample.petition(places: places)).lines.first)
    let visit = try #require(try office.begin(Sample.visit(places: places)).lines.first)
    let before = try office.office.cases(CaseQuery(.all), for: office.clerk).rows
    let store = office.office
    try store.recordPrint(.notice, to: .printer, pages: 1, of: petition.subject, by: office.clerk)
    try store.recordPrint(.visitRecord, to: .pdf, pages: 1, of: visit.subject, by: office.clerk)
    for officer in try [office.clerk, office.supervisor] {
      try store.recordPrint(
        .month, to: .text, pages: 2, of: Subject(.office, store.id), what: "2026-10", by: officer)
    }
    let file = try #require(try store.caseFile(petition.subject.id, for: office.clerk))
    #expect(file.history.map(\.act) == ["registerPetition", "print"])
    #expect(file.history.last?.digest.zh == "接收（受理）告知书，打印机，1页")
    #expect(try store.visit(visit.subject.id, for: office.clerk)?.history.last?.act == "print")
    #expect(store.book.file.history.suffix(2).allSatisfy { $0.act == "print" })
    #expect(try store.cases(CaseQuery(.all), for: office.clerk).rows == before)
    #expect(try office.verified().faults == [])
  }

  @Test func `a print does not mind what others recorded since it was looked at`() throws {
    let office = try TestOffice()
    let other = try office.another()
    let line = try #require(
      try office.begin(Sample.petition(places: [try office.place()])).lines.first)
    try office.go(on: line.subject, Sample.note(), by: office.otherClerk, in: other)
    try office.office.recordPrint(.file, to: .text, pages: 1, of: line.subject, by: office.clerk)
    let file = try #require(try office.office.caseFile(line.subject.id, for: office.clerk))
    #expect(file.history.map(\.act) == ["registerPetition", "note", "print"])
  }

  @Test func `what was undone feeds no form, and what was corrected feeds it as corrected`() throws
  {
    let office = try TestOffice()
    let line = try #require(
      try office.begin(Sample.petition(places: [try office.place()])).lines.first)
    for kind in ["accept", "answer"] {
      try office.go(on: line.subject, try #require(Sample.act(kind, office.chance, officers: [])))
    }
    func file() throws -> CaseFile {
      try #require(try office.office.caseFile(line.subject.id, for: office.clerk))
    }
    func acts() throws -> [any Act<CaseFile>] {
      Array(try office.office.acts(of: try file(), for: office.clerk).values)
    }
    #expect(try acts().contains { $0 is Answer })
    let answered = try #require(try file().history.last)
    var answer = try #require(
      try office.office.act(answered.entry, of: try file(), for: office.clerk) as? Answer)
    answer.opinion = "更正后的意见"
    try office.go(
      on: line.subject, Correct<CaseFile>(of: answer, on: nil, reason: "写错"),
      reverses: answered.entry)
    #expect(try acts().compactMap { ($0 as? Answer)?.opinion } == ["更正后的意见"])
    for _ in 0..<2 { try office.go(on: line.subject, Undo<CaseFile>.blank) }
    #expect(try !acts().contains { $0 is Answer } && file().milestones[.answered] == nil)
    #expect(try acts().contains { $0 is Accept })
  }

  @Test func `nobody prints what he may not see, or without being of the staff`() throws {
    let office = try TestOffice()
    let line = try #require(
      try office.begin(
        Sample.petition(
          places: [try office.place()], purpose: "accusation", accused: "陈副镇长")
      ).lines.first)
    let before = try office.office.lastPosition()
    for viewer in try [office.supervisor, office.otherClerk, office.liaison] {
      #expect(throws: OfficeError.self) {
        try office.office.recordPrint(.notice, to: .pdf, pages: 1, of: line.subject, by: viewer)
      }
    }
    #expect(throws: OfficeError.self) {
      try office.office.recordPrint(
        .register, to: .pdf, pages: 1, of: Subject(.office, office.office.id), by: office.liaison)
    }
    #expect(try office.office.lastPosition() == before)
  }
}
