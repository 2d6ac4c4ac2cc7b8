import Casework
import GRDB
import GRDBSQLite

/// A statement whose values are bound as they are, one behind the other: for the journal, whose rows are many.
@safe struct RawInsertion {
  private let statement: SQLiteStatement
  private var column: Int32 = 0
  /// What became of the binding: the first code that is none of success.
  private var code = SQLITE_OK

  /// Executes a statement with the values that are bound in `bind`.
  static func execute(
    _ sql: String, _ db: Database, _ bind: (inout RawInsertion) -> Void
  ) throws {
    let statement = try db.cachedStatement(sql: sql)
    var insertion = unsafe RawInsertion(statement: statement.sqliteStatement)
    defer {
      unsafe sqlite3_reset(insertion.statement)
      unsafe sqlite3_clear_bindings(insertion.statement)
    }
    bind(&insertion)
    if insertion.code == SQLITE_OK { insertion.code = unsafe sqlite3_step(insertion.statement) }
    guard insertion.code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: insertion.code), message: db.lastErrorMessage, sql: sql)
    }
  }

  private init(statement: SQLiteStatement) {
    unsafe self.statement = statement
  }

  mutating func add(_ number: Int) {
    unsafe bind { unsafe sqlite3_bind_int64($0, $1, Int64(number)) }
  }

  mutating func add(_ text: String?) {
    guard var text else { return addNothing() }
    text.withUTF8 { bytes in unsafe addText(UnsafeRawBufferPointer(bytes)) }
  }

  /// Adds a text by its UTF-8 bytes.
  mutating func add(text bytes: [UInt8]?) {
    guard let bytes else { return addNothing() }
    unsafe bytes.withUnsafeBytes { bytes in unsafe addText(bytes) }
  }

  mutating func add(_ bytes: [UInt8]?) {
    guard let bytes else { return addNothing() }
    unsafe bytes.withUnsafeBytes { bytes in unsafe addBlob(bytes) }
  }

  mutating func add(_ identifier: Identifier?) {
    guard let identifier else { return addNothing() }
    let words = (identifier.high.bigEndian, identifier.low.bigEndian)
    unsafe withUnsafeBytes(of: words) { bytes in unsafe addBlob(bytes) }
  }

  private mutating func addNothing() {
    unsafe bind { unsafe sqlite3_bind_null($0, $1) }
  }

  private mutating func addText(_ bytes: UnsafeRawBufferPointer) {
    // No address would mean null, not an empty text.
    guard let start = bytes.baseAddress else {
      return unsafe bind { unsafe sqlite3_bind_text($0, $1, "", 0, Self.copied) }
    }
    unsafe bind {
      unsafe sqlite3_bind_text(
        $0, $1, start.assumingMemoryBound(to: CChar.self), Int32(bytes.count), Self.copied)
    }
  }

  private mutating func addBlob(_ bytes: UnsafeRawBufferPointer) {
    unsafe bind {
      unsafe sqlite3_bind_blob($0, $1, bytes.baseAddress, Int32(bytes.count), Self.copied)
    }
  }

  private mutating func bind(_ value: (SQLiteStatement, Int32) -> Int32) {
    column += 1
    let bound = unsafe value(statement, column)
    if code == SQLITE_OK { code = bound }
  }

  /// SQLite copies what is bound.
  private static var copied: sqlite3_destructor_type {
    unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}
