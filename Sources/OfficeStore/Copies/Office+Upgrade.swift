import Casework
import Foundation
import GRDB

extension Office {
  /// Brings an older file to this version, after a whole copy of it has been put beside it.
  ///
  /// Whoever opens the file meanwhile waits; of two programs that come at once, one upgrades.
  static func upgrade(_ path: String, _ pool: DatabasePool, _ surroundings: Surroundings) throws {
    try pool.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard found <= Schema.version else { throw OfficeError.newer(path: path) }
        guard found < Schema.version else { return .rollback }
        do {
          try keep(path, surroundings)
        } catch {
          throw CopyError.notUpgraded(
            path: path, reason: OfficeError.of(error, path: path).wording)
        }
        try bringUp(db, surroundings)
        return .commit
      }
    }
  }

  /// Gives an older file the tables of this version, and writes the rows anew that it reads otherwise.
  static func bringUp(_ db: Database, _ surroundings: Surroundings) throws {
    try Schema.migrate(db)
    let shelf = try readShelf(db)
    let context = Writer.Context(
      office: shelf.book.file.id, book: shelf.book, ordinals: shelf.ordinals,
      tablesSequence: shelf.tablesSequence, surroundings: surroundings)
    try Reprojection.ofAllCases(context, db)
    try Reprojection.ofVillageRounds(context, db)
  }

  /// Puts a copy of the file as it is beside it, unmarked: its own version knows no marks.
  private static func keep(_ path: String, _ surroundings: Surroundings) throws {
    let now = surroundings.clock()
    let name = FreeName.near(AsideName.beforeUpgrade(path, to: Schema.version, at: now))
    let making = try MakingFile(name, now: now)
    do {
      let last = try Snapshot.take(of: path, into: making.path, surroundings) { _ in }
      var reading = Configuration()
      reading.readonly = true
      let isRight = try DatabaseQueue(
        path: FileAccess.readingAddress(making.path), configuration: reading
      ).inDatabase { db in
        try String.fetchAll(db, sql: "PRAGMA quick_check(1)") == ["ok"]
          && LastEntry.read(db) == last
      }
      guard isRight else {
        throw CopyError.damaged(path: path, fault: OpenedCopy.unreadable)
      }
      try making.finish()
    } catch {
      making.discard()
      throw making.wording(error)
    }
  }
}
