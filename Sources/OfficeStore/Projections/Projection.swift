import Casework
import Foundation
import GRDB

/// Writes the tables that lists and figures read, from the state of one subject.
enum Projection {
  /// - Parameter entries: all of the subject, whose fold the state is.
  static func write(
    _ state: some SubjectState, _ entries: [Entry], nth: Int, position: Int,
    _ context: Writer.Context, _ db: Database
  ) throws {
    switch state {
    case let file as CaseFile:
      try CaseTable.write(file, entries, position: position, nth: nth, context, db)
    case let visit as VisitFile:
      try VisitTable.write(visit, position: position, db)
    case let period as VillagePeriod:
      try VillageRoundTable.write(period, position: position, context.ordinals, db)
    case let village as VillageFile:
      try db.cachedStatement(
        sql:
          "INSERT INTO village(id, key) VALUES (?, ?) ON CONFLICT(id) DO UPDATE SET key = excluded.key"
      )
      .execute(arguments: [Data(village.id.bytes), village.key])
      if village.history.last?.act == RenameVillage.kind {
        try CaseTable.respell(casesOf: village, context, db)
      }
    case let officer as OfficerFile:
      try db.cachedStatement(
        sql:
          "INSERT INTO officer(id, number) VALUES (?, ?) ON CONFLICT(id) DO UPDATE SET number = excluded.number"
      )
      .execute(arguments: [Data(officer.id.bytes), officer.number])
    default: break
    }
  }

  /// Takes out who may see a guarded subject.
  static func clearAccess(_ subject: Identifier, _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM access WHERE subject = ?")
      .execute(arguments: [Data(subject.bytes)])
  }

  /// Writes who may see a guarded subject, after `clearAccess`.
  static func writeAccess(_ sight: Sight, _ subject: Identifier, _ db: Database) throws {
    for (officer, isBarred) in access(sight) {
      try db.cachedStatement(sql: "INSERT INTO access(subject, officer, barred) VALUES (?, ?, ?)")
        .execute(arguments: [Data(subject.bytes), Data(officer.bytes), isBarred])
    }
  }

  /// Who is named on a restricted subject, and who may never see it.
  static func access(_ sight: Sight) -> [(officer: Identifier, isBarred: Bool)] {
    (sight.isRestricted ? sight.named.subtracting(sight.barred) : []).map { ($0, false) }
      + sight.barred.map { ($0, true) }
  }

  /// 0 for one open to the staff, 1 for a restricted one, 2 for one that only the barred may not see.
  static func guarded(_ sight: Sight) -> Int {
    sight.isRestricted ? 1 : sight.barred.isEmpty ? 0 : 2
  }
}
