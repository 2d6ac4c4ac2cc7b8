import Casework
import GRDB

/// The next number of a series: the greatest so far and one, within the writing transaction.
enum NumberTable {
  static func next(_ series: Number.Series, year: Int, in office: OfficeFile, _ db: Database)
    throws -> Number
  {
    let greatest = max(
      try last(series, year: year, db), office.lastSkipped(series, year: year))
    return Number(series, year: year, serial: greatest + 1)
  }

  /// The last serial in the file; 0 when there is none.
  static func last(_ series: Number.Series, year: Int, _ db: Database) throws -> Int {
    let statement =
      switch series {
      case .petition:
        try db.cachedStatement(sql: "SELECT max(serial) FROM caseFile WHERE year = ? AND kind = 0")
      case .dispute:
        try db.cachedStatement(sql: "SELECT max(serial) FROM caseFile WHERE year = ? AND kind = 1")
      case .visit: try db.cachedStatement(sql: "SELECT max(serial) FROM visit WHERE year = ?")
      }
    return try Int.fetchOne(statement, arguments: [year]) ?? 0
  }
}
