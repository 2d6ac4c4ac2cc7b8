import Casework
import Foundation
import GRDB

/// Whether somebody may see a subject at hand, and act on it: by its own rule, a visit also by its petition's.
enum SubjectSight {
  static func isOpen(
    _ state: some SubjectState, to viewer: Viewer, _ ordinals: Ordinals, _ db: Database
  ) throws -> Bool {
    guard state.isOpen(to: viewer) else { return false }
    guard state is VisitFile else { return true }
    let sight = SightSQL.visits(viewer, ordinals)
    return try Bool.fetchOne(
      db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM visit WHERE visit.id = ? AND \(sight.condition))"),
      arguments: [Data(state.id.bytes)] + sight.arguments) ?? false
  }
}
