import Casework
import Foundation
@testable import OfficeStore
import Testing
import Wording

/// Holidays that are imported move the open time limits, in the file and in memory, and nothing else.
@Suite struct AdoptingTests {
  /// The office's tables with every day of a stretch free.
  private func tables(_ office: TestOffice, freeFrom first: String, days: Int) throws -> Tables {
    var tables = office.office.book.tables
    let free = (0..<days).map {
      WorkCalendar.Exception(day: first.day + $0, kind: .rest, name: "测试放假")
    }
    tables.calendar = try tables.calendar.taking(
      WorkCalendar(tables.calendar.exceptions.filter { $0.day.year == 2026 } + free))
    return tables
  }

  @Test func `adopted holidays move the last days of open cases, in the list and in the index`()
    throws
  {
    let office = try TestOffice()
    let places = [try office.place()]
    // Received on 23 February: the notice is due on 10 March, a Tuesday.
    let open = try #require(try office.begin(Sample.petition(places: places)).lines.first)
    let other = try office.another()
    let clerk = try office.clerk
    try other.fillIndex(for: clerk)
    func legal(_ reader: Office) throws -> Day? {
      try reader.cases(CaseQuery(.open), for: clerk).rows.first?.legal
    }
    let before = try #require(try legal(other))
    let free = try tables(office, freeFrom: before.description, days: 3)
    let changes = try office.office.changes(under: free)
    #expect(changes.map(\.cases) == [1])
    #expect(changes.first?.old == before && changes.first?.new == before + 3)
    let base = office.office.book.tables
    #expect(throws: OfficeError.self) {
      try office.office.adopt(free, over: base, note: "导入", by: clerk)
    }
    let entry = try office.state(CaseFile.self, open.subject.id)?.lastEntry
    try office.office.adopt(free, over: base, note: "导入", by: try office.viewer("90"))
    try other.refresh()
    for reader in [office.office, other] { #expect(try legal(reader) == before + 3) }
    #expect(try office.state(CaseFile.self, open.subject.id)?.lastEntry == entry)
    #expect(try office.office.changes(under: free) == [])
    #expect(try office.verified().faults == [])
  }

  @Test func `tables made of others than those in force are stale, and no adoption is lost`() throws
  {
    let (office, other) = try { ($0, try $0.another()) }(try TestOffice())
    let (base, administrator) = (office.office.book.tables, try office.viewer("90"))
    let first = try tables(office, freeFrom: "2026-03-10", days: 1)
    let second = try tables(office, freeFrom: "2026-04-20", days: 1)
    try other.adopt(first, over: base, note: "第一个", by: administrator)
    let error = #expect(throws: OfficeError.self) {
      try office.office.adopt(second, over: base, note: "第二个", by: administrator)
    }
    guard case .stale(let meanwhile) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(meanwhile.lines.map(\.act) == [AdoptTables.kind])
    #expect(office.office.book.tables == first)
    // Anything else about the office between look and save is none of the tables' business.
    try other.record(SetIdleLock(minutes: 3), by: administrator)
    try office.office.adopt(second, over: first, note: "第二个", by: administrator)
    #expect(office.office.book.tables == second && office.office.book.file.idleMinutes == 3)
  }

  @Test func `each entry keeps the tables it was judged by`() throws {
    let office = try TestOffice()
    let line = try #require(
      try office.begin(Sample.petition(places: [try office.place()])).lines.first)
    try office.office.adopt(
      try tables(office, freeFrom: "2026-03-10", days: 1), over: office.office.book.tables,
      note: "导入", by: try office.viewer("90"))
    try office.go(on: line.subject, Sample.note())
    let judged = try office.office.read { db in
      try EntryTable.entries(of: line.subject.id, db).map(\.tables)
    }
    #expect(judged.count == 2 && judged[0] < judged[1])
  }

  @Test func `an edited rule moves what runs, and no verdict that was given before`() throws {
    let office = try TestOffice()
    func take() throws -> Subject {
      try #require(
        try office.begin(Sample.petition(places: [try office.place()]), on: "2026-02-10").lines
          .first
      ).subject
    }
    // Told on the 13th day, in time by the 15 days of then.
    let (told, untold) = (try take(), try take())
    try office.go(on: told, try #require(Sample.act("notify", office.chance, officers: [])))
    let tables = office.office.book.tables
    var limit = EditedLimit(
      try #require(tables.rules.first { $0.id == "P1" && $0.until == nil }))
    for field in EditedLimit.fields where field.id == "length" {
      #expect(field.type("5", into: &limit, today: office.clock.instant.day) == nil)
    }
    try office.office.adopt(
      limit.put(into: tables), over: tables, note: "修改", by: try office.viewer("90"))
    let again = try office.another()
    func notice(_ subject: Subject) throws -> Clock.State {
      let file = try #require(try again.caseFile(subject.id, for: office.clerk))
      let clock = try #require(file.clocks(again.book).first { $0.limit.id == "P1" })
      return clock.state(on: office.clock.instant.day)
    }
    #expect(try notice(told) == .met(on: "2026-02-23".day, late: false))
    #expect(try notice(untold) == .rolled(to: "2026-02-24".day))
    #expect(try office.verified().faults == [])
  }
}
