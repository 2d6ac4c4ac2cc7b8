import Casework
import Foundation
import GRDB
import Wording

extension Office {
  /// Makes a copy of one moment of the whole file, reads it back and compares, and only then gives it its name.
  ///
  /// Others may write meanwhile. The target may lie on a stick or a network disk; nothing half-made stays there.
  /// - Parameter passphrase: when the copy is to be encrypted; the plain one then never leaves the office's folder.
  /// - Throws: `OfficeError`; a copy that is found wrong is kept as `TARGET.damaged`.
  @discardableResult
  public func copy(
    to target: String, passphrase: String? = nil,
    progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws(OfficeError) -> Rehearsal {
    try copy(
      to: target, passphrase: passphrase, wrong: FreeName.near(target + ".damaged"), progress)
  }

  /// The same; `wrong` is the name under which a copy that is found wrong is kept.
  func copy(
    to target: String, passphrase: String?, wrong: String,
    _ progress: @Sendable (Int, Int) -> Void
  ) throws(OfficeError) -> Rehearsal {
    try checkPlace()
    if let passphrase { try Self.checkPassphrase(passphrase) }
    let making = try MakingFile(target, now: surroundings.clock())
    do {
      let last = try write(making, passphrase)
      let found = try Self.rehearse(
        making.path, passphrase: passphrase, scratch: folder, surroundings, progress: progress)
      guard found.isWhole, found.last == last else {
        try making.finish(as: wrong)
        throw CopyError.readBackWrong(
          path: wrong, fault: found.faults.first?.wording ?? OpenedCopy.unreadable)
      }
      try making.finish()
      return Rehearsal(
        path: target, mark: found.mark, entries: found.entries, last: last, faults: [])
    } catch {
      making.discard()
      // Pages that cannot be read are the office's own.
      let error = making.wording(error)
      if error == .damaged(path: target) { throw .damaged(path: path) }
      throw error
    }
  }

  /// Refuses a passphrase that is too short, before anything is recorded.
  public static func checkPassphrase(_ passphrase: String) throws(OfficeError) {
    guard passphrase.count >= SealedCopy.shortestPassphrase else {
      throw .copies(.shortPassphrase)
    }
  }

  /// Refuses a target that is taken or has no folder, before anything is recorded.
  public static func checkTarget(_ target: String) throws(OfficeError) {
    let files = FileManager.default
    guard !files.fileExists(atPath: target) else { throw .exists(path: target) }
    let folder = URL(fileURLWithPath: target).deletingLastPathComponent().path
    guard files.fileExists(atPath: folder) else { throw .copies(.noFolder(path: target)) }
    guard files.isWritableFile(atPath: folder) else { throw .readOnly(path: target) }
  }

  /// The folder of the file: for what must not leave the machine.
  var folder: String { URL(fileURLWithPath: path).deletingLastPathComponent().path }

  private func write(_ making: MakingFile, _ passphrase: String?) throws -> LastEntry? {
    let mark = CopyMark(made: surroundings.clock(), origin: path)
    guard let passphrase else {
      return try Snapshot.take(of: path, into: making.path, surroundings) { try mark.write($0) }
    }
    let plain = try MakingFile(path + ".sealing", now: surroundings.clock())
    defer { plain.discard() }
    let last: LastEntry?
    do {
      last = try Snapshot.take(of: path, into: plain.path, surroundings) { try mark.write($0) }
    } catch {
      throw plain.wording(error)
    }
    var dice = surroundings.dice
    try SealedCopy.seal(
      plain.path, into: making.path, passphrase: passphrase, salt: dice.bytes(32))
    return last
  }
}
