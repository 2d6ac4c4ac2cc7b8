import Casework
import Foundation
import GRDB

/// Writes rows anew that speak of the office's tables, once others are adopted: due days, last days by law.
enum Reprojection {
  static func ofOpenCases(_ context: Writer.Context, _ db: Database) throws {
    try write("due <> ?", [CaseTable.notOpen], context, db)
  }

  /// Every case, once a newer program reads them otherwise.
  static func ofAllCases(_ context: Writer.Context, _ db: Database) throws {
    try write("1", [], context, db)
  }

  /// Every village's round, once they are kept in another table.
  static func ofVillageRounds(_ context: Writer.Context, _ db: Database) throws {
    let subjects = try Row.fetchAll(
      db,
      sql:
        "SELECT subject, max(position) FROM entry WHERE subjectKind = 'villagePeriod' GROUP BY subject"
    )
    for row in subjects {
      let entries = try EntryTable.entries(of: row.identifier(0), db)
      guard let period = try? Fold.state(VillagePeriod.self, of: entries, codes: nil) else {
        continue
      }
      try VillageRoundTable.write(period, position: row[1], context.ordinals, db)
    }
  }

  private static func write(
    _ condition: String, _ arguments: StatementArguments, _ context: Writer.Context, _ db: Database
  ) throws {
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, lastNth, changed FROM caseFile WHERE \(condition)",
      arguments: arguments)
    for row in rows {
      let entries = try EntryTable.entries(of: row.identifier(0), db)
      // A case whose content was removed by law keeps its row.
      guard let file = try? Fold.state(CaseFile.self, of: entries, codes: nil) else { continue }
      try CaseTable.write(file, entries, position: row[2], nth: row[1], context, db)
    }
  }

  /// Whether something was recorded since a position that changed rows of cases it was not about.
  static func happened(since position: Int, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM entry
            WHERE subjectKind IN ('office', 'village') AND position > ?
              AND act IN ('adoptTables', 'renameVillage'))
          """), arguments: [position]) ?? false
  }
}
