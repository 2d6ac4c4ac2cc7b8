import Casework
import GRDB
@testable import OfficeStore
import Testing
import Wording

/// A report of matters keeps which disputes were named; how many count is asked of the disputes.
@Suite struct NamedDisputeTests {
  private let january = Month(year: 2026, month: 1)

  private func dispute(_ office: TestOffice, _ key: String = "05", on day: String = "2026-01-09")
    throws -> Receipt.Line
  {
    let receipt = try office.begin(Sample.dispute(places: [try office.place(key)]), on: day)
    return try #require(receipt.lines.first)
  }

  private func void(_ line: Receipt.Line, _ office: TestOffice) throws {
    try office.go(
      on: line.subject, try #require(Sample.act("void", office.chance, officers: [])),
      reverses: line.entry)
  }

  private func cell(_ office: TestOffice) throws -> RoundCell? {
    let own = try office.village("05")
    return try office.office.months([january], for: office.supervisor)
      .first { $0.village == own }?.cells.first
  }

  @Test func `a dispute named twice counts once, and one that is voided later no more`() throws {
    let office = try TestOffice()
    let lines = try (0..<3).map { _ in try dispute(office) }
    let named = lines.map(\.subject.id)
    try office.begin(
      Sample.matters(try office.village("05"), january, named + [named[0], named[2]]),
      by: office.liaison)
    #expect(try cell(office)?.mark == "3~")
    office.clock.advance(days: 1)
    try void(lines[1], office)
    #expect(try cell(office)?.mark == "2~")
    #expect(try office.verified().isWhole)
    try void(lines[0], office)
    try void(lines[2], office)
    #expect(try cell(office)?.mark == "0*~")
    #expect(try office.verified().isWhole)
  }

  @Test func `figures as known before the void count what was void only after`() throws {
    let office = try TestOffice()
    let line = try dispute(office)
    try office.begin(
      Sample.matters(try office.village("05"), january, [line.subject.id]), by: office.liaison)
    let before = office.clock.instant
    office.clock.advance(days: 1)
    try void(line, office)
    func said(_ knownBy: Instant?) throws -> String? {
      let figures = try office.office.figures(
        year: 2026, asOf: office.clock.instant.day, knownBy: knownBy, for: office.clerk)
      return figures["zero.received"]?.records.first?.line.zh
    }
    #expect(try said(before) == "有情况1件，迟报")
    #expect(try said(nil) == "有情况0件，所列纠纷已作废或不再计入，迟报")
  }

  @Test func `what no report may name is refused by number, and nothing is recorded`() throws {
    let office = try TestOffice()
    let gone = try dispute(office)
    try void(gone, office)
    let rows: [(line: Receipt.Line, says: String)] = [
      (gone, "JF-2026-0001已经作废"), (try dispute(office, "07"), "JF-2026-0002不是神前的纠纷"),
      (try dispute(office, on: "2026-02-02"), "JF-2026-0003于2026-02-02收到"),
    ]
    let good = try dispute(office).subject.id
    let before = try office.office.lastPosition()
    for row in rows {
      let error = try #require(throws: OfficeError.self) {
        try office.begin(
          Sample.matters(try office.village("05"), january, [good, row.line.subject.id]),
          by: office.supervisor, for: "林某")
      }
      #expect(error.wording.zh.contains(row.says), "\(error.wording.zh)")
    }
    #expect(try office.office.lastPosition() == before)
  }

  @Test func `what may be named is what the screens offer to choose from`() throws {
    let office = try TestOffice()
    let lines = try [
      dispute(office), dispute(office), dispute(office, "07"), dispute(office, on: "2025-12-31"),
    ]
    try void(lines[1], office)
    let own = try office.village("05")
    let offered = try office.office.disputes(in: own, during: january, for: office.liaison).map(
      \.id)
    #expect(offered == [lines[0].subject.id])
    for line in lines {
      let matters = Sample.matters(own, january, [line.subject.id])
      let error = Result { try office.begin(matters, by: office.liaison) }
      switch error {
      case .success: #expect(line.subject.id == lines[0].subject.id)
      case .failure: #expect(!offered.contains(line.subject.id))
      }
      if offered.contains(line.subject.id) {
        #expect(throws: Never.self) { try error.get() }
      }
    }
  }

  @Test func `who is not the village's liaison names who reported, through every door`() throws {
    let office = try TestOffice()
    let zero = Sample.zero(try office.village("05"), january)
    let error = try #require(throws: OfficeError.self) { try office.begin(zero, by: office.clerk) }
    guard case .refused(let refusal) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(refusal.field == VillagePeriod.speaker && refusal.reason == .notValid)
    try office.begin(zero, by: office.clerk, for: "许联络员")
    #expect(try cell(office)?.mark == "0~")
  }
}
