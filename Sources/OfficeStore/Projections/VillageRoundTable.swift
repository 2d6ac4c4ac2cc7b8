import Casework
import Foundation
import GRDB

/// The projection of villages' rounds: one row for each about which something was recorded.
///
/// It keeps which disputes were named; how many of them count is asked of the disputes.
enum VillageRoundTable {
  static let columns = [
    "round", "village", "id", "stage", "named", "answered", "said", "received", "changed",
  ]
  private static let noDay = 9_999_999

  static func write(
    _ period: VillagePeriod, position: Int, _ ordinals: Ordinals, _ db: Database
  ) throws {
    guard let values = values(period, position: position, ordinals) else { return }
    try db.cachedStatement(
      sql: """
        INSERT INTO villageRound(\(columns.joined(separator: ", "))) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(round, village) DO UPDATE SET
          stage = excluded.stage, named = excluded.named, answered = excluded.answered,
          said = excluded.said, received = excluded.received, changed = excluded.changed
        """
    ).execute(arguments: StatementArguments(values))
  }

  /// What `columns` hold of a village's round; nil before anything was recorded of it.
  static func values(
    _ period: VillagePeriod, position: Int, _ ordinals: Ordinals
  ) -> [(any DatabaseValueConvertible)?]? {
    guard let round = period.round else { return nil }
    let report = period.report
    func stored(_ ids: [Identifier]) -> String {
      ids.map(\.description).joined(separator: " ")
    }
    return [
      round.key, ordinals.village(period.village), Data(period.id.bytes), period.stage.code,
      stored(report?.disputes ?? []), stored(report?.answered.sorted() ?? []),
      report?.day.number ?? noDay, period.received?.milliseconds ?? 0, position,
    ]
  }

  /// The subject of a village's round, if something was recorded of it already.
  static func id(_ act: any AboutVillageRound, _ ordinals: Ordinals, _ db: Database) throws
    -> Identifier?
  {
    guard let round = act.asked else { return nil }
    return try id(of: round, act.village, ordinals, db)
  }

  static func id(
    of round: Round, _ village: Identifier?, _ ordinals: Ordinals, _ db: Database
  ) throws -> Identifier? {
    try Data.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM villageRound WHERE round = ? AND village = ?"),
      arguments: [round.key, ordinals.village(village)]
    ).flatMap { Identifier(bytes: $0) }
  }
}

extension VillageRoundTable {
  /// Villages × rounds, judged; a village that owed nothing of them and said nothing has no row.
  ///
  /// - Parameter villages: those asked for; every one of the book when nil.
  static func rows(
    _ rounds: [Round], _ book: OfficeBook, _ ordinals: Ordinals, villages: [VillageFile]? = nil,
    at now: Instant, _ db: Database
  ) throws -> [RoundRow] {
    let terms = rounds.map { book.terms(of: $0) }
    let days = terms.compactMap { $0?.span }
    guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else {
      return []
    }
    let disputes = try VillageDisputesSQL(book, ordinals).all(in: first...last, db)
    let columns = try zip(rounds, terms).map { try column($0, $1, disputes, db) }
    return (villages ?? book.villages).compactMap { village in
      let number = ordinals.village(village.id)
      var cells: [RoundCell] = []
      cells.reserveCapacity(rounds.count)
      var periods: [Identifier?] = []
      periods.reserveCapacity(rounds.count)
      for index in rounds.indices {
        let stored = columns[index].indices.contains(number) ? columns[index][number] : nil
        cells.append(
          RoundCell(village: village, terms: terms[index], stored?.standing, at: now))
        periods.append(stored?.period)
      }
      guard cells.contains(where: { $0 != .notOwed }) else { return nil }
      return RoundRow(
        village: village.id, name: village.name(on: last), cells: cells, periods: periods)
    }
  }

  /// What is stored of a village's round.
  private struct Stored {
    let period: Identifier
    let standing: RoundCell.Standing
  }

  /// What is stored of a round, by the villages' numbers.
  private static func column(
    _ round: Round, _ terms: RoundTerms?, _ disputes: [VillageDisputesSQL.OfVillage],
    _ db: Database
  ) throws -> [Stored?] {
    guard let terms else { return [] }
    var column: [Stored?] = []
    try RawRow.forEach(
      """
      SELECT village, id, stage, named, answered, said, received FROM villageRound WHERE round = ?
      ORDER BY village
      """, [round.key], db
    ) { row in
      let number = row.int(0)
      while column.count < number { column.append(nil) }
      column.append(Stored(period: row.identifier(1), standing: standing(row, terms, disputes)))
    }
    return column
  }

  /// What a row says of a village's round, beside the disputes that count for the village.
  private static func standing(
    _ row: RawRow, _ terms: RoundTerms, _ disputes: [VillageDisputesSQL.OfVillage]
  ) -> RoundCell.Standing {
    let number = row.int(0)
    let stage = VillagePeriod.Stage(code: row.int(2))
    let named = row.identifiers(3)
    let last = min(terms.span.upperBound, Day(number: row.int(5)))
    let hasDisputes = disputes.indices.contains(number)
    return RoundCell.Standing(
      stage: stage, received: Instant(milliseconds: Int64(row.int(6))),
      disputes: named.isEmpty
        ? nil : hasDisputes ? named.count { disputes[number].counting.contains($0) } : 0,
      isContradicted: hasDisputes && stage == .reported && terms.span.lowerBound <= last
        && disputes[number].has(
          in: terms.span.lowerBound...last, besides: row.identifiers(4))
    )
  }
}

extension VillagePeriod.Stage {
  private static let all = allCases

  /// Its number in projections: the place in the list of stages, to which new ones are appended.
  var code: Int { Self.all.firstIndex(of: self) ?? 0 }

  init(code: Int) { self = Self.all.indices.contains(code) ? Self.all[code] : .unreported }
}
