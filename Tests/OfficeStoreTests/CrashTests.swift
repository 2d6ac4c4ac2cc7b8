import Casework
import Foundation
import GRDB
@testable import OfficeStore
import Testing

/// "Saved" means saved: processes killed, disks full, syncs counted.
@Suite(.serialized) struct CrashTests {
  private func officeWithLog() throws -> (TestOffice, log: String) {
    let office = try TestOffice(seed: 61)
    let log = office.folder["acknowledged"]
    try Data().write(to: URL(filePath: log))
    return (office, log)
  }

  private func expectEverything(_ office: Office, _ log: String, atMostBeside more: Int) throws {
    let acknowledged = try Child.acknowledged(log)
    let (found, serials) = try office.read { db in
      let ids = try Row.fetchAll(db, sql: "SELECT id FROM entry WHERE subjectKind = 'case'").map {
        $0.identifier(0)
      }
      return (ids, try Int.fetchAll(db, sql: "SELECT serial FROM caseFile ORDER BY serial"))
    }
    #expect(Set(acknowledged).subtracting(found) == [], "an acknowledged entry is gone")
    #expect(found.count - acknowledged.count <= more && found.count >= acknowledged.count)
    #expect(serials == Array(1...max(serials.count, 1)).prefix(serials.count).map { $0 })
    let verification = try office.verify { _, _ in }
    #expect(verification.faults == [])
  }

  @Test
  func
    `killed at random moments of 200 saves, every acknowledged entry is there and the file is whole`()
    async throws
  {
    let (office, log) = try officeWithLog()
    let path = office.path
    office.office.close()
    for round in UInt64(1)...12 {
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, log = log as String, round = round as UInt64] in
        try Child.saveUntilKilled(path, seed: round, log: log)
      }
      let opened = try Child.open(path, seed: 1000 + round)
      try expectEverything(opened, log, atMostBeside: Int(round))
      opened.close()
    }
    #expect(try Child.acknowledged(log).count > 300)
  }

  @Test func `two processes that write at once lose nothing and give each number once`()
    async throws
  {
    let (office, log) = try officeWithLog()
    let path = office.path
    await withTaskGroup(of: Void.self) { group in
      for seed in UInt64(1)...2 {
        group.addTask {
          await #expect(processExitsWith: .success) {
            [path = path as String, log = log as String, seed = seed as UInt64] in
            try Child.save(path, 60, seed: seed, log: log)
          }
        }
      }
    }
    try office.office.refresh()
    try office.begin(Sample.petition(places: [try office.place()]))
    try expectEverything(office.office, log, atMostBeside: 1)
    #expect(try office.office.cases(CaseQuery(.all), for: office.clerk).total == 121)
  }

  @Test func `on a full disk nothing is half written, and the next save works when there is room`()
    throws
  {
    let mount = try Folder()
    guard try Command.run("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", mount.path]) == 0
    else {
      try Test.cancel("a small file system cannot be mounted here")
    }
    defer { _ = try? Command.run("umount", ["-l", mount.path]) }
    let office = try TestOffice(seed: 62, in: mount)
    try office.begin(Sample.petition(places: [try office.place()]))
    let filler = mount["filler"]
    try Data().write(to: URL(filePath: filler))
    let handle = try #require(FileHandle(forWritingAtPath: filler))
    while (try? handle.write(contentsOf: Data(count: 4096))) != nil {}
    try handle.close()
    var saved = 1
    let error = #expect(throws: OfficeError.self) {
      while saved < 2000 {
        try office.begin(
          Sample.petition(matter: String(repeating: "长", count: 190), places: [try office.place()]))
        saved += 1
      }
    }
    #expect(error == .full)
    #expect(try office.office.cases(CaseQuery(.all), for: office.clerk).total == saved)
    #expect(throws: OfficeError.full) {
      try office.begin(Sample.petition(places: [try office.place()]))
    }
    #expect(try office.verified().faults == [])
    try FileManager.default.removeItem(atPath: filler)
    try office.begin(Sample.petition(places: [try office.place()]))
    #expect(try office.office.cases(CaseQuery(.all), for: office.clerk).total == saved + 1)
    #expect(try office.verified().faults == [])
    office.office.close()
  }

  @Test
  func `after an error of the disk it is known whether the save is there, and the next one works`()
    async throws
  {
    let (office, log) = try officeWithLog()
    let path = office.path
    office.office.close()
    await #expect(processExitsWith: .success) { [path = path as String, log = log as String] in
      signal(SIGXFSZ, SIG_IGN)
      let store = try Child.open(path, seed: 5)
      let clerk = try #require(store.book.officer(number: "02")).viewer(on: "2026-02-23".day)
      let village = try #require(store.book.village(named: "05")).id
      func save() throws {
        let receipt = try store.perform(
          [Proposal(Sample.petition(places: [.village(village)]), on: clerk.today)], by: clerk)
        let handle = try #require(FileHandle(forWritingAtPath: log))
        try handle.seekToEnd()
        for line in receipt.lines { try handle.write(contentsOf: Data("\(line.entry)\n".utf8)) }
      }
      try save()
      let size = try #require(
        try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? UInt64)
      var limit = rlimit(rlim_cur: rlim_t(size + 5000), rlim_max: rlim_t.max)
      try #require(unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      var failures = 0
      for _ in 0..<3 {
        do { try save() } catch OfficeError.notSaved { failures += 1 }
      }
      try #require(failures == 3)
      limit.rlim_cur = rlim_t.max
      try #require(unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      try save()
      try #require(store.cases(CaseQuery(.all), for: clerk).total == 2)
      try #require(
        try store.pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
          == 2)
    }
    try expectEverything(try Child.open(path, seed: 6), log, atMostBeside: 0)
  }

  private static let isTraced = ProcessInfo.processInfo.environment["ANJIAN_TRACED_OFFICE"]

  /// Run by the test below, under strace.
  @Test(.enabled(if: isTraced != nil, "only within the test that counts syncs"))
  func `a child saves ten times`() throws {
    let path = try #require(Self.isTraced)
    try Child.save(path, 10, seed: 9, log: path + ".acknowledged")
  }

  @Test(.enabled(if: isTraced == nil))
  func `between the last write of a save and its acknowledgement the -wal is synced`() throws {
    guard try Command.run("strace", ["-o", "/dev/null", "true"]) == 0 else {
      try Test.cancel("strace is not installed, or tracing is forbidden here")
    }
    let office = try TestOffice()
    office.office.close()
    try Data().write(to: URL(filePath: office.path + ".acknowledged"))
    let trace = office.folder["trace"]
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    try Command.run(
      "strace",
      [
        "-f", "-y", "-s", "0", "-e", "trace=fdatasync,fsync,pwrite64,write", "-o", trace, own,
        "--testing-library", "swift-testing",
        "--filter", "a child saves ten times",
      ], environment: ["ANJIAN_TRACED_OFFICE": office.path])
    var isSynced = true
    var (writes, saves) = (0, 0)
    for line in try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n") {
      if line.contains("pwrite64("), line.contains("-wal>") {
        isSynced = false
        writes += 1
      } else if line.contains("fdatasync"), line.hasSuffix("= 0"),
        line.contains("-wal>") || line.contains("resumed")
      {
        isSynced = true
      } else if line.contains(" write("), line.contains(".acknowledged>") {
        saves += 1
        #expect(isSynced, "save \(saves) was acknowledged before it was synced")
      }
    }
    #expect(saves == 10 && writes >= 10)
  }
}
