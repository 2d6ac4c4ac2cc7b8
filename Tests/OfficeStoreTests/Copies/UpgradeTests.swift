import Casework
import Foundation
import GRDB
@testable import OfficeStore
import Testing
import Wording

@Suite struct UpgradeTests {
  /// A file of version 1 with things that happened, and the surroundings to open it in.
  private func old() throws -> (office: TestOffice, path: String, open: () throws -> Office) {
    let office = try TestOffice(seed: 81, passwords: true)
    var life = Life(office, seed: 81)
    try life.go(cases: 8, acts: 20)
    try office.begin(
      Sample.zero(try office.village("05"), Month(year: 2025, month: 12)), for: "林某")
    office.office.close()
    let path = office.folder["old.anjian"]
    try FirstVersion.make(of: office.path, at: path)
    return (
      office, path, { try Office.open(path, TestOffice.surroundings(office.clock, Chance(5))) }
    )
  }

  private func version(_ path: String) throws -> Int {
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: path, configuration: configuration).read {
      try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0
    }
  }

  @Test func `a file of the first version is copied beside, upgraded, whole, and goes on`() throws {
    let (office, path, open) = try old()
    #expect(try version(path) == 1)
    let stamp = FreeName.stamp(office.clock.instant)
    let kept = "\(path).before-v\(Schema.version)-\(stamp)"
    let upgraded = try open()
    #expect(try version(path) == Schema.version && version(kept) == 1)
    #expect(try upgraded.verify { _, _ in }.faults == [])
    let mode = try FileManager.default.attributesOfItem(atPath: kept)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    _ = try upgraded.signIn(number: "02", password: TestOffice.password(of: "02"))
    try office.begin(Sample.petition(places: [try office.place()]), in: upgraded)
    #expect(upgraded.copies().map(\.kind) == [.beforeUpgrade])
    // Once only.
    let again = try open()
    let names = try FileManager.default.contentsOfDirectory(atPath: office.folder.path)
    #expect(names.filter { $0.contains("before") }.count == 1)
    again.close()
    upgraded.close()
  }

  @Test
  func `what was kept before the upgrade is rehearsed, not opened as an office, and restored`()
    throws
  {
    let (office, path, open) = try old()
    let upgraded = try open()
    let entries = try upgraded.lastPosition()
    try office.begin(Sample.petition(places: [try office.place()]), in: upgraded)
    let kept = try #require(upgraded.copies().first)
    let before = try Data(contentsOf: URL(filePath: kept.path))
    let found = try upgraded.rehearse(kept) { _, _ in }
    #expect(found.isWhole && found.entries == entries, "\(found.wording.en)")
    upgraded.close()
    let surroundings = try TestOffice.surroundings(office.clock, Chance(6))
    #expect(throws: OfficeError.copies(.isOldCopy(path: kept.path))) {
      try Office.open(kept.path, surroundings)
    }
    let restoration = try Restoration(of: kept.path, to: path, surroundings)
    try restoration.record(
      lasts: [], confirmingDate: false, by: try office.viewer("90"))
    try restoration.finish()
    let restored = try open()
    #expect(try restored.verify { _, _ in }.isWhole && restored.lastPosition() == entries + 1)
    #expect(try Data(contentsOf: URL(filePath: kept.path)) == before)
    restored.close()
  }

  @Test func `where no copy can be kept, nothing is upgraded`() throws {
    let (office, path, open) = try old()
    let stamp = FreeName.stamp(office.clock.instant)
    let other = try MakingFile(
      "\(path).before-v\(Schema.version)-\(stamp)", now: office.clock.instant)
    let error = #expect(throws: OfficeError.self) { try open() }
    guard case .copies(.notUpgraded(path, _)) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try version(path) == 1)
    other.discard()
    let upgraded = try open()
    #expect(try upgraded.verify { _, _ in }.isWhole)
    upgraded.close()
  }

  @Test func `of several that open an old file at once, one upgrades and none fails`() async throws
  {
    let (office, path, open) = try old()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<3 {
        group.addTask {
          await #expect(processExitsWith: .success) { [path = path as String] in
            let office = try Child.open(path, seed: UInt64(getpid()))
            try #require(office.verify { _, _ in }.isWhole)
          }
        }
      }
      try await group.waitForAll()
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: office.folder.path)
    #expect(names.filter { $0.contains("before-v\(Schema.version)") }.count == 1)
    #expect(try open().verify { _, _ in }.isWhole)
  }
}
