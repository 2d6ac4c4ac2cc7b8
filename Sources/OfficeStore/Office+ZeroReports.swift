public import Casework
import Foundation
import GRDB

extension Office {
  /// The matrix of villages × months as of the viewer's today; a liaison gets the own villages only.
  public func months(_ months: [Month], for viewer: Viewer) throws(OfficeError) -> [MonthRow] {
    guard let first = months.first, let last = months.last else { return [] }
    let book = book
    let villages = book.villages.filter { village in
      viewer.isStaff || (viewer.isOnlyLiaison && viewer.villages.contains(village.id))
    }
    let reports = try read { db in
      let void = try VillageMonthTable.voidDisputes(db)
      return try Row.fetchCursor(
        db.cachedStatement(
          sql:
            "SELECT village, month, disputes, received, id, isVoid FROM villageMonth WHERE month BETWEEN ? AND ?"
        ),
        arguments: [first.description, last.description]
      ).mapToArray { row in
        let named = VillageMonthTable.disputes(row[2])
        return (
          key: VillageMonth(village: row[0], month: row[1]),
          disputes: named.isEmpty ? nil : named.count { !void.contains($0) },
          received: row[3] as Int, id: row.identifier(4), isVoid: row[5] == 1
        )
      }
    }
    let byKey = Dictionary(reports.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    return villages.compactMap { village in
      let found = months.map {
        byKey[VillageMonth(village: ordinals.village(village.id), month: $0.description)]
      }
      // A village that was not there in the time asked for, and said nothing about it, has no row.
      guard village.isThere(from: first, through: last) || found.contains(where: { $0 != nil })
      else { return nil }
      return MonthRow(
        village: village.id, name: village.name,
        cells: zip(months, found).map { month, report in
          MonthCell(
            village: village, month: month,
            report: report.flatMap {
              $0.isVoid ? nil : ($0.disputes, Day(number: $0.received))
            }, office: book.file, today: viewer.today)
        },
        reports: found.map { $0.flatMap { $0.isVoid ? nil : $0.id } })
    }
  }

  private struct VillageMonth: Hashable {
    let village: Int
    let month: String
  }

  /// What a village said about a month; nil when nothing, or when the viewer may not see it.
  public func period(_ id: Identifier, for viewer: Viewer) throws(OfficeError) -> VillagePeriod? {
    try subject(VillagePeriod.self, id, for: viewer)
  }

  /// What a village said about a month, even if it was voided since; nil when nothing, or when the viewer may not see it.
  public func period(of village: Identifier, _ month: Month, for viewer: Viewer)
    throws(OfficeError) -> VillagePeriod?
  {
    let id = try read { db in
      try Data.fetchOne(
        db.cachedStatement(sql: "SELECT id FROM villageMonth WHERE month = ? AND village = ?"),
        arguments: [month.description, ordinals.village(village)])
    }
    guard let id = id.flatMap({ Identifier(bytes: $0) }) else { return nil }
    return try period(id, for: viewer)
  }

  /// The months that a village owes and has not reported, ended ones only, the oldest first.
  public func owedMonths(of village: Identifier, for viewer: Viewer) throws(OfficeError) -> [Month]
  {
    let first = book.file.firstMonthOwed
    let months = first.through(viewer.today.month + -1)
    guard let row = try self.months(months, for: viewer).first(where: { $0.village == village })
    else { return [] }
    return zip(months, row.cells).filter { $1 == .missing || $1 == .notDue }.map(\.0)
  }
}
