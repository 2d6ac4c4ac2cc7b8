public import Casework
import Foundation
import GRDB

extension Office {
  /// The position of the last entry: it grows when anybody records something.
  public func lastPosition() throws(OfficeError) -> Int {
    try read { db in
      try Int.fetchOne(db.cachedStatement(sql: "SELECT max(position) FROM entry")) ?? 0
    }
  }

  /// How many entries others have made since a position about what the viewer may see.
  ///
  /// What the viewer records at the own terminal is no news.
  public func news(since position: Int, for viewer: Viewer) throws(OfficeError) -> Int {
    try read { db in
      let cases = SightSQL.singleCases(viewer, ordinals)
      let visits = SightSQL.visits(viewer, ordinals)
      let villages = viewer.villages.map { "\(ordinals.village($0))" }.joined(separator: ", ")
      let rounds =
        viewer.reach(of: .reports) == .all ? "1" : "village IN (\(villages))"
      return try Int.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT count(*) FROM entry
            WHERE position > ? AND NOT (officer = ? AND terminal IN (?, ?))
            AND (EXISTS (SELECT 1 FROM caseFile WHERE caseFile.id = entry.subject AND \(cases.condition))
              OR EXISTS (SELECT 1 FROM visit WHERE visit.id = entry.subject AND \(visits.condition))
              OR EXISTS (SELECT 1 FROM villageRound WHERE villageRound.id = entry.subject AND \(rounds))
              OR subjectKind = 'round')
            """),
        arguments: [
          position, Data(viewer.officer.bytes), surroundings.terminal,
          book.file.terminalName(of: surroundings.terminal),
        ]
          + cases.arguments + visits.arguments) ?? 0
    }
  }

  /// The cases and visits about which something was recorded since a position and that the viewer may not see.
  public func closed(since position: Int, to viewer: Viewer) throws(OfficeError) -> Set<Identifier>
  {
    try read { db in
      let cases = SightSQL.singleCases(viewer, ordinals)
      let visits = SightSQL.visits(viewer, ordinals)
      return Set(
        try Row.fetchCursor(
          db.cachedStatement(
            sql: """
              SELECT DISTINCT subject FROM entry WHERE position > ? AND subjectKind IN ('case', 'visit')
              AND NOT EXISTS (SELECT 1 FROM caseFile WHERE caseFile.id = subject AND \(cases.condition))
              AND NOT EXISTS (SELECT 1 FROM visit WHERE visit.id = subject AND \(visits.condition))
              """),
          arguments: [position] + cases.arguments + visits.arguments
        ).mapToArray { $0.identifier(0) })
    }
  }

  /// Where the journal ends: the last sequence and the first digits of its hash, as figures carry it.
  public func journalHead() throws(OfficeError) -> String {
    try read { db in
      let head = try EntryTable.head(of: id, db)
      return LastEntry.label(head.sequence, head.hash)
    }
  }

  /// Takes in what other processes have committed: the book and the index.
  public func refresh() throws(OfficeError) {
    try read { db in try refreshBook(db) }
    refreshIndex()
  }
}
