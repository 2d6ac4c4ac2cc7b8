import Foundation
import GRDB
@testable import OfficeStore

/// A file as the first version of the program left it, with everything that stands in one of today.
enum FirstVersion {
  static func make(of source: String, at path: String) throws {
    try FileAccess.create(path)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "ATTACH ? AS new", arguments: [source])
      try db.inTransaction {
        try db.execute(sql: Schema.schema001Tables)
        // What later versions keep elsewhere stays empty: they read it from the journal.
        for table in try String.fetchAll(
          db,
          sql: """
            SELECT name FROM main.sqlite_schema WHERE type = 'table'
              AND name IN (SELECT name FROM new.sqlite_schema)
            """)
        {
          let columns = try db.columns(in: table, in: "main").map(\.name).joined(separator: ", ")
          try db.execute(
            sql: "INSERT INTO main.\(table)(\(columns)) SELECT \(columns) FROM new.\(table)")
        }
        try db.execute(sql: Schema.schema001Indexes + Schema.schema001Triggers)
        try db.execute(
          sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 1")
        return .commit
      }
      try db.execute(sql: "DETACH new")
    }
    try queue.close()
  }
}
