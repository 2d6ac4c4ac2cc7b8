import Casework
import GRDB

/// How long one waits after wrong passwords: for an account, and for a terminal whatever the number typed.
enum Brake {
  /// In milliseconds: the fifth failure costs a minute, each further one twice as long, up to 17 hours.
  static func pause(after failures: Int) -> Int64 {
    failures < 5 ? 0 : 60_000 << min(failures - 5, 10)
  }

  /// Until when nobody signs in at a terminal.
  static func lockedUntil(_ terminal: String, _ db: Database) throws -> Instant {
    let until = try Int64.fetchOne(
      db, sql: "SELECT lockedUntil FROM attempt WHERE terminal = ?", arguments: [terminal])
    return Instant(milliseconds: until ?? 0)
  }

  /// Counts a wrong try at a terminal where it is written: others may be trying too.
  static func count(_ terminal: String, at now: Instant, _ db: Database) throws {
    let before = try Int.fetchOne(
      db, sql: "SELECT failures FROM attempt WHERE terminal = ?", arguments: [terminal])
    let failures = (before ?? 0) + 1
    let pause = pause(after: failures)
    try db.execute(
      sql: "INSERT OR REPLACE INTO attempt(terminal, failures, lockedUntil) VALUES (?, ?, ?)",
      arguments: [terminal, failures, pause == 0 ? 0 : now.milliseconds + pause])
  }

  /// Somebody has signed in at a terminal.
  static func release(_ terminal: String, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM attempt WHERE terminal = ?", arguments: [terminal])
  }

  /// Whether wrong tries are counted at a terminal.
  static func isCounting(_ terminal: String, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM attempt WHERE terminal = ?)", arguments: [terminal])
      ?? false
  }
}
