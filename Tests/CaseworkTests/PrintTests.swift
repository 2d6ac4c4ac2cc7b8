import Casework
import Testing
import Wording

/// A print is written down and changes nothing.
@Suite struct PrintTests {
  private let office: TestOffice

  init() throws {
    office = try TestOffice.shipped()
  }

  private func petition(_ acts: [any Act<CaseFile>]) throws -> Journal<CaseFile> {
    var journal = Journal<CaseFile>(office, seed: 1)
    try journal.record(RegisterPetition.sample(), on: "2026-11-02")
    for act in acts { try journal.record(act, on: "2026-11-10") }
    return journal
  }

  @Test(
    arguments: [
      [], [Accept.sample()], [Accept.sample(), Answer.sample],
      [Accept.sample(), Answer.sample, Deliver.sample, Close.blank], [Decline.sample],
      [VoidSubject<CaseFile>.sample],
    ] as [[any Act<CaseFile>]])
  func `a print may follow in any stage, leaves it, and stands in the history with its form`(
    _ done: [any Act<CaseFile>]
  ) throws {
    var journal = try petition(done)
    let (stage, milestones) = (journal.current.stage, journal.current.milestones)
    try journal.record(Print<CaseFile>(.opinion, to: .printer, pages: 2), on: "2026-11-12")
    #expect(journal.current.stage == stage && journal.current.milestones == milestones)
    let line = try #require(journal.current.history.last)
    #expect(line.name == Wording(zh: "打印", en: "Print"))
    #expect(line.digest.zh == "处理意见书，打印机，2页")
    #expect(line.digest.en == "Written opinion, printer, 2 pages")
  }

  @Test func `a print is offered in no list of acts`() throws {
    let offers = try petition([]).current.offers(try office.circumstance(TestOffice.clerk))
    #expect(!offers.contains { $0.step.act.kind == "print" })
  }

  @Test(arguments: [TestOffice.liaison, TestOffice.administrator])
  func `nobody but the staff prints`(_ officer: Identifier) throws {
    var journal = try petition([])
    let refusal = #expect(throws: Refusal.self) {
      try journal.record(Print<CaseFile>.sample, by: officer, on: "2026-11-12")
    }
    #expect(refusal?.reason == .notAllowed)
  }

  @Test func `nothing, and what no program knows, is no print`() throws {
    var journal = try petition([])
    var strange = Print<CaseFile>.sample
    strange.form = "poster"
    for act in [strange, Print<CaseFile>(.notice, to: .pdf, pages: 0)] {
      #expect(throws: Refusal.self) { try journal.record(act, on: "2026-11-12") }
    }
  }

  @Test func `the registrar still corrects without a reason after a print, not after a note`()
    throws
  {
    for (act, isFree) in [(Print<CaseFile>.sample, true), (Note.sample(), false)]
      as [(any Act<CaseFile>, Bool)]
    {
      var journal = try petition([act])
      let first = try #require(journal.entries.first)
      let body = try Payload.decode(JSONValue.self, from: try #require(first.payload))
      let correction = Correct<CaseFile>(act: first.act, body: body, day: nil, reason: nil)
      let refusal: Refusal?
      do {
        try journal.record(correction, on: "2026-11-02", reverses: first.id)
        refusal = nil
      } catch let caught as Refusal {
        refusal = caught
      }
      #expect((refusal == nil) == isFree, "\(type(of: act))")
    }
  }

  @Test func `a print cannot be corrected`() throws {
    var journal = try petition([Print<CaseFile>.sample])
    let print = try #require(journal.entries.last)
    let body = try Payload.decode(JSONValue.self, from: try #require(print.payload))
    let refusal = #expect(throws: Refusal.self) {
      try journal.record(
        Correct(act: "print", body: body, day: nil, reason: "笔误"), on: "2026-11-10",
        reverses: print.id)
    }
    #expect(refusal?.wording.zh.contains("没有可更正的这一步") == true)
  }

  @Test func `a register or a month is printed of the office, by those who handle matters`() throws
  {
    let step = try #require(OfficeFile.procedures[0].step(Print<OfficeFile>.kind))
    #expect(step.roles == [.clerk, .supervisor, .head])
    #expect(step.from == [.open] && step.to == nil)
    let act = Print<OfficeFile>(.register, to: .pdf, pages: 3, what: "在办")
    #expect(act.digest(office.codes).zh == "台账 在办，PDF文件，3页")
  }

  @Test func `the words that journals hold are these, for ever`() {
    #expect(
      PaperKind.allCases.map(\.rawValue) == [
        "visitRecord", "notice", "declining", "extending", "opinion", "receipt", "file", "month",
        "reminder", "register", "handover",
      ])
    #expect(PaperWay.allCases.map(\.rawValue) == ["printer", "pdf", "text"])
  }
}
