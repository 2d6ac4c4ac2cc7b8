import Casework
import Foundation
import GRDB
import GRDBSQLite

/// The row at which a statement stands, its columns read from where SQLite has them.
///
/// For the few reads that go through a whole table or much of one; all others use GRDB's rows.
@safe struct RawRow {
  private let statement: SQLiteStatement

  /// Gives each row of a query, which must not be kept.
  static func forEach(
    _ sql: String, _ arguments: StatementArguments, _ db: Database,
    _ body: (RawRow) throws -> Void
  ) throws {
    let statement = try db.cachedStatement(sql: sql)
    try statement.setArguments(arguments)
    let row = unsafe RawRow(statement: statement.sqliteStatement)
    defer { unsafe sqlite3_reset(row.statement) }
    while true {
      switch unsafe sqlite3_step(row.statement) {
      case SQLITE_ROW: try body(row)
      case SQLITE_DONE: return
      case let code:
        throw DatabaseError(
          resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage, sql: sql)
      }
    }
  }

  /// Nil where the column is null.
  func optional(_ column: Int32) -> RawRow? {
    unsafe sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : self
  }

  func int(_ column: Int32) -> Int { unsafe Int(sqlite3_column_int64(statement, column)) }

  func bytes(_ column: Int32) -> [UInt8] { unsafe Array(buffer(column)) }

  func text(_ column: Int32) -> String { unsafe String(decoding: buffer(column), as: UTF8.self) }

  private var count: Int32 { unsafe sqlite3_column_count(statement) }

  /// All columns.
  var values: [DatabaseValue] {
    (0..<count).map { column in
      switch unsafe sqlite3_column_type(statement, column) {
      case SQLITE_INTEGER: int(column).databaseValue
      case SQLITE_TEXT: text(column).databaseValue
      case SQLITE_BLOB: Data(bytes(column)).databaseValue
      case SQLITE_NULL: .null
      default: unsafe sqlite3_column_double(statement, column).databaseValue
      }
    }
  }

  /// A number of all columns, integers and bytes: the same for the same row within this run.
  var hash: Int {
    var hasher = Hasher()
    for column in 0..<count {
      if unsafe sqlite3_column_type(statement, column) == SQLITE_INTEGER {
        hasher.combine(int(column))
      } else {
        unsafe hasher.combine(bytes: buffer(column))
      }
    }
    return hasher.finalize()
  }

  func identifier(_ column: Int32) -> Identifier {
    let bytes = unsafe buffer(column)
    guard bytes.count == 16 else { return Identifier(high: 0, low: 0) }
    return unsafe Identifier(
      high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
      low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
  }

  /// The identifiers of a text, each followed by a space save the last.
  func identifiers(_ column: Int32) -> [Identifier] {
    let text = unsafe buffer(column)
    var found: [Identifier] = []
    for start in stride(from: 0, to: text.count, by: 33) {
      let end = min(start + 32, text.count)
      if let id = unsafe Identifier(hex: text[start..<end]) { found.append(id) }
    }
    return found
  }

  /// The bytes of a text or a blob, until the next row.
  func buffer(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = unsafe sqlite3_column_blob(statement, column)
    return unsafe UnsafeRawBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(statement, column)))
  }
}
