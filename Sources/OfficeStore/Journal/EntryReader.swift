import Casework
import GRDB

/// Reads entries without a detour, since whole journals are read.
enum EntryReader {
  /// Gives each entry that fulfils a condition, with its position, in the order that it asks for.
  static func read(
    _ condition: String, _ arguments: StatementArguments, _ db: Database,
    _ body: (Entry, Int) throws -> Void
  ) throws {
    let sql = "SELECT \(EntryTable.columns), position FROM entry WHERE \(condition)"
    try RawRow.forEach(sql, arguments, db) { row in
      try body(entry(row), row.int(22))
    }
  }

  private static func entry(_ row: RawRow) -> Entry {
    Entry(
      id: row.identifier(0), office: row.identifier(1), sequence: row.int(2),
      batch: row.identifier(3),
      subject: Subject(Subject.Kind(rawValue: row.text(4)) ?? .office, row.identifier(5)),
      act: row.text(6), version: row.int(7), day: Day(row.text(8)) ?? Day(number: 0),
      recorded: Instant(milliseconds: Int64(row.int(9))), officer: row.identifier(10),
      onBehalfOf: row.optional(11)?.text(11), terminal: row.text(12), nth: row.int(13),
      seen: row.optional(14)?.identifier(14), reverses: row.optional(15)?.identifier(15),
      tables: row.int(16), payload: row.optional(17)?.bytes(17), salt: row.optional(18)?.bytes(18),
      payloadHash: row.bytes(19), previous: row.bytes(20), hash: row.bytes(21))
  }
}
