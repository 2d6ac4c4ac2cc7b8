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
  /// A village's round, judged.
  struct Judged {
    let village: Identifier
    let round: Int
    let cell: RoundCell
    /// The subject, where something was recorded.
    let period: Identifier?
  }

  /// Every village's cell of every round, by village and then in the order of the rounds.
  ///
  /// - Parameter villages: those asked for; every one of the book when nil.
  static func cells(
    _ rounds: [Round], _ book: OfficeBook, _ ordinals: Ordinals, villages: [VillageFile]? = nil,
    at now: Instant, _ db: Database
  ) throws -> [Judged] {
    let terms = rounds.map { book.terms(of: $0) }
    let days = terms.compactMap { $0?.span }
    guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else {
      return []
    }
    let disputes = try VillageDisputesSQL(book, ordinals).all(in: first...last, db)
    let count = rounds.count
    let size = ((ordinals.villages.values.max() ?? 0) + 1) * count
    var standings = [RoundCell.Standing?](repeating: nil, count: size)
    var periods = [Identifier?](repeating: nil, count: size)
    for (index, round) in rounds.enumerated() {
      guard let terms = terms[index] else { continue }
      try RawRow.forEach(
        "SELECT village, id, stage, named, answered, said, received FROM villageRound WHERE round = ?",
        [round.key], db
      ) { row in
        let place = row.int(0) * count + index
        guard standings.indices.contains(place) else { return }
        periods[place] = row.identifier(1)
        standings[place] = standing(row, terms, disputes[row.int(0)])
      }
    }
    let asked = villages ?? book.villages
    var judged: [Judged] = []
    judged.reserveCapacity(asked.count * count)
    for village in asked {
      let first = ordinals.village(village.id) * count
      for index in rounds.indices {
        judged.append(
          Judged(
            village: village.id, round: index,
            cell: RoundCell(
              village: village, terms: terms[index], standings[first + index], at: now),
            period: periods[first + index]))
      }
    }
    return judged
  }

  /// What a row says of a village's round, beside the disputes that count for the village.
  private static func standing(
    _ row: RawRow, _ terms: RoundTerms, _ disputes: VillageDisputesSQL.OfVillage?
  ) -> RoundCell.Standing {
    let stage = VillagePeriod.Stage(code: row.int(2))
    let named = ids(row.text(3))
    let last = min(terms.span.upperBound, Day(number: row.int(5)))
    var isContradicted = false
    if stage == .reported, terms.span.lowerBound <= last, let disputes {
      isContradicted = disputes.has(
        in: terms.span.lowerBound...last, besides: ids(row.text(4)))
    }
    return RoundCell.Standing(
      stage: stage, received: Instant(milliseconds: Int64(row.int(6))),
      disputes: named.isEmpty
        ? nil : named.count { disputes?.counting.contains($0) ?? false },
      isContradicted: isContradicted)
  }

  private static func ids(_ stored: String) -> [Identifier] {
    stored.isEmpty ? [] : stored.split(separator: " ").compactMap { Identifier(hex: String($0)) }
  }
}

extension VillagePeriod.Stage {
  private static let all = allCases

  /// Its number in projections: the place in the list of stages, to which new ones are appended.
  var code: Int { Self.all.firstIndex(of: self) ?? 0 }

  init(code: Int) { self = Self.all.indices.contains(code) ? Self.all[code] : .unreported }
}
