import Casework
import Foundation
import GRDB

/// The rule of `Sight` in SQL: what the viewer may not see is not fetched.
struct SightSQL {
  let condition: String
  let arguments: StatementArguments

  /// The condition on a row of `caseFile`.
  static func cases(_ viewer: Viewer, _ ordinals: Ordinals) -> SightSQL {
    guard !viewer.isOnlyLiaison else {
      let villages = viewer.villages.map { "\(ordinals.village($0))" }.joined(separator: ", ")
      return of(
        viewer,
        open: """
          kind = 1 AND caseFile.row IN (SELECT caseFile FROM caseVillage WHERE village IN (\(villages)))
          """)
    }
    return of(viewer, open: viewer.isStaff ? "1" : "0")
  }

  /// The condition on a row of `visit`: it and the petition that it became are both open to the viewer.
  static func visits(_ viewer: Viewer, _ ordinals: Ordinals) -> SightSQL {
    let own = of(
      viewer, open: viewer.isStaff ? "1" : "0", row: "visit.id",
      subjects: "SELECT subject FROM access")
    let petition = cases(viewer, ordinals)
    return SightSQL(
      condition: """
        (\(own.condition) AND (visit.petition IS NULL OR EXISTS (
          SELECT 1 FROM caseFile WHERE caseFile.id = visit.petition AND \(petition.condition))))
        """,
      arguments: own.arguments + petition.arguments)
  }

  /// Cases by row, so that a covering index answers.
  private static let caseRows =
    "SELECT known.row FROM access JOIN caseFile AS known ON known.id = access.subject"

  /// What is open to the viewer, unless it is restricted to others or the viewer is barred from it.
  private static func of(
    _ viewer: Viewer, open: String, row: String = "caseFile.row", subjects: String = caseRows
  ) -> SightSQL {
    let officer = Data(viewer.officer.bytes)
    return SightSQL(
      condition: """
        ((guarded = 0 AND \(open))
        OR (guarded = 1 AND \(row) IN (\(subjects) WHERE access.officer = ? AND access.barred = 0))
        OR (guarded = 2 AND \(open)
          AND \(row) NOT IN (\(subjects) WHERE access.officer = ? AND access.barred = 1)))
        """,
      arguments: [officer, officer])
  }
}
