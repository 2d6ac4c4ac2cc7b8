import Casework
import Foundation
import GRDB
@testable import OfficeStore
import Testing
import Wording

/// Files that are refused, each with its sentence, none of them changed by the attempt.
@Suite struct FileTests {
  private let surroundings = Result {
    try TestOffice.surroundings(StillClock("2026-02-23 10:00"), Chance(3))
  }

  /// An office's file at rest: closed, nothing beside it.
  private func closedOffice() throws -> TestOffice {
    let office = try TestOffice()
    for _ in 0..<20 { try office.begin(Sample.petition(places: [try office.place()])) }
    office.office.close()
    return office
  }

  private func refused(_ path: String, in folder: Folder) throws -> OfficeError? {
    let before = try folder.files()
    let error = #expect(throws: OfficeError.self) { try Office.open(path, surroundings.get()) }
    #expect(try folder.files() == before, "the attempt changed something")
    if let error { #expect(!error.wording.zh.isEmpty && error.wording.en.contains(path)) }
    return error
  }

  @Test func `what is no office's file is refused and left as it is`() throws {
    let folder = try Folder()
    let sqlite = try DatabaseQueue(path: folder["other.db"])
    try sqlite.write { db in
      try db.execute(sql: "CREATE TABLE entry(position INTEGER); INSERT INTO entry VALUES (1)")
    }
    try sqlite.close()
    let contents: [String: Data] = [
      "text": Data("案件\n".utf8), "long": Data(repeating: 0x41, count: 10_000), "empty": Data(),
      "short": Data("SQLite format 3\0".utf8), "zeros": Data(count: 8192),
    ]
    for (name, data) in contents { try data.write(to: URL(filePath: folder[name])) }
    for name in contents.keys + ["other.db"] {
      let path = folder[name]
      #expect(try refused(path, in: folder) == .notAnOffice(path: path), "\(name)")
    }
    #expect(try refused(folder["nothing"], in: folder) == .missing(path: folder["nothing"]))
  }

  @Test func `a folder is refused`() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder["folder"], withIntermediateDirectories: false)
    #expect(throws: OfficeError.notAnOffice(path: folder["folder"])) {
      try Office.open(folder["folder"], surroundings.get())
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder["folder"]) == [])
  }

  @Test(arguments: [0.5, 0.25, 0.9])
  func `a file that was cut off is refused and left as it is`(_ share: Double) throws {
    let office = try closedOffice()
    let whole = try Data(contentsOf: URL(filePath: office.path))
    try whole.prefix(Int(Double(whole.count) * share)).write(to: URL(filePath: office.path))
    #expect(try refused(office.path, in: office.folder) == .damaged(path: office.path))
  }

  @Test func `a file of a newer program is refused and left as it is`() throws {
    let office = try closedOffice()
    var bytes = try Data(contentsOf: URL(filePath: office.path))
    bytes[63] = 99
    try bytes.write(to: URL(filePath: office.path))
    #expect(try refused(office.path, in: office.folder) == .newer(path: office.path))
  }

  @Test func `a file that a newer program is just changing is refused too`() throws {
    let office = try TestOffice()
    let newer = try DatabaseQueue(path: office.path)
    try newer.write { db in try db.execute(sql: "PRAGMA user_version = 99") }
    #expect(throws: OfficeError.newer(path: office.path)) { try office.another() }
    // The one that was open already reads on and writes no more.
    #expect(try office.office.cases(CaseQuery(.all), for: office.clerk).total == 0)
    #expect(throws: OfficeError.newer(path: office.path)) {
      try office.begin(Sample.petition(places: [try office.place()]))
    }
    #expect(throws: OfficeError.newer(path: office.path)) {
      try office.office.saveDraft("x", [:], by: office.clerk)
    }
    #expect(try newer.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 99)
  }

  @Test func `a file on a read-only file system is refused`() throws {
    let office = try closedOffice()
    let mount = try Folder()
    guard try Command.run("mount", ["--bind", office.folder.path, mount.path]) == 0 else {
      try Test.cancel("a read-only mount cannot be made here")
    }
    defer { _ = try? Command.run("umount", [mount.path]) }
    guard try Command.run("mount", ["-o", "remount,bind,ro", mount.path]) == 0 else {
      try Test.cancel("a read-only mount cannot be made here")
    }
    let path = mount["office.anjian"]
    #expect(try refused(path, in: mount) == .readOnly(path: path))
  }

  @Test func `a new office takes nobody's place and leaves nothing behind when it fails`() throws {
    let folder = try Folder()
    try Data("案件".utf8).write(to: URL(filePath: folder["taken"]))
    let before = try folder.files()
    #expect(throws: OfficeError.exists(path: folder["taken"])) {
      try Office.found(
        folder["taken"], TestOffice.founding(), surroundings.get(), stories: { _ in { nil } })
    }
    #expect(try folder.files() == before)
    var broken = try TestOffice.founding()
    broken.villages[0].village.name = ""
    let founding = broken
    #expect(throws: OfficeError.self) {
      try Office.found(folder["new"], founding, surroundings.get(), stories: { _ in { nil } })
    }
    #expect(try folder.files() == before)
  }

  @Test func `a lock that another process holds is waited for some seconds, and then named`() throws
  {
    let office = try TestOffice()
    let other = try DatabaseQueue(path: office.path)
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      let start = ContinuousClock.now
      #expect(throws: OfficeError.busy) {
        try office.begin(Sample.petition(places: [try office.place()]))
      }
      #expect((.seconds(5) ... .seconds(20)).contains(ContinuousClock.now - start))
      try db.execute(sql: "ROLLBACK")
    }
    try office.begin(Sample.petition(places: [try office.place()]))
  }

  @Test func `the file, its -wal and its -shm are the owner's alone`() throws {
    let office = try TestOffice()
    try office.begin(Sample.petition(places: [try office.place()]))
    for name in try office.folder.files().keys {
      let mode =
        try FileManager.default.attributesOfItem(atPath: office.folder[name])[.posixPermissions]
        as? Int
      #expect(mode == 0o600, "\(name)")
    }
    #expect(try office.folder.files().count == 3)
  }

  @Test(arguments: [
    ("/home/office", "nfs4"), ("/home/office/deep/er", "nfs4"), ("/home/officer", "ext4"),
    ("/", "ext4"), ("/mnt/usb", "vfat"),
    ("/mnt/my disk/a", "fuse.sshfs"), ("/media/x", "exfat"), ("/srv/over", "tmpfs"),
    ("/srv", "ext4"),
  ])
  func `the kind of file system is that of the longest mount, the last one of them`(
    _ folder: String, _ kind: String
  ) {
    let mounts = """
      22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
      30 22 0:40 / /home/office rw,relatime shared:9 master:2 - nfs4 server:/office rw,vers=4.2
      31 22 8:17 / /mnt/usb rw,nosuid - vfat /dev/sdb1 rw,fmask=0022
      32 22 0:41 / /mnt/my\\040disk rw - fuse.sshfs me@there:/ rw
      33 22 8:18 / /media/x rw - exfat /dev/sdc1 rw
      34 22 0:44 / /srv/over rw - nfs server:/o rw
      35 34 0:45 / /srv/over rw - tmpfs tmpfs rw
      broken line
      """
    #expect(FileSystem.kind(ofFolder: folder, mounts: mounts) == kind)
  }

  @Test(arguments: [
    "nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "vfat", "exfat", "msdos", "vboxsf",
  ])
  func `network and FAT file systems are refused, and the sentence says which`(_ kind: String) {
    #expect(FileSystem.refused.contains(kind))
    let error = OfficeError.networkFileSystem(path: "/mnt/a", kind: kind)
    #expect(error.wording.zh.contains(kind) && error.wording.en.contains("/mnt/a"))
  }

  @Test func `disks of the machine itself are not refused`() throws {
    #expect(
      FileSystem.refused.isDisjoint(with: [
        "ext4", "xfs", "btrfs", "tmpfs", "overlay", "zfs", "f2fs",
      ]))
    let folder = try Folder()
    #expect(FileSystem.kind(ofFolder: folder.path) != nil)
  }
}

/// Runs a program of the system.
enum Command {
  @discardableResult
  static func run(_ name: String, _ arguments: [String], environment: [String: String] = [:]) throws
    -> Int32
  {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
