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
      ).mapToArray { VisitRow($0, viewer) }
    }
  }

  /// The visit with a number; nil when there is none that the viewer may see.
  public func visit(number: Number, for viewer: Viewer) throws(OfficeError) -> VisitFile? {
    guard number.series == .visit else { return nil }
    let id = try read { db in
      let sight = SightSQL.visits(viewer, ordinals)
      return try Data.fetchOne(
        db.cachedStatement(
          sql: "SELECT id FROM visit WHERE year = ? AND serial = ? AND \(sight.condition)"),
        arguments: [number.year, number.serial] + sight.arguments
      ).flatMap { Identifier(bytes: $0) }
    }
    return try id.flatMap { id throws(OfficeError) in try visit(id, for: viewer) }
  }

  /// One visit; nil when there is none that the viewer may see.
  public func visit(_ id: Identifier, for viewer: Viewer) throws(OfficeError) -> VisitFile? {
    try subject(VisitFile.self, id, for: viewer)
  }
}
