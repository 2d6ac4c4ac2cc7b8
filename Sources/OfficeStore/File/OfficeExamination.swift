public import Casework
import Foundation
import GRDB

/// What an office's file tells anybody who may read it, with nobody signed in: nothing of a case.
public struct OfficeExamination: Hashable, Sendable {
  /// The version of the file's form.
  public var schema: Int
  /// The office's name.
  public var name: String
  public var isPractice: Bool
  /// When the last entry was recorded.
  public var lastRecorded: Instant?
  /// The holidays that the office works by.
  public var calendar: WorkCalendar
  /// The kind of the file system that the file lies on; nil where the kernel does not say.
  public var fileSystem: String?

  /// Puts together what was found.
  public init(
    schema: Int, name: String, isPractice: Bool, lastRecorded: Instant?, calendar: WorkCalendar,
    fileSystem: String?
  ) {
    self.schema = schema
    self.name = name
    self.isPractice = isPractice
    self.lastRecorded = lastRecorded
    self.calendar = calendar
    self.fileSystem = fileSystem
  }
}

extension Office {
  /// The version of the file's form that this program writes.
  public static var schemaVersion: Int { Schema.version }

  /// Looks at an office's file without changing it: an older form stays as it is.
  ///
  /// - Throws: `OfficeError`, with the sentence for whatever stands in the way of opening it.
  public static func examine(_ path: String) throws(OfficeError) -> OfficeExamination {
    let path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    try FileAccess.check(path)
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(2)
    do {
      return try DatabaseQueue(path: path, configuration: configuration).read { db in
        guard let bytes = try Data.fetchOne(db, sql: "SELECT id FROM office"),
          let id = Identifier(bytes: bytes)
        else { throw OfficeError.notAnOffice(path: path) }
        let file = try readShelf(db).book.file
        return OfficeExamination(
          schema: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0, name: file.name,
          isPractice: file.isPractice, lastRecorded: try EntryTable.head(of: id, db).recorded,
          calendar: file.tables.calendar,
          fileSystem: FileSystem.kind(
            ofFolder: URL(fileURLWithPath: path).deletingLastPathComponent().path))
      }
    } catch {
      throw OfficeError.of(error, path: path)
    }
  }
}
