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
    var rows: [Int: [Int: Row]] = [:]
    for (index, round) in rounds.enumerated() {
      let cursor = try GRDB.Row.fetchCursor(
        db.cachedStatement(
          sql:
            "SELECT village, id, stage, named, answered, said, received FROM villageRound WHERE round = ?"
        ), arguments: [round.key])
      while let row = try cursor.next() { rows[row[0], default: [:]][index] = Row(row) }
    }
    return (villages ?? book.villages).flatMap { village in
      let ordinal = ordinals.village(village.id)
      let own = rows[ordinal] ?? [:]
      let counting = disputes[ordinal] ?? VillageDisputesSQL.OfVillage()
      return rounds.indices.map { index in
        let row = own[index]
        let standing = row.flatMap { row in terms[index].map { row.standing(counting, $0) } }
        return Judged(
          village: village.id, round: index,
          cell: RoundCell(village: village, terms: terms[index], standing, at: now),
          period: row?.id)
      }
    }
  }

  /// What a row says of a village's round.
  private struct Row {
    let id: Identifier
    private let stage: VillagePeriod.Stage
    private let named: String
    private let answered: String
    private let said: Day
    private let received: Instant

    init(_ row: GRDB.Row) {
      id = row.identifier(1)
      stage = VillagePeriod.Stage(code: row[2])
      named = row[3]
      answered = row[4]
      said = Day(number: row[5])
      received = Instant(milliseconds: row[6])
    }

    func standing(_ disputes: VillageDisputesSQL.OfVillage, _ terms: RoundTerms)
      -> RoundCell.Standing
    {
      let named = ids(named)
      let last = min(terms.span.upperBound, said)
      let isContradicted =
        stage == .reported && terms.span.lowerBound <= last
        && disputes.has(in: terms.span.lowerBound...last, besides: ids(answered))
      return RoundCell.Standing(
        stage: stage, received: received,
        disputes: named.isEmpty ? nil : named.count { disputes.counting.contains($0) },
        isContradicted: isContradicted)
    }

    private func ids(_ stored: String) -> [Identifier] {
      stored.isEmpty ? [] : stored.split(separator: " ").compactMap { Identifier(hex: String($0)) }
    }
  }
}

extension VillagePeriod.Stage {
  /// Its number in projections: the place in the list of stages, to which new ones are appended.
  var code: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  init(code: Int) {
    self = Self.allCases.indices.contains(code) ? Self.allCases[code] : .unreported
  }
}
