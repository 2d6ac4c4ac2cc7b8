import Casework
import Foundation
import GRDB
@testable import OfficeStore
import Testing

/// The file is replaced, moved or upgraded under a program that has it open.
@Suite struct PlaceTests {
  private func expectRefused(_ office: TestOffice, _ error: OfficeError) throws {
    #expect(office.office.obstacle == error)
    #expect(throws: error) { try office.begin(Sample.petition(places: [try office.place()])) }
    #expect(throws: error) { try office.office.saveDraft("x", [:], by: office.clerk) }
    #expect(throws: error) { try office.office.confirmClock(by: office.clerk) }
  }

  @Test func `a file that is not where it was takes nothing more, until it is back`() throws {
    let office = try TestOffice()
    #expect(office.office.obstacle == nil)
    try FileManager.default.moveItem(atPath: office.path, toPath: office.folder["aside"])
    try expectRefused(office, .copies(.gone(path: office.path)))
    try FileManager.default.moveItem(atPath: office.folder["aside"], toPath: office.path)
    #expect(office.office.obstacle == nil)
    try office.begin(Sample.petition(places: [try office.place()]))
    #expect(try office.office.cases(CaseQuery(.all), for: office.clerk).total == 1)
  }

  @Test func `another file in its place takes nothing, and is not touched`() throws {
    let office = try TestOffice()
    try office.begin(Sample.petition(places: [try office.place()]))
    let copy = office.folder["copy"]
    try office.office.copy(to: copy)
    try FileManager.default.moveItem(atPath: office.path, toPath: office.folder["aside"])
    try FileManager.default.moveItem(atPath: copy, toPath: office.path)
    let before = try Data(contentsOf: URL(filePath: office.path))
    try expectRefused(office, .copies(.replaced(path: office.path)))
    #expect(throws: OfficeError.copies(.replaced(path: office.path))) {
      try office.office.copy(to: office.folder["another"])
    }
    office.office.close()
    #expect(try Data(contentsOf: URL(filePath: office.path)) == before)
  }

  @Test func `a newer program that upgraded the file is named before anything is typed`() throws {
    let office = try TestOffice()
    let newer = try DatabaseQueue(path: office.path)
    try newer.write { db in
      try db.execute(sql: "CREATE TABLE third(x); PRAGMA user_version = \(Schema.version + 1)")
    }
    try expectRefused(office, .newer(path: office.path))
  }
}
