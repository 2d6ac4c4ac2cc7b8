import Casework
import Foundation
import GRDB
import Wording

/// A copy of whatever kind, opened to be looked at; nothing of it is ever written.
struct OpenedCopy {
  let office: Office
  /// Where SQLite reads it.
  let source: String
  /// What was opened or upgraded aside, to be removed.
  private let temporaries: [MakingFile]

  /// Opens a copy; what has to be decrypted or upgraded first is put into a folder of the office's own machine.
  ///
  /// - Throws: `OfficeError`; a damaged copy is `CopyError.damaged`.
  init(_ path: String, passphrase: String?, scratch: String, _ surroundings: Surroundings)
    throws(OfficeError)
  {
    var temporaries: [MakingFile] = []
    do {
      let plain = try Self.plain(path, passphrase, scratch, surroundings, &temporaries)
      let found = try FileAccess.header(plain)
      guard found.mark == Schema.applicationID else { throw CopyError.notACopy(path: path) }
      guard found.version <= Schema.version else { throw OfficeError.newer(path: path) }
      let current =
        found.version == Schema.version
        ? plain : try Self.upgraded(plain, scratch, surroundings, &temporaries)
      source = FileAccess.readingAddress(current)
      office = try Office.looking(
        at: path, source: source, mark: found.copy ?? AsideName.mark(path), surroundings)
      self.temporaries = temporaries
    } catch {
      for temporary in temporaries { temporary.discard() }
      throw Self.wording(error, path)
    }
  }

  func close() {
    office.close()
    for temporary in temporaries { temporary.discard() }
  }

  /// The file itself, or what an encrypted one holds.
  private static func plain(
    _ path: String, _ passphrase: String?, _ scratch: String, _ surroundings: Surroundings,
    _ temporaries: inout [MakingFile]
  ) throws -> String {
    guard FileManager.default.fileExists(atPath: path) else {
      throw OfficeError.missing(path: path)
    }
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw OfficeError.readOnly(path: path)
    }
    switch FileForm(of: path) {
    case .plain: return path
    case nil: throw CopyError.notACopy(path: path)
    case .sealed:
      guard let passphrase else { throw CopyError.needsPassphrase(path: path) }
      let opened = try aside("anjian-opened", scratch, surroundings)
      temporaries.append(opened)
      do {
        try SealedCopy.open(path, into: opened.path, passphrase: passphrase)
      } catch let error as CopyError {
        throw error
      } catch {
        throw opened.wording(error)
      }
      return opened.path
    }
  }

  private static func upgraded(
    _ path: String, _ scratch: String, _ surroundings: Surroundings,
    _ temporaries: inout [MakingFile]
  ) throws -> String {
    let upgraded = try aside("anjian-upgraded", scratch, surroundings)
    temporaries.append(upgraded)
    try Snapshot.take(
      of: FileAccess.readingAddress(path), into: upgraded.path, surroundings
    ) { db in try Office.bringUp(db, surroundings) }
    return upgraded.path
  }

  /// A file of its own in the folder, so that two may be looked at at once.
  private static func aside(_ name: String, _ scratch: String, _ surroundings: Surroundings)
    throws -> MakingFile
  {
    let own = String(surroundings.random(), radix: 36)
    return try MakingFile("\(scratch)/\(name)-\(own)", now: surroundings.clock())
  }

  /// What an error of reading a copy means: of a copy, not of the office's file.
  static func wording(_ error: any Error, _ path: String) -> OfficeError {
    switch OfficeError.of(error, path: path) {
    case .damaged, .journal: .copies(.damaged(path: path, fault: unreadable))
    case .notAnOffice: .copies(.notACopy(path: path))
    case let error: error
    }
  }

  static let unreadable = Wording(zh: "文件残缺，读不出来", en: "the file is cut off or cannot be read")
}
