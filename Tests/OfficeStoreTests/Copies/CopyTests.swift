import Casework
import Foundation
import GRDB
@testable import OfficeStore
import Synchronization
import Testing

@Suite(.serialized) struct CopyTests {
  @Test func `a copy is one whole file of its owner alone, and the office goes on`() throws {
    let office = try TestOffice(seed: 71)
    var life = Life(office, seed: 71)
    try life.go(cases: 5, acts: 10)
    let target = office.folder["副本.anjian"]
    let made = try office.office.copy(to: target)
    #expect(made.isWhole && made.path == target)
    #expect(made.mark == CopyMark(made: office.clock.instant, origin: office.path))
    #expect(made.last?.sequence == made.entries)
    let attributes = try FileManager.default.attributesOfItem(atPath: target)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let names = try FileManager.default.contentsOfDirectory(atPath: office.folder.path)
    #expect(
      Set(names) == ["office.anjian", "office.anjian-wal", "office.anjian-shm", "副本.anjian"])
    try office.begin(Sample.petition(places: [try office.place()]))
    #expect(try office.verified().isWhole)
    let again = try Office.rehearse(
      target, scratch: office.folder.path, TestOffice.surroundings(office.clock, Chance(1)))
    #expect(again == made)
  }

  @Test func `opened by mistake, a copy shows everything, signs in and takes nothing`() throws {
    let office = try TestOffice(seed: 72, passwords: true)
    try office.begin(Sample.petition(places: [try office.place()]))
    let target = office.folder["copy.anjian"]
    let made = office.clock.instant
    try office.office.copy(to: target)
    let before = try office.folder.files()["copy.anjian"]
    let copy = try Office.open(target, TestOffice.surroundings(office.clock, Chance(2)))
    #expect(copy.copyMark?.made == made)
    let clerk = try copy.signIn(number: "02", password: TestOffice.password(of: "02"))
    for _ in 0..<7 {
      #expect(throws: OfficeError.unknownOfficer) { try copy.signIn(number: "02", password: "错") }
    }
    #expect(try copy.cases(CaseQuery(.all), for: clerk).total == 1)
    let refused = OfficeError.copies(.isCopy(made: made))
    #expect(throws: refused) {
      try office.begin(Sample.petition(places: [try office.place()]), in: copy)
    }
    #expect(throws: refused) { try copy.saveDraft("x", [:], by: clerk) }
    #expect(throws: refused) { try copy.look(by: clerk) }
    #expect(throws: refused) { try copy.confirmClock(by: clerk) }
    #expect(throws: refused) { try copy.copyNow { _, _ in } }
    #expect(try copy.copyOfToday() == nil)
    #expect(try copy.verify { _, _ in }.isWhole)
    #expect(copy.obstacle == nil)
    copy.close()
    #expect(try office.folder.files()["copy.anjian"] == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: office.folder.path)
    #expect(!names.contains { $0.hasPrefix("copy.anjian-") })
  }

  @Test func `a target that is taken, has no folder or is being made by another is refused`() throws
  {
    let office = try TestOffice()
    let taken = office.folder["taken"]
    try Data("案件".utf8).write(to: URL(filePath: taken))
    let before = try office.folder.files()
    #expect(throws: OfficeError.exists(path: taken)) { try office.office.copy(to: taken) }
    #expect(throws: OfficeError.exists(path: taken)) { try Office.checkTarget(taken) }
    let nowhere = office.folder["nowhere/copy"]
    #expect(throws: OfficeError.copies(.noFolder(path: nowhere))) {
      try office.office.copy(to: nowhere)
    }
    #expect(throws: OfficeError.copies(.noFolder(path: nowhere))) {
      try Office.checkTarget(nowhere)
    }
    #expect(try office.folder.files() == before)
    let other = try MakingFile(office.folder["copy"], now: office.clock.instant)
    #expect(throws: OfficeError.copies(.underWay(path: office.folder["copy"]))) {
      try office.office.copy(to: office.folder["copy"])
    }
    other.discard()
    try office.office.copy(to: office.folder["copy"])
  }

  @Test func `what a program that ended left half-made is replaced`() throws {
    let office = try TestOffice()
    let left = office.folder["copy.making"]
    try Data("half".utf8).write(to: URL(filePath: left))
    let old = Date(timeIntervalSince1970: Double(office.clock.instant.milliseconds) / 1000 - 60)
    try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: left)
    #expect(try office.office.copy(to: office.folder["copy"]).isWhole)
    #expect(!FileManager.default.fileExists(atPath: left))
  }

  @Test func `a full disk leaves nothing half-made and says so`() throws {
    let mount = try Folder()
    guard try Command.run("mount", ["-t", "tmpfs", "-o", "size=200k", "tmpfs", mount.path]) == 0
    else { try Test.cancel("a small file system cannot be mounted here") }
    defer { _ = try? Command.run("umount", ["-l", mount.path]) }
    let office = try TestOffice(seed: 73)
    for passphrase in [nil, "一二三四五六七八九十甲乙"] {
      let target = mount["copy"]
      #expect(throws: OfficeError.copies(.noRoom(path: target))) {
        try office.office.copy(to: target, passphrase: passphrase)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: mount.path) == [])
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: office.folder.path)
    #expect(!names.contains { $0.contains("sealing") || $0.contains("opened") })
  }

  @Test func `a stick that is read-only is named`() throws {
    let (office, mount) = (try TestOffice(seed: 74), try Folder())
    guard
      try Command.run("mount", ["-t", "tmpfs", "-o", "ro,size=4m", "tmpfs", mount.path]) == 0
    else { try Test.cancel("a read-only file system cannot be mounted here") }
    defer { _ = try? Command.run("umount", ["-l", mount.path]) }
    #expect(throws: OfficeError.readOnly(path: mount["copy"])) {
      try office.office.copy(to: mount["copy"])
    }
  }

  @Test
  func `copies taken while four processes write are whole and hold all that was saved before`()
    async throws
  {
    let office = try TestOffice(seed: 75)
    let log = office.folder["acknowledged"]
    try Data().write(to: URL(filePath: log))
    let path = office.path
    let ended = SharedCount()
    var copies = 0
    try await withThrowingTaskGroup(of: Void.self) { group in
      for seed in UInt64(1)...4 {
        group.addTask {
          await #expect(processExitsWith: .success) {
            [path = path as String, log = log as String, seed = seed as UInt64] in
            try Child.save(path, 400, seed: seed, log: log)
          }
          ended.value.add(1, ordering: .releasing)
        }
      }
      while ended.value.load(ordering: .acquiring) < 4 || copies == 0 {
        let before = try Child.acknowledged(log)
        let target = office.folder["copy-\(copies)"]
        let made = try office.office.copy(to: target)
        try expectWhole(made, holding: before)
        try FileManager.default.removeItem(atPath: target)
        copies += 1
        await Task.yield()
      }
      try await group.waitForAll()
    }
    #expect(copies > 1)
    let last = try office.office.copy(to: office.folder["last"])
    try expectWhole(last, holding: try Child.acknowledged(log))
    #expect(try Child.acknowledged(log).count == 1600)
  }

  private func expectWhole(_ made: Rehearsal, holding entries: [Identifier]) throws {
    #expect(made.isWhole)
    var configuration = Configuration()
    configuration.readonly = true
    let found = try DatabaseQueue(path: made.path, configuration: configuration).read { db in
      try Set(
        Row.fetchAll(db, sql: "SELECT id FROM entry").map { $0.identifier(0) })
    }
    #expect(found.count == made.entries && found.isSuperset(of: entries))
  }
}
