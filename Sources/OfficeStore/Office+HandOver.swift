public import Casework
import Foundation
import GRDB

extension Office {
  /// The cases that went out of an officer's hands from a day on, as they stand now, each with its last hand-over.
  public func handedOver(from officer: Identifier, since day: Day, for viewer: Viewer)
    throws(OfficeError) -> [(file: CaseFile, handedOver: HandedOver)]
  {
    try read { db in
      let sight = SightSQL.singleCases(viewer, ordinals)
      let ids = try Data.fetchAll(
        db,
        sql: """
          SELECT id FROM caseFile WHERE id IN (
            SELECT subject FROM entry WHERE act = ? AND effectiveDay >= ?)
          AND \(sight.condition) ORDER BY due, rank
          """, arguments: [Assign.kind, day.description] + sight.arguments)
      return try ids.compactMap { Identifier(bytes: $0) }.compactMap { id in
        let file = try Fold.state(
          CaseFile.self, of: EntryTable.entries(of: id, db), codes: book.tables.codes)
        guard let file,
          let last = file.handedOver.last(where: { $0.from == officer && $0.on >= day })
        else { return nil }
        return (file, last)
      }
    }
  }
}
