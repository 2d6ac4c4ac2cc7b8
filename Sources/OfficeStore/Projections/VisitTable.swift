import Casework
import Foundation
import GRDB

/// The projection of visits.
enum VisitTable {
  static let columns = [
    "id", "year", "serial", "received", "headcount", "isVoid", "guarded", "places", "parties",
    "matter",
    "outcome", "petition", "changed",
  ]

  static func write(_ visit: VisitFile, position: Int, _ db: Database) throws {
    guard let values = values(visit, position: position) else { return }
    try Projection.clearAccess(visit.id, db)
    try Projection.writeAccess(visit.sight, visit.id, db)
    try db.cachedStatement(
      sql: """
        INSERT INTO visit(\(columns.joined(separator: ", ")))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(id) DO UPDATE SET
          received = excluded.received, headcount = excluded.headcount, isVoid = excluded.isVoid,
          guarded = excluded.guarded, places = excluded.places, parties = excluded.parties,
          matter = excluded.matter, outcome = excluded.outcome, petition = excluded.petition,
          changed = excluded.changed
        """
    ).execute(arguments: StatementArguments(values))
  }

  /// What `columns` hold of a visit; nil before it has its number.
  static func values(
    _ visit: VisitFile, position: Int
  ) -> [(any DatabaseValueConvertible)?]? {
    guard let number = visit.number, let received = visit.history.first?.day else { return nil }
    return [
      Data(visit.id.bytes), number.year, number.serial, received.number, visit.headcount,
      visit.stage == .void ? 1 : 0, Projection.guarded(visit.sight), visit.places.stored,
      visit.isAnonymous ? "" : visit.people.map(\.name).joined(separator: "、"), visit.matter,
      visit.outcome, visit.petition.map { Data($0.bytes) }, position,
    ]
  }
}
