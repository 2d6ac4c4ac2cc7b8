import Foundation
import GRDB

/// Opening an office's file: what is refused before a byte of it is touched, and how connections are set.
enum FileAccess {
  /// Refuses what is no office's file, or lies where data get lost.
  static func check(_ path: String) throws(OfficeError) {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      throw .missing(path: path)
    }
    // Folders, pipes and devices; what is too short for a header.
    guard attributes[.type] as? FileAttributeType == .typeRegular,
      attributes[.size] as? Int ?? 0 >= 100
    else { throw .notAnOffice(path: path) }
    try checkFolder(of: path)
    guard FileManager.default.isReadableFile(atPath: path) else { throw .readOnly(path: path) }
    do {
      let (mark, version) = try header(path)
      guard mark == Schema.applicationID else { throw OfficeError.notAnOffice(path: path) }
      guard version <= Schema.version else { throw OfficeError.newer(path: path) }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT && hasWAL(path) {
      // Shorter than its header says: the -wal completes it, or the pool will find that it does not.
    } catch {
      throw OfficeError.of(error, path: path)
    }
    guard FileManager.default.isWritableFile(atPath: path) else { throw .readOnly(path: path) }
  }

  /// The mark and the version in the header, read by SQLite from the file alone, with no trace beside it.
  ///
  /// Not by a descriptor of our own: to close one would drop every lock that this process holds on
  /// the file, should it have it open already.
  private static func header(_ path: String) throws -> (mark: Int, version: Int) {
    var configuration = Configuration()
    configuration.readonly = true
    let file = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
    return try DatabaseQueue(path: file, configuration: configuration).read { db in
      (
        try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      )
    }
  }

  private static func hasWAL(_ path: String) -> Bool {
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
      // Even random waits keep twenty writers fair; about 8 seconds in all, since a screen stands still meanwhile.
      Thread.sleep(forTimeInterval: 0.0002 + Double(surroundings.random() % 1_800) / 1_000_000)
      return tries < 7_000
    }
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA secure_delete = ON; PRAGMA recursive_triggers = ON; PRAGMA trusted_schema = OFF;
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
