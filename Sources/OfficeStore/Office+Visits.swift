public import Casework
import Foundation
import GRDB

extension Office {
  /// The visits received from one day to another, newest first.
  public func visits(from first: Day, through last: Day, for viewer: Viewer) throws(OfficeError)
    -> [VisitRow]
  {
    try read { db in
      let sight = SightSQL.visits(viewer, ordinals)
      return try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT \(VisitRow.columns) FROM visit
            WHERE \(sight.condition) AND received BETWEEN ? AND ? ORDER BY received DESC, row DESC
            """),
        arguments: sight.arguments + [first.number, last.number]
      ).mapToArray { VisitRow($0) }
    }
  }

  /// One visit; nil when there is none that the viewer may see.
  public func visit(_ id: Identifier, for viewer: Viewer) throws(OfficeError) -> VisitFile? {
    try read { db in
      let sight = SightSQL.visits(viewer, ordinals)
      let isSeen = try Bool.fetchOne(
        db.cachedStatement(
          sql: "SELECT EXISTS (SELECT 1 FROM visit WHERE visit.id = ? AND \(sight.condition))"),
        arguments: [Data(id.bytes)] + sight.arguments)
      guard isSeen ?? false else { return nil }
      let entries = try EntryTable.entries(of: id, db)
      guard entries.first?.subject.kind == .visit,
        let visit = try Fold.state(VisitFile.self, of: entries, codes: book.tables.codes),
        visit.sight.isOpen(to: viewer)
      else { return nil }
      return visit
    }
  }
}
