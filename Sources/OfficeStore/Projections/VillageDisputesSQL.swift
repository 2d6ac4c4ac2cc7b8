import Casework
import Foundation
import GRDB

/// The disputes that count in villages' reports: open to their liaisons and not void. The same rule as `VillageDisputes`.
struct VillageDisputesSQL {
  /// What counts of one village.
  struct OfVillage {
    /// Those that a report may count, merged ones too.
    fileprivate(set) var counting: Set<Identifier> = []
    /// Those that a report has to name or explain, with the day received.
    fileprivate var toAnswer: [(day: Day, id: Identifier)] = []

    /// Whether one was received on some days that is not among others.
    func has(in span: ClosedRange<Day>, besides answered: [Identifier]) -> Bool {
      toAnswer.contains { span.contains($0.day) && !answered.contains($0.id) }
    }
  }

  private let book: OfficeBook
  private let ordinals: Ordinals

  init(_ book: OfficeBook, _ ordinals: Ordinals) {
    self.book = book
    self.ordinals = ordinals
  }

  private static let columns =
    "caseVillage.village, caseFile.id, received, stage, guarded, year, serial"
  private static let condition = """
    caseFile.kind = 1 AND received BETWEEN ? AND ? AND stage <> \(CaseStage.void.code) AND guarded <> 1
    """

  /// Those received on some days, by the villages' numbers.
  func all(in span: ClosedRange<Day>, _ db: Database) throws -> [OfVillage] {
    var found: [OfVillage] = []
    try forEach(
      """
      SELECT \(Self.columns) FROM caseFile INDEXED BY caseByReceived CROSS JOIN caseVillage ON caseVillage.caseFile = caseFile.row
      WHERE \(Self.condition)
      """, [span.lowerBound.number, span.upperBound.number], db
    ) { village, id, day, isMerged, _ in
      while found.count <= village { found.append(OfVillage()) }
      found[village].counting.insert(id)
      if !isMerged { found[village].toAnswer.append((day, id)) }
    }
    return found
  }

  /// Those of one village that its report has to name or explain.
  func numbers(of village: Identifier, in span: ClosedRange<Day>, _ db: Database) throws
    -> [Identifier: Number]
  {
    var numbers: [Identifier: Number] = [:]
    try forEach(
      """
      SELECT \(Self.columns) FROM caseVillage CROSS JOIN caseFile ON caseVillage.caseFile = caseFile.row
      WHERE caseVillage.village = ? AND \(Self.condition)
      """,
      [ordinals.village(village), span.lowerBound.number, span.upperBound.number], db
    ) { _, id, _, isMerged, number in
      if !isMerged { numbers[id] = number }
    }
    return numbers
  }

  private func forEach(
    _ sql: String, _ arguments: StatementArguments, _ db: Database,
    _ body: (_ village: Int, _ id: Identifier, _ day: Day, _ isMerged: Bool, Number) -> Void
  ) throws {
    let cursor = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
    while let row = try cursor.next() {
      let id = row.identifier(1)
      if row[4] == 2, try isBarred(id, ordinals.villageIDs[row[0]], db) { continue }
      body(
        row[0], id, Day(number: row[2]), row[3] == CaseStage.merged.code,
        Number(.dispute, year: row[5], serial: row[6]))
    }
  }

  /// Whether a liaison of the village may never see it.
  private func isBarred(_ id: Identifier, _ village: Identifier?, _ db: Database) throws -> Bool {
    guard let village else { return false }
    let barred = try Data.fetchSet(
      db.cachedStatement(sql: "SELECT officer FROM access WHERE subject = ? AND barred = 1"),
      arguments: [Data(id.bytes)])
    return book.liaisons(of: village).contains { barred.contains(Data($0.id.bytes)) }
  }
}

extension VillageDisputesSQL {
  /// What each village's disputes come to over some days.
  func balances(over span: ClosedRange<Day>, _ db: Database) throws -> [Identifier: VillageBalance]
  {
    var balances: [Identifier: VillageBalance] = [:]
    let cursor = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT caseVillage.village, caseFile.id, received, ended, isSettled, raised, guarded, year, serial,
            urgent
          FROM caseFile INDEXED BY caseByEnd CROSS JOIN caseVillage ON caseVillage.caseFile = caseFile.row
          WHERE caseFile.kind = 1 AND ended >= ? AND received <= ? AND stage <> \(CaseStage.void.code)
            AND guarded <> 1
          ORDER BY year, serial
          """), arguments: [span.lowerBound.number, span.upperBound.number])
    while let row = try cursor.next() {
      guard let village = ordinals.villageIDs[row[0]] else { continue }
      if row[6] == 2, try isBarred(row.identifier(1), village, db) { continue }
      func day(_ index: Int) -> Day? {
        row[index] == CaseTable.notOpen ? nil : Day(number: row[index])
      }
      balances[village, default: VillageBalance()].add(
        received: Day(number: row[2]), ended: day(3), isSettled: row[4] == 1, raised: day(5),
        grave: row[9] == 1 ? Number(.dispute, year: row[7], serial: row[8]) : nil, in: span)
    }
    return balances
  }
}
