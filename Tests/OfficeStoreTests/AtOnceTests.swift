import Casework
import Foundation
import GRDB
@testable import OfficeStore
import Testing
import Wording

/// Several processes on one file, as an office has them all day.
@Suite(.serialized) struct AtOnceTests {
  @Test
  func `six processes that write at once lose nothing, each gets its turn, and the chain is whole`()
    async throws
  {
    let office = try TestOffice(seed: 71)
    let log = office.folder["acknowledged"]
    try Data().write(to: URL(filePath: log))
    let shared = try #require(
      try office.begin(Sample.petition(places: [try office.place()])).lines.first
    ).subject.id
    let (path, subject, before) = (
      office.path, shared.description, try office.office.lastPosition()
    )
    await withTaskGroup(of: Void.self) { group in
      for seed in UInt64(1)...6 {
        group.addTask {
          await #expect(processExitsWith: .success) {
            [
              path = path as String, subject = subject as String, log = log as String,
              seed = seed as UInt64
            ] in
            try Child.saveAndNote(path, 30, on: subject, seed: seed, log: log)
          }
        }
      }
    }
    try office.office.refresh()
    let acknowledged = try Child.acknowledged(log)
    #expect(acknowledged.count == 6 * 60, "each process got all of its saves")
    #expect(Set(acknowledged).count == acknowledged.count)
    #expect(try office.office.lastPosition() == before + acknowledged.count)
    // Every note on the one case stands, by whomever it was overtaken while it was written.
    let file = try #require(try office.state(CaseFile.self, shared))
    let notes = file.history.filter { $0.act == Note.kind }
    #expect(notes.count == 6 * 30 && Set(notes.map(\.digest.zh)).count == notes.count)
    #expect(Set(notes.map(\.entry)).isSubset(of: Set(acknowledged)))
    #expect(try office.verified().faults == [])
  }

  @Test func `a reader sees one moment and is not held up while others write`() throws {
    let office = try TestOffice(seed: 72)
    try office.begin(Sample.petition(places: [try office.place()]))
    let other = try office.another()
    let clerk = try office.clerk
    let place = try office.place()
    let day = office.clock.instant.day
    // A write that is not done yet, held open by another connection, stops nobody from reading.
    try office.office.pool.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(try other.cases(CaseQuery(.all), for: clerk).total == 1)
      #expect(try other.lastPosition() > 0)
      try db.execute(sql: "ROLLBACK")
    }
    try other.perform([Proposal(Sample.petition(places: [place]), on: day)], by: clerk)
    #expect(try office.office.cases(CaseQuery(.all), for: clerk).total == 2)
    other.close()
  }
}

extension Child {
  /// Registers petitions and notes on one case that others note on too; after being overtaken it looks and saves again.
  static func saveAndNote(
    _ path: String, _ count: Int, on subject: String, seed: UInt64, log: String
  ) throws {
    let office = try open(path, seed: seed)
    let log = FileHandle(
      fileDescriptor: unsafe Foundation.open(log, O_WRONLY | O_APPEND), closeOnDealloc: true)
    let clerk = try #require(office.book.officer(number: "02")).viewer(on: "2026-02-23".day)
    let village = try #require(office.book.village(named: "05")).id
    let shared = Subject(.caseFile, try #require(Identifier(hex: subject)))
    var seen = try office.lastEntry(of: shared.id)
    func save(_ proposal: Proposal) throws(OfficeError) {
      let receipt = try office.perform([proposal], by: clerk)
      let lines = receipt.lines.map { "\($0.entry)\n" }.joined()
      try? log.write(contentsOf: Data(lines.utf8))
    }
    for number in 0..<count {
      try save(
        Proposal(
          Sample.petition(matter: "\(seed)之\(number)", places: [.village(village)]), on: clerk.today
        ))
      var isNoted = false
      while !isNoted {
        do {
          try save(
            Proposal(
              Sample.note("\(seed)之\(number)"), about: shared, on: clerk.today, seen: seen))
          isNoted = true
        } catch .stale(let meanwhile) {
          // What came between is what stands there now.
          try #require(!meanwhile.lines.isEmpty)
        } catch {
          throw error
        }
        seen = try office.lastEntry(of: shared.id)
      }
    }
    try log.close()
  }
}
