import Casework
import Foundation
import GRDB

/// The rule of `Sight` in SQL: what the viewer may not see is not fetched.
struct SightSQL {
  let condition: String
  let arguments: StatementArguments

  /// The condition on the rows of `caseFile` in a list, which a covering index answers.
  static func cases(_ viewer: Viewer, _ ordinals: Ordinals) -> SightSQL {
    of(viewer, open: openCases(viewer, ordinals)) { barred in
      """
      EXISTS (SELECT 1 FROM caseFile AS known JOIN access ON access.subject = known.id
        WHERE known.row = caseFile.row AND access.officer = ? AND access.barred = \(barred))
      """
    }
  }

  /// The same condition on single rows of `caseFile`, found by their numbers.
  static func singleCases(_ viewer: Viewer, _ ordinals: Ordinals) -> SightSQL {
    of(viewer, open: openCases(viewer, ordinals), named: named("caseFile.id"))
  }

  /// The condition on a row of `visit`: it and the petition that it became are both open to the viewer.
  static func visits(_ viewer: Viewer, _ ordinals: Ordinals) -> SightSQL {
    let own = of(viewer, open: viewer.may(.visits) ? "1" : "0", named: named("visit.id"))
    let petition = singleCases(viewer, ordinals)
    return SightSQL(
      condition: """
        (\(own.condition) AND (visit.petition IS NULL OR EXISTS (
          SELECT 1 FROM caseFile WHERE caseFile.id = visit.petition AND \(petition.condition))))
        """,
      arguments: own.arguments + petition.arguments)
  }

  private static func openCases(_ viewer: Viewer, _ ordinals: Ordinals) -> String {
    // The kinds are those of `CaseKind.code`.
    let reaches = [viewer.reach(of: .petitions), viewer.reach(of: .disputes)]
    guard reaches != [.all, .all] else { return "1" }
    let villages = viewer.villages.map { "\(ordinals.village($0))" }.joined(separator: ", ")
    let open = reaches.enumerated().compactMap { kind, reach in
      switch reach {
      case .all: "kind = \(kind)"
      case .ownVillages:
        "(kind = \(kind) AND caseFile.row IN (SELECT caseFile FROM caseVillage WHERE village IN (\(villages))))"
      case nil: nil
      }
    }
    return open.isEmpty ? "0" : "(\(open.joined(separator: " OR ")))"
  }

  /// Whether the officer asked for is named on a subject, or barred from it.
  private static func named(_ subject: String) -> (Int) -> String {
    { barred in
      """
      EXISTS (SELECT 1 FROM access WHERE access.subject = \(subject)
        AND access.officer = ? AND access.barred = \(barred))
      """
    }
  }

  /// What is open to the viewer, unless it is restricted to others or the viewer is barred from it.
  private static func of(_ viewer: Viewer, open: String, named: (_ barred: Int) -> String)
    -> SightSQL
  {
    let officer = Data(viewer.officer.bytes)
    return SightSQL(
      condition: """
        ((guarded = 0 AND \(open)) OR (guarded = 1 AND \(named(0)))
        OR (guarded = 2 AND \(open) AND NOT \(named(1))))
        """,
      arguments: [officer, officer])
  }
}
