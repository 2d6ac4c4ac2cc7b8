public import Casework
import GRDB

/// What makes a file a copy: when it was taken, and of which file. A copy can be looked at and not written.
public struct CopyMark: Hashable, Sendable {
  public let made: Instant
  /// The path of the file that it is a copy of, as it was then.
  public let origin: String
}

extension CopyMark {
  /// The mark of a file; nil for an office's own, and for a file of before there were marks.
  static func read(_ db: Database) throws -> CopyMark? {
    guard try db.tableExists("copyMark") else { return nil }
    return try Row.fetchOne(db, sql: "SELECT made, origin FROM copyMark").map { row in
      CopyMark(made: Instant(milliseconds: row[0]), origin: row[1])
    }
  }

  func write(_ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO copyMark(one, made, origin) VALUES (1, ?, ?)",
      arguments: [made.milliseconds, origin])
  }

  /// Makes a copy a file of its own again.
  static func remove(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM copyMark")
  }
}
