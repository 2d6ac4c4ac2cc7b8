import Casework
import Foundation
@testable import OfficeStore
import Testing

@Suite struct ExamineTests {
  @Test func `an office is looked at without a sign-in and without a trace`() throws {
    let office = try TestOffice()
    let before = try office.office.journalHead()
    office.office.close()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: office.path))
    let found = try Office.examine(office.path)
    #expect(found.schema == Office.schemaVersion)
    #expect(found.name == "所城镇综治中心")
    #expect(found.isPractice)
    #expect(found.lastRecorded?.description == "2026-02-23 09:00")
    #expect(found.calendar.covers(2026))
    #expect(found.fileSystem != nil)
    #expect(try Data(contentsOf: URL(fileURLWithPath: office.path)) == bytes)
    #expect(try office.another().journalHead() == before)
  }

  @Test func `an older form is told and left as it is`() throws {
    let office = try TestOffice()
    office.office.close()
    let place = URL(fileURLWithPath: office.path)
    var bytes = try Data(contentsOf: place)
    // The version stands in the header, big-endian, at 60.
    bytes[63] = UInt8(Office.schemaVersion - 1)
    try bytes.write(to: place)
    #expect(try Office.examine(office.path).schema == Office.schemaVersion - 1)
    #expect(try Data(contentsOf: place) == bytes)
  }

  @Test func `what cannot be opened is said as opening says it`() throws {
    let office = try TestOffice()
    let text = office.folder["text"]
    try Data(repeating: 0x41, count: 500).write(to: URL(fileURLWithPath: text))
    #expect(throws: OfficeError.notAnOffice(path: text)) { try Office.examine(text) }
    let missing = office.folder["missing"]
    #expect(throws: OfficeError.missing(path: missing)) { try Office.examine(missing) }
  }
}
