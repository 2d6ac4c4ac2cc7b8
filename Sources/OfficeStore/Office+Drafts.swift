public import Casework
import Foundation
import GRDB

/// A half-typed form: whose, which, when it was last typed in, and what stood in it.
public struct Draft: Hashable, Sendable {
  /// Which form: "intake petition", "act answer XF-2026-0028".
  public let form: String
  public let saved: Instant
  /// The fields' texts, by field.
  public let values: [String: String]
}

extension Office {
  /// Keeps what is being typed; only the one who typed it ever gets it back.
  public func saveDraft(_ form: String, _ values: [String: String], by viewer: Viewer)
    throws(OfficeError)
  {
    let now = surroundings.clock()
    try writeBeside { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO draft(officer, form, saved, body) VALUES (?, ?, ?, ?)",
        arguments: [
          Data(viewer.officer.bytes), form, now.milliseconds,
          String(decoding: try Payload.encode(values), as: UTF8.self),
        ])
    }
  }

  /// Drops a draft once it is saved or given up.
  public func dropDraft(_ form: String, by viewer: Viewer) throws(OfficeError) {
    try writeBeside { db in
      try db.execute(
        sql: "DELETE FROM draft WHERE officer = ? AND form = ?",
        arguments: [Data(viewer.officer.bytes), form])
    }
  }

  /// The viewer's own drafts, the newest first.
  public func drafts(of viewer: Viewer) throws(OfficeError) -> [Draft] {
    try read { db in
      try Row.fetchCursor(
        db,
        sql: """
          SELECT form, saved, body FROM draft WHERE officer = ? AND form <> ? ORDER BY saved DESC
          """,
        arguments: [Data(viewer.officer.bytes), Draft.firstHour]
      ).mapToArray { row in
        Draft(
          form: row[0], saved: Instant(milliseconds: row[1]),
          values: (try? Payload.decode([String: String].self, from: Array((row[2] as String).utf8)))
            ?? [:])
      }
    }
  }
}
