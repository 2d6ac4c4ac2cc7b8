import Casework
import GRDB
@testable import OfficeStore
import Synchronization
import Testing
import Wording

@Suite struct VerifyTests {
  @Test func `an office in which much has happened is whole`() throws {
    let office = try TestOffice(seed: 7)
    var life = Life(office, seed: 7)
    try life.go(cases: 60, acts: 200)
    let told = Mutex<[(Int, Int)]>([])
    let found = try office.office.verify { done, all in told.withLock { $0.append((done, all)) } }
    #expect(found.faults.map(\.wording.zh) == [])
    #expect(found.isWhole)
    #expect(try found.entries == office.office.lastPosition())
    let subjects = try office.office.read { db in
      try Int.fetchOne(db, sql: "SELECT count(DISTINCT subject) FROM entry")
    }
    #expect(found.subjects == subjects)
    let progress = told.withLock { $0 }
    #expect(progress.map(\.0) == progress.map(\.0).sorted())
    #expect(progress.last.map { $0.0 == $0.1 } ?? false)
  }
}
