import Casework
import Foundation
import GRDB

/// One moment of an office's file as a single file without companions, whoever writes meanwhile.
enum Snapshot {
  /// Copies every page in one step into an empty file; a copy in small steps would never end while others write.
  ///
  /// - Parameters:
  ///   - source: the path, or the address, that SQLite opens.
  ///   - finishing: what is done to the new file before it is closed.
  /// - Returns: the last entry of that moment.
  @discardableResult
  static func take(
    of source: String, into path: String, _ surroundings: Surroundings,
    finishing: (Database) throws -> Void
  ) throws -> LastEntry? {
    var reading = FileAccess.configuration(surroundings)
    reading.readonly = true
    let from = try DatabaseQueue(path: source, configuration: reading)
    let into = try DatabaseQueue(path: path, configuration: writing)
    let last = try from.inDatabase { from in
      try into.writeWithoutTransaction { into in
        var last: LastEntry?
        try from.inTransaction(.deferred) {
          last = try LastEntry.read(from)
          try from.backup(to: into)
          return .commit
        }
        // The pages that came are those of a file with a -wal; alone on a stick it must need none.
        try into.execute(sql: "PRAGMA synchronous = FULL; PRAGMA journal_mode = DELETE")
        try into.inTransaction(.immediate) {
          try finishing(into)
          return .commit
        }
        return last
      }
    }
    try from.close()
    try into.close()
    return last
  }

  /// Alone with the file, so that no -shm is needed, which some file systems do not have.
  private static var writing: Configuration {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA locking_mode = EXCLUSIVE; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF
          """)
    }
    return configuration
  }
}
