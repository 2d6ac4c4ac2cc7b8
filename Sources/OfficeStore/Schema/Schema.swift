import GRDB

/// The form of the file: its mark, its version and the steps that make it.
enum Schema {
  /// "AnJ1" in the header of every office's file.
  static let applicationID = 0x416E_4A31
  static let version = steps.count

  /// One text per version; a shipped one never changes.
  static let steps = [schema001, schema002, schema003, schema004, schema005, schema006]

  /// Every table of this version, for a file that is filled before it has indexes and triggers.
  static let tables =
    schema001Tables + schema002 + schema004Tables + schema005Tables
    + schema006Tables
  /// What a file gets once it is filled.
  static let indexesAndTriggers =
    schema001Indexes + schema001Triggers + schema004Indexes + schema006Indexes

  /// Brings a new or older file to this version.
  static func migrate(_ db: Database) throws {
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    for (index, step) in steps.enumerated().dropFirst(found) {
      try db.execute(sql: step)
      try db.execute(sql: "PRAGMA user_version = \(index + 1)")
    }
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
  }
}
