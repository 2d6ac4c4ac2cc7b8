import Casework
import Foundation
import GRDB
@testable import OfficeStore
import Testing
import Wording

@Suite(.serialized) struct RestoreTests {
  private static let passphrase = "海丰县所城镇的副本加密口令"

  /// The kinds of copy there are; the one of before an upgrade is in `UpgradeTests`.
  enum Kind: CaseIterable {
    case daily, byHand, encrypted, replaced
  }

  /// An office with two petitions and a copy of that moment, and two petitions and a dispute after it; closed.
  private struct Scene {
    let office: TestOffice
    let copy: String
    let passphrase: String?
    let entries: Int
    let surroundings: Surroundings

    init(_ kind: Kind) throws {
      office = try TestOffice(seed: 91)
      surroundings = try TestOffice.surroundings(office.clock, Chance(9))
      for _ in 0..<2 { try office.begin(Sample.petition(places: [try office.place()])) }
      entries = try office.office.lastPosition()
      passphrase = kind == .encrypted ? RestoreTests.passphrase : nil
      switch kind {
      case .daily: copy = try #require(try office.office.copyOfToday()).path
      case .byHand, .encrypted:
        copy = office.folder["by hand"]
        try office.office.copy(to: copy, passphrase: passphrase)
      case .replaced:
        // What an earlier restore put aside, with its -wal.
        copy = office.path + ".replaced-20260223-1000"
        for end in ["", "-wal"] {
          try FileManager.default.copyItem(atPath: office.path + end, toPath: copy + end)
        }
      }
      office.clock.advance(seconds: 3600)
      for _ in 0..<2 { try office.begin(Sample.petition(places: [try office.place()])) }
      try office.begin(Sample.dispute(places: [try office.place()]))
      office.office.close()
    }

    func restoration() throws(OfficeError) -> Restoration {
      try Restoration(of: copy, to: office.path, passphrase: passphrase, surroundings)
    }

    func rehearsed() throws(OfficeError) -> Rehearsal {
      try Office.rehearse(
        copy, passphrase: passphrase, scratch: office.folder.path, surroundings)
    }
  }

  @Test(arguments: Kind.allCases)
  func `every kind of copy is rehearsed and restored; the file is kept, the numbers go on`(
    _ kind: Kind
  ) throws {
    let scene = try Scene(kind)
    let office = scene.office
    let found = try scene.rehearsed()
    #expect(found.isWhole && found.entries == scene.entries)
    #expect(found.last?.act.zh == "登记" && found.wording.zh.contains("（第\(scene.entries)条）"))
    let before = try Data(contentsOf: URL(filePath: office.path))
    let restoration = try scene.restoration()
    #expect(
      try restoration.lastNumbers().map { Number($0.series, year: $0.year, serial: $0.serial) }
        == [
          Number(.petition, year: 2026, serial: 2), Number(.dispute, year: 2026, serial: 0),
          Number(.visit, year: 2026, serial: 0),
        ])
    let lasts = [
      Number(.petition, year: 2026, serial: 34), Number(.dispute, year: 2026, serial: 1),
    ]
    try restoration.record(
      lasts: lasts, confirmingDate: restoration.isClockSuspect, by: try office.viewer("90"))
    let kept = try #require(try restoration.finish())
    #expect(kept.hasPrefix(office.path + ".replaced-20260223-1100"))
    #expect(try Data(contentsOf: URL(filePath: kept)) == before)
    let mode = try FileManager.default.attributesOfItem(atPath: office.path)
    #expect(mode[.posixPermissions] as? Int == 0o600)
    let restored = try Office.open(office.path, scene.surroundings)
    #expect(restored.copyMark == nil)
    #expect(try restored.lastPosition() == scene.entries + 1)
    func number(_ act: any Act) throws -> String? {
      try office.begin(act, in: restored).numbers.first?.description
    }
    #expect(try number(Sample.petition(places: [try office.place()])) == "XF-2026-0035")
    #expect(try number(Sample.petition(places: [try office.place()])) == "XF-2026-0036")
    #expect(try number(Sample.dispute(places: [try office.place()])) == "JF-2026-0002")
    #expect(try number(Sample.visit(places: [try office.place()])) == "LF-2026-0001")
    #expect(try restored.verify { _, _ in }.faults == [])
    let line = try #require(restored.book.file.history.last { $0.act == SkipNumbers.kind })
    #expect(line.officer == (try office.viewer("90")).officer)
    #expect(restored.book.file.skipped == Set(lasts))
    restored.close()
    let left = try FileManager.default.contentsOfDirectory(atPath: office.folder.path)
    #expect(!left.contains { $0.contains("making") || $0.contains("opened") }, "\(left)")
  }

  @Test func `a restore that is given up, or fails, leaves everything as it was`() throws {
    let scene = try Scene(.byHand)
    let before = try scene.office.folder.files()
    let restoration = try scene.restoration()
    restoration.cancel()
    #expect(try scene.office.folder.files() == before)
    let refused = try scene.restoration()
    let clerk = try scene.office.clerk
    #expect(throws: OfficeError.self) {
      try refused.record(lasts: [], confirmingDate: false, by: clerk)
    }
    refused.cancel()
    #expect(try scene.office.folder.files() == before)
  }

  @Test func `where nothing is to be replaced, the copy becomes the office's file`() throws {
    let scene = try Scene(.encrypted)
    let path = scene.office.folder["new.anjian"]
    let restoration = try Restoration(
      of: scene.copy, to: path, passphrase: Self.passphrase, scene.surroundings)
    try restoration.record(lasts: [], confirmingDate: false, by: try scene.office.viewer("90"))
    #expect(try restoration.finish() == nil)
    let restored = try Office.open(path, scene.surroundings)
    #expect(try restored.verify { _, _ in }.isWhole)
    #expect(
      try scene.office.begin(
        Sample.petition(places: [try scene.office.place()]), in: restored
      ).numbers.map(\.description) == ["XF-2026-0003"])
    restored.close()
  }

  @Test func `an old copy asks for the date to be confirmed, and is restored with it`() throws {
    let scene = try Scene(.byHand)
    scene.office.clock.advance(days: 400)
    let restoration = try scene.restoration()
    #expect(restoration.isClockSuspect)
    #expect(try restoration.lastNumbers().map(\.year) == [2026, 2026, 2026, 2027, 2027, 2027])
    let administrator = try scene.office.viewer("90")
    #expect(throws: OfficeError.self) {
      try restoration.record(lasts: [], confirmingDate: false, by: administrator)
    }
    try restoration.record(
      lasts: [Number(.petition, year: 2027, serial: 5)], confirmingDate: true, by: administrator)
    try restoration.finish()
    let restored = try Office.open(scene.office.path, scene.surroundings)
    #expect(
      try scene.office.begin(
        Sample.petition(places: [try scene.office.place()]), in: restored
      ).numbers.map(\.description) == ["XF-2027-0006"])
    restored.close()
  }

  /// Ways in which a copy is spoilt.
  enum Spoiling: CaseIterable {
    case flipped, cut, emptied, edited
  }

  private func spoil(_ path: String, _ spoiling: Spoiling) throws {
    let place = URL(filePath: path)
    var bytes = try Data(contentsOf: place)
    switch spoiling {
    case .flipped: bytes.replaceSubrange(40_000..<44_000, with: Data(repeating: 0x5A, count: 4000))
    case .cut: bytes = bytes.prefix(bytes.count / 2)
    case .emptied: bytes = bytes.prefix(100) + Data(count: bytes.count - 100)
    case .edited:
      return try Attack.on(path) { db in
        try db.execute(sql: "UPDATE entry SET terminal = '别的' WHERE position = 5")
      }
    }
    try bytes.write(to: place)
  }

  @Test(arguments: Spoiling.allCases)
  func `a damaged copy is refused in words, and the newest whole one is named`(
    _ spoiling: Spoiling
  ) throws {
    let scene = try Scene(.daily)
    let folder = scene.office.path + ".copies/"
    for day in ["2026-02-20", "2026-02-21"] {
      try FileManager.default.copyItem(atPath: scene.copy, toPath: folder + day + ".anjian")
    }
    try spoil(scene.copy, spoiling)
    try spoil(folder + "2026-02-21.anjian", .flipped)
    let found = try scene.rehearsed()
    #expect(!found.isWhole && found.wording.zh.hasPrefix("已损坏，不能用来恢复"))
    let before = try Data(contentsOf: URL(filePath: scene.office.path))
    let names = try FileManager.default.contentsOfDirectory(atPath: scene.office.folder.path)
    let error = #expect(throws: OfficeError.self) { try scene.restoration() }
    #expect(
      error
        == .copies(
          .damagedUse(path: scene.copy, other: folder + "2026-02-20.anjian")))
    #expect(try Data(contentsOf: URL(filePath: scene.office.path)) == before)
    let after = try FileManager.default.contentsOfDirectory(atPath: scene.office.folder.path)
    #expect(Set(after) == Set(names))
  }

  @Test func `what is no copy, another office's copy and the file itself are refused`() throws {
    let scene = try Scene(.byHand)
    let path = scene.office.path
    let text = scene.office.folder["text"]
    try Data("这不是副本，只是一段文字。".utf8).write(to: URL(filePath: text))
    #expect(throws: OfficeError.copies(.notACopy(path: text))) {
      try Restoration(of: text, to: path, scene.surroundings)
    }
    #expect(throws: OfficeError.copies(.isItself(path: path))) {
      try Restoration(of: path, to: path, scene.surroundings)
    }
    #expect(throws: OfficeError.missing(path: text + "x")) {
      try Restoration(of: text + "x", to: path, scene.surroundings)
    }
    let other = try TestOffice(seed: 92)
    let copy = other.folder["copy"]
    try other.office.copy(to: copy)
    #expect(throws: OfficeError.copies(.otherOffice(path: path))) {
      try Restoration(of: copy, to: path, scene.surroundings)
    }
  }

  @Test func `while another process has the file open nothing is restored, and it is named`()
    async throws
  {
    let scene = try Scene(.byHand)
    let (path, copy) = (scene.office.path, scene.copy)
    let holding = try Child.open(path, seed: 4)
    let process = getpid()
    await #expect(processExitsWith: .success) {
      [path = path as String, copy = copy as String, process = process as Int32] in
      let surroundings = try TestOffice.surroundings(StillClock("2026-02-23 11:00"), Chance(8))
      let error = #expect(throws: OfficeError.self) {
        try Restoration(of: copy, to: path, surroundings)
      }
      try #require(error == .copies(.inUse(path: path, process: Int(process))))
    }
    holding.close()
    let restoration = try scene.restoration()
    // And while it is being restored nobody opens it.
    await #expect(processExitsWith: .success) { [path = path as String] in
      let error = #expect(throws: OfficeError.self) { try Child.open(path, seed: 5) }
      try #require(error == .busy)
    }
    restoration.cancel()
    try Child.open(path, seed: 6).close()
  }

  @Test(arguments: [
    ([Number(.petition, year: 2026, serial: 4), Number(.petition, year: 2026, serial: 5)]),
    [Number(.visit, year: 2027, serial: 1)],
  ])
  func `a skip that says two things, or is of a year to come, is refused`(_ lasts: [Number]) throws
  {
    let office = try TestOffice()
    #expect(throws: OfficeError.self) {
      try office.office.record(
        SkipNumbers(copy: "1-0 2026", lasts: lasts), by: try office.viewer("90"))
    }
  }

  @Test func `only the greatest skip of a series and year counts`() throws {
    let office = try TestOffice()
    for serial in [7, 4] {
      try office.office.record(
        SkipNumbers(copy: "1-0", lasts: [Number(.visit, year: 2026, serial: serial)]),
        by: try office.viewer("90"))
    }
    #expect(office.office.book.file.lastSkipped(.visit, year: 2026) == 7)
    #expect(office.office.book.file.lastSkipped(.visit, year: 2025) == 0)
    let receipt = try office.begin(Sample.visit(places: [try office.place()]))
    #expect(receipt.numbers.map(\.description) == ["LF-2026-0008"])
    #expect(try office.verified().isWhole)
  }
}
