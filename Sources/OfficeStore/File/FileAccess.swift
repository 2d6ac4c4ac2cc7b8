import Foundation
import GRDB

/// Opening an office's file: what is refused before a byte of it is touched, and how connections are set.
enum FileAccess {
  /// Refuses what is no office's file, or lies where data get lost.
  static func check(_ path: String) throws(OfficeError) {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
    try checkFolder(of: path)
    guard let handle = FileHandle(forReadingAtPath: path) else { throw .readOnly(path: path) }
    defer { try? handle.close() }
    let header = (try? handle.read(upToCount: 100)) ?? Data()
    guard header.count == 100, header.prefix(16) == Data("SQLite format 3\0".utf8) else {
      throw .notAnOffice(path: path)
    }
    let mark = header[68..<72].reduce(0) { $0 << 8 | Int($1) }
    guard mark == Schema.applicationID else { throw .notAnOffice(path: path) }
    let version = header[60..<64].reduce(0) { $0 << 8 | Int($1) }
    guard version <= Schema.version else { throw .newer(path: path) }
    try checkLength(path, header)
    guard FileManager.default.isWritableFile(atPath: path) else { throw .readOnly(path: path) }
  }

  /// A file shorter than its header says is cut off, unless a -wal is there to complete it.
  private static func checkLength(_ path: String, _ header: Data) throws(OfficeError) {
    func number(_ range: Range<Int>) -> Int { header[range].reduce(0) { $0 << 8 | Int($1) } }
    func size(_ path: String) -> Int {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      return (attributes?[.size] as? Int) ?? 0
    }
    let pageSize = number(16..<18) == 1 ? 65_536 : number(16..<18)
    guard size(path) >= pageSize * number(28..<32) || size(path + "-wal") > 0 else {
      throw .damaged(path: path)
    }
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
      // Even random waits keep twenty writers fair; about 30 seconds in all.
      Thread.sleep(forTimeInterval: 0.0002 + Double(surroundings.random() % 1_800) / 1_000_000)
      return tries < 25_000
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
