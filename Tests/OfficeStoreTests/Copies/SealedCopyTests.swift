import Casework
import Foundation
@testable import OfficeStore
import Testing

@Suite(.serialized) struct SealedCopyTests {
  private static let passphrase = "海丰县所城镇的副本加密口令"
  private static let salt = [UInt8](repeating: 7, count: 32)

  /// So many bytes, every 4096 of them others.
  private static func bytes(_ count: Int) -> Data {
    let chance = Chance(UInt64(count))
    var block = Data((0..<4096).map { _ in UInt8(truncatingIfNeeded: chance.next()) })
    var data = Data()
    for number in 0...(count / 4096) {
      block[0] = UInt8(truncatingIfNeeded: number)
      block[1] = UInt8(truncatingIfNeeded: number >> 8)
      data.append(block)
    }
    return data.prefix(count)
  }

  /// Pieces of random bytes as a sealed file.
  private func sealed(_ data: Data, in folder: Folder) throws -> Data {
    try data.write(to: URL(filePath: folder["plain"]))
    try Data().write(to: URL(filePath: folder["sealed"]))
    try SealedCopy.seal(
      folder["plain"], into: folder["sealed"], passphrase: Self.passphrase, salt: Self.salt,
      logRounds: 10)
    return try Data(contentsOf: URL(filePath: folder["sealed"]))
  }

  private func opened(_ sealed: Data, _ passphrase: String = passphrase, in folder: Folder) throws
    -> Data
  {
    try sealed.write(to: URL(filePath: folder["sealed"]))
    try Data().write(to: URL(filePath: folder["opened"]))
    try SealedCopy.open(folder["sealed"], into: folder["opened"], passphrase: passphrase)
    return try Data(contentsOf: URL(filePath: folder["opened"]))
  }

  private static let piece = SealedCopy.piece

  @Test(arguments: [0, 1, piece - 1, piece, piece + 1, 2 * piece, 2 * piece + 5])
  func `what was sealed comes out again byte by byte`(_ count: Int) throws {
    let folder = try Folder()
    let data = Self.bytes(count)
    let sealed = try sealed(data, in: folder)
    #expect(sealed.range(of: data.prefix(32)) == nil || count < 2)
    #expect(try opened(sealed, in: folder) == data)
  }

  /// Ways in which a file of three pieces is spoilt.
  enum Spoiling: CaseIterable {
    case flippedMark, flippedSalt, flippedSum, flippedFirst, flippedLast, cutInside, cutAtPiece,
      cutToHead, cutInHead, appended, swapped, repeated
  }

  private func spoilt(_ sealed: Data, _ spoiling: Spoiling) -> Data {
    let (head, whole) = (SealedCopy.Head.size, Self.piece + SealedCopy.tag)
    func piece(_ index: Int) -> Data {
      sealed.dropFirst(head + index * whole).prefix(whole)
    }
    func flipped(_ place: Int) -> Data {
      var data = sealed
      data[place] ^= 1
      return data
    }
    return switch spoiling {
    case .flippedMark: flipped(9)
    case .flippedSalt: flipped(20)
    case .flippedSum: flipped(50)
    case .flippedFirst: flipped(head + 1000)
    case .flippedLast: flipped(sealed.count - 1)
    case .cutInside: sealed.dropLast(7)
    case .cutAtPiece: sealed.prefix(head + 2 * whole)
    case .cutToHead: sealed.prefix(head)
    case .cutInHead: sealed.prefix(30)
    case .appended: sealed + Data([0])
    case .swapped: sealed.prefix(head) + piece(1) + piece(0) + piece(2)
    case .repeated: sealed.prefix(head) + piece(0) + piece(0) + piece(1) + piece(2)
    }
  }

  @Test(arguments: Spoiling.allCases)
  func `whatever is done to it is noticed, and not taken for a wrong passphrase`(
    _ spoiling: Spoiling
  ) throws {
    let folder = try Folder()
    let sealed = try sealed(Self.bytes(2 * Self.piece + 99), in: folder)
    let error = #expect(throws: CopyError.self) {
      try opened(spoilt(sealed, spoiling), in: folder)
    }
    guard case .damaged(let path, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path == folder["sealed"])
  }

  @Test(arguments: ["", "海丰县所城镇的副本加密口令 ", "海丰县所城镇的副本加密口冷"])
  func `a wrong passphrase is told from damage`(_ wrong: String) throws {
    let folder = try Folder()
    let sealed = try sealed(Self.bytes(500), in: folder)
    #expect(throws: CopyError.wrongPassphrase(path: folder["sealed"])) {
      try opened(sealed, wrong, in: folder)
    }
  }

  @Test func `a passphrase costs 64 MB a try, but here`() {
    #expect(SealedCopy.Head(salt: Self.salt).logRounds == 16)
  }

  @Test func `a passphrase typed decomposed opens what was sealed composed`() throws {
    let folder = try Folder()
    try Data("案件".utf8).write(to: URL(filePath: folder["plain"]))
    try Data().write(to: URL(filePath: folder["sealed"]))
    try SealedCopy.seal(
      folder["plain"], into: folder["sealed"], passphrase: "caf\u{E9} 123456789", salt: Self.salt,
      logRounds: 10)
    let sealed = try Data(contentsOf: URL(filePath: folder["sealed"]))
    #expect(
      try opened(sealed, "cafe\u{301} 123456789", in: folder) == Data("案件".utf8))
  }

  @Test func `an office's encrypted copy is read back, hides every name and leaves nothing plain`()
    throws
  {
    let office = try TestOffice(seed: 76)
    try office.begin(Sample.petition(names: "欧阳无双", places: [try office.place()]))
    let target = office.folder["away.sealed"]
    let made = try office.office.copy(to: target, passphrase: Self.passphrase)
    #expect(made.isWhole)
    let bytes = try Data(contentsOf: URL(filePath: target))
    #expect(bytes.range(of: Data("欧阳无双".utf8)) == nil)
    #expect(bytes.range(of: Data("SQLite format".utf8)) == nil)
    let names = try FileManager.default.contentsOfDirectory(atPath: office.folder.path)
    #expect(
      Set(names) == ["office.anjian", "office.anjian-wal", "office.anjian-shm", "away.sealed"])
    let surroundings = try TestOffice.surroundings(office.clock, Chance(3))
    #expect(throws: OfficeError.copies(.needsPassphrase(path: target))) {
      try Office.rehearse(target, scratch: office.folder.path, surroundings)
    }
    #expect(throws: OfficeError.copies(.shortPassphrase)) {
      try office.office.copy(to: office.folder["x"], passphrase: "十一个字符不够长啊啊")
    }
    let again = try Office.rehearse(
      target, passphrase: Self.passphrase, scratch: office.folder.path, surroundings)
    #expect(again.isWhole && again.last == made.last && again.mark?.origin == office.path)
    #expect(
      Set(try FileManager.default.contentsOfDirectory(atPath: office.folder.path)) == Set(names))
  }
}
