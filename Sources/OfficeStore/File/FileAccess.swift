import Casework
import Foundation
import GRDB

/// Opening an office's file: what is refused before a byte of it is touched, and how connections are set.
enum FileAccess {
  /// What stands in a file's header, and the mark of a copy.
  struct Header {
    let mark: Int
    let version: Int
    let copy: CopyMark?
  }

  /// Refuses what is no office's file, or lies where data get lost; a copy may lie anywhere.
  ///
  /// - Returns: the header; nil when the file alone does not show it.
  @discardableResult
  static func check(_ path: String) throws(OfficeError) -> Header? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      throw .missing(path: path)
    }
    // Folders, pipes and devices; what is too short for a header.
    guard attributes[.type] as? FileAttributeType == .typeRegular,
      attributes[.size] as? Int ?? 0 >= 100
    else { throw .notAnOffice(path: path) }
    guard FileManager.default.isReadableFile(atPath: path) else { throw .readOnly(path: path) }
    var found: Header?
    do {
      let alone = try Self.header(path)
      guard alone.mark == Schema.applicationID else { throw OfficeError.notAnOffice(path: path) }
      guard alone.version <= Schema.version else { throw OfficeError.newer(path: path) }
      found = alone
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT && hasWAL(path) {
      // Shorter than its header says: the -wal completes it, or the pool will find that it does not.
    } catch {
      // What is no database is not open here, so that looking at it drops no lock.
      let isNoDatabase = (error as? DatabaseError)?.resultCode == .SQLITE_NOTADB
      if isNoDatabase, FileForm(of: path) == .sealed { throw .copies(.isSealed(path: path)) }
      throw OfficeError.of(error, path: path)
    }
    if found?.copy != nil { return found }
    try checkFolder(of: path)
    guard FileManager.default.isWritableFile(atPath: path) else { throw .readOnly(path: path) }
    return found
  }

  /// The mark and the version in the header, and whether it is a copy, read by SQLite from the file alone, with no trace beside it.
  ///
  /// Not by a descriptor of our own: to close one would drop every lock that this process holds on
  /// the file, should it have it open already.
  static func header(_ path: String) throws -> Header {
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: addressAlone(path), configuration: configuration).read { db in
      let mark = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      return Header(
        mark: mark, version: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
        copy: mark == Schema.applicationID ? try CopyMark.read(db) : nil)
    }
  }

  /// Whose file it is; nil when that cannot be read.
  static func officeID(_ path: String) -> Identifier? {
    var configuration = Configuration()
    configuration.readonly = true
    let found = try? DatabaseQueue(path: addressAlone(path), configuration: configuration).read {
      try Data.fetchOne($0, sql: "SELECT id FROM office")
    }
    return found.flatMap { Identifier(bytes: $0) }
  }

  /// Where SQLite reads a file that nobody changes: with no lock and no trace beside it, unless there is a -wal.
  static func readingAddress(_ path: String) -> String {
    hasWAL(path) ? path : addressAlone(path)
  }

  private static func addressAlone(_ path: String) -> String {
    URL(fileURLWithPath: path).absoluteString + "?immutable=1"
  }

  static func hasWAL(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
    return (attributes?[.size] as? Int ?? 0) > 0
  }

  /// Refuses network file systems and FAT.
  static func checkFolder(of path: String) throws(OfficeError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    if let kind = FileSystem.kind(ofFolder: folder), FileSystem.refused.contains(kind) {
      throw .networkFileSystem(path: path, kind: kind)
    }
  }

  /// Makes an empty file that only its owner reads, since SQLite would make it 0644.
  static func create(_ path: String) throws(OfficeError) {
    guard !FileManager.default.fileExists(atPath: path) else { throw .exists(path: path) }
    try checkFolder(of: path)
    guard
      FileManager.default.createFile(
        atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw .readOnly(path: path) }
  }

  /// The settings of every connection; `synchronous` is set after opening, since GRDB sets it last.
  static func configuration(_ surroundings: Surroundings) -> Configuration {
    var configuration = Configuration()
    configuration.maximumReaderCount = 3
    configuration.persistentReadOnlyConnections = true
    configuration.busyMode = .callback { tries in
      guard let pause = Patience.pause(after: tries, random: surroundings.random()) else {
        return false
      }
      Thread.sleep(forTimeInterval: pause)
      return true
    }
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA recursive_triggers = ON; PRAGMA trusted_schema = OFF;
          """)
    }
    return configuration
  }

  /// Opens a pool whose writer syncs every commit.
  static func pool(_ path: String, _ surroundings: Surroundings) throws -> DatabasePool {
    let pool = try DatabasePool(path: path, configuration: configuration(surroundings))
    try pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    return pool
  }
}
