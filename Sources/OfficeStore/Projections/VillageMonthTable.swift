import Casework
import Foundation
import GRDB

/// The projection of villages' months: one row for each month that was reported, void or not.
///
/// It keeps which disputes were named; how many of them count is asked of the disputes.
enum VillageMonthTable {
  static let columns = [
    "id", "village", "month", "disputes", "received", "officer", "changed", "isVoid",
  ]

  static func write(
    _ period: VillagePeriod, position: Int, _ ordinals: Ordinals, _ db: Database
  ) throws {
    guard let values = values(period, position: position, ordinals) else { return }
    try db.cachedStatement(
      sql: """
        INSERT INTO villageMonth(\(columns.joined(separator: ", "))) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(id) DO UPDATE SET
          disputes = excluded.disputes, received = excluded.received, officer = excluded.officer,
          changed = excluded.changed, isVoid = excluded.isVoid
        """
    ).execute(arguments: StatementArguments(values))
  }

  /// What `columns` hold of a village's month; nil before it was reported.
  static func values(
    _ period: VillagePeriod, position: Int, _ ordinals: Ordinals
  ) -> [(any DatabaseValueConvertible)?]? {
    guard let month = period.month, let last = period.history.last else { return nil }
    let report = period.report
    return [
      Data(period.id.bytes), ordinals.village(period.village), month.description,
      report.map { $0.disputes.map(\.description).joined(separator: " ") } ?? "",
      (report?.received ?? last.recorded.day).number, Data((report?.officer ?? last.officer).bytes),
      position, report == nil ? 1 : 0,
    ]
  }

  /// The disputes that a row names.
  static func disputes(_ stored: String) -> [Identifier] {
    stored.split(separator: " ").compactMap { Identifier(hex: String($0)) }
  }

  /// Every dispute that is void now.
  static func voidDisputes(_ db: Database) throws -> Set<Identifier> {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT id FROM caseFile WHERE due = ? AND stage = ? AND kind = ?"),
      arguments: [CaseTable.notOpen, CaseStage.void.code, CaseKind.dispute.code])
    return Set(try rows.mapToArray { $0.identifier(0) })
  }

  /// The subject of a village's month, if something was said about it already.
  static func id(_ report: any VillageMonthReport, _ ordinals: Ordinals, _ db: Database) throws
    -> Identifier?
  {
    guard let month = report.month else { return nil }
    return try Data.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM villageMonth WHERE month = ? AND village = ?"),
      arguments: [month.description, ordinals.village(report.village)]
    ).flatMap { Identifier(bytes: $0) }
  }
}
