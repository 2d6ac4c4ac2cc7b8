import Casework
import Foundation
import GRDB
@testable import OfficeStore
import Testing
import Wording

@Suite struct DailyCopyTests {
  private func names(_ office: TestOffice) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: office.path + ".copies").sorted()
  }

  @Test func `one is made each day, in a folder of the owner's own, and only once`() throws {
    let office = try TestOffice()
    #expect(try office.office.copyOfToday()?.isWhole == true)
    #expect(try office.office.copyOfToday() == nil)
    #expect(try names(office) == ["2026-02-23.anjian"])
    let mode = try FileManager.default.attributesOfItem(atPath: office.path + ".copies")
    #expect(mode[.posixPermissions] as? Int == 0o700)
    office.clock.advance(days: 1)
    let other = try office.another()
    #expect(try other.copyOfToday()?.isWhole == true)
    #expect(try office.office.copyOfToday() == nil)
    #expect(try names(office) == ["2026-02-23.anjian", "2026-02-24.anjian"])
    other.close()
  }

  @Test func `by hand another one is made, with the time in its name`() throws {
    let office = try TestOffice()
    _ = try office.office.copyNow { _, _ in }
    office.clock.advance(seconds: 8 * 3600 + 1800)
    _ = try office.office.copyNow { _, _ in }
    #expect(try names(office) == ["2026-02-23-1830.anjian", "2026-02-23.anjian"])
    #expect(office.office.copies().map(\.kind) == [.byHand, .daily])
    #expect(office.office.copies().map(\.clock) == ["18:30", nil])
  }

  @Test func `old ones go when a new one is made, and nothing else in the folder does`() throws {
    let office = try TestOffice()
    let folder = office.path + ".copies"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let others = [
      "2026-01-05.damaged.anjian", "notes.txt", "2026-01-05.anjian.bak", "2026-13-45.anjian",
    ]
    let days = (1...40).map { "2026-02-23".day - $0 }
    for name in others + days.map({ "\($0).anjian" }) {
      try Data("x".utf8).write(to: URL(filePath: folder + "/" + name))
    }
    try office.office.copyOfToday()
    let kept = Retention.kept(days + ["2026-02-23".day]).map { "\($0).anjian" }
    #expect(try Set(names(office)) == Set(others + kept))
  }

  @Test
  func `one that is found wrong is kept beside, does not count and is not tried again that day`()
    throws
  {
    let office = try TestOffice()
    try office.begin(Sample.petition(places: [try office.place()]))
    try office.attack { db in try db.execute(sql: "UPDATE caseFile SET matter = '改'") }
    let error = #expect(throws: OfficeError.self) { try office.office.copyOfToday() }
    let kept = office.path + ".copies/2026-02-23.damaged.anjian"
    guard case .copies(.readBackWrong(kept, _)) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try names(office) == ["2026-02-23.damaged.anjian"])
    #expect(try office.office.copyOfToday() == nil)
    #expect(office.office.copies().map(\.kind) == [.damaged])
    let found = try office.office.rehearse(office.office.copies()[0]) { _, _ in }
    #expect(!found.isWhole && found.wording.zh.hasPrefix("已损坏"))
  }

  @Test func `a folder that cannot be made is said`() throws {
    let office = try TestOffice()
    try Data().write(to: URL(filePath: office.path + ".copies"))
    #expect(throws: OfficeError.copies(.noFolder(path: office.path + ".copies/2026-02-23.anjian")))
    {
      try office.office.copyOfToday()
    }
  }
}
