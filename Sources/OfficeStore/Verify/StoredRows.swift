import Casework
import Foundation
import GRDB
import Wording

/// The rows of the projections about some of the subjects, each struck out once it is found right.
struct StoredRows {
  private var cases: [Identifier: [DatabaseValue]]
  private var eras: [Identifier: [CaseEraTable.EraRow]]
  private var visits: [Identifier: [DatabaseValue]]
  private var rounds: [Identifier: [DatabaseValue]]
  private var access: [Identifier: [Access]]

  private struct Access: Hashable {
    let officer: Identifier
    let isBarred: Bool
  }

  private static let caseColumns = CaseTable.columns + ["text", "latin"]

  init(_ db: Database, from first: Data, before end: Data) throws {
    func rows(_ sql: String, id: Int32) throws -> [Identifier: [DatabaseValue]] {
      var found: [Identifier: [DatabaseValue]] = [:]
      try RawRow.forEach(sql, [first, end], db) { row in
        found[row.identifier(id)] = row.values
      }
      return found
    }
    let caseColumns = CaseTable.columns.map { "caseFile.\($0)" }.joined(separator: ", ")
    cases = try rows(
      """
      SELECT \(caseColumns), text, latin FROM caseFile LEFT JOIN caseText ON caseText.row = caseFile.row
      WHERE id >= ? AND id < ?
      """, id: 1)
    visits = try rows(
      "SELECT \(VisitTable.columns.joined(separator: ", ")), row FROM visit WHERE id >= ? AND id < ?",
      id: 0)
    rounds = try rows(
      "SELECT \(VillageRoundTable.columns.joined(separator: ", ")) FROM villageRound WHERE id >= ? AND id < ?",
      id: 2)
    var found: [Identifier: [CaseEraTable.EraRow]] = [:]
    let eraColumns = CaseEraTable.columns.map { "caseEra.\($0)" }.joined(separator: ", ")
    try RawRow.forEach(
      """
      SELECT \(eraColumns), caseFile.id FROM caseFile JOIN caseEra ON caseEra.caseFile = caseFile.row
      WHERE id >= ? AND id < ? ORDER BY caseFile.row, nth
      """, [first, end], db
    ) { row in
      found[row.identifier(Int32(CaseEraTable.columns.count)), default: []].append(
        CaseEraTable.stored(row))
    }
    eras = found
    access = [:]
    let cursor = try Row.fetchCursor(
      db, sql: "SELECT subject, officer, barred FROM access WHERE subject >= ? AND subject < ?",
      arguments: [first, end])
    while let row = try cursor.next() {
      access[row.identifier(0), default: []].append(
        Access(officer: row.identifier(1), isBarred: row[2] == 1))
    }
  }

  mutating func check(
    _ file: CaseFile, _ expectedEras: [CaseEraTable.EraRow], first: Int, last: Int, nth: Int,
    _ context: Writer.Context, _ findings: inout VerifyFindings
  ) {
    let row = cases.removeValue(forKey: file.id)
    let number = row.flatMap { Int.fromDatabaseValue($0[0]) }
    findings.caseRows.append((first, number ?? 0))
    var expected = CaseTable.values(
      file, row: number ?? 0, position: last, nth: nth, context)
    let search = SearchText(file, context.book, context.surroundings.speller)
    expected? += [search.text, search.latin]
    let label = file.number?.description ?? "caseFile"
    Self.compare(row, expected, Self.caseColumns, label, &findings)
    check(file.sight, file.id, label, &findings)
    guard let number else { return }
    Self.check(eras.removeValue(forKey: file.id) ?? [], expectedEras, label, &findings)
    let villages = Set(CaseTable.villages(file, context.ordinals))
    findings.villagesExpected += villages.map {
      VerifyFindings.CaseVillage(village: $0, row: number)
    }
  }

  mutating func check(
    _ visit: VisitFile, first: Int, last: Int, _ findings: inout VerifyFindings
  ) {
    var row = visits.removeValue(forKey: visit.id)
    findings.visitRows.append((first, row?.popLast().flatMap { Int.fromDatabaseValue($0) } ?? 0))
    let label = visit.number?.description ?? "visit"
    Self.compare(
      row, VisitTable.values(visit, position: last), VisitTable.columns, label, &findings)
    check(visit.sight, visit.id, label, &findings)
  }

  mutating func check(
    _ period: VillagePeriod, last: Int, _ ordinals: Ordinals, _ findings: inout VerifyFindings
  ) {
    let row = rounds.removeValue(forKey: period.id)
    let expected = VillageRoundTable.values(period, position: last, ordinals)
    Self.compare(
      row, expected, VillageRoundTable.columns, "villageRound \(period.round?.key ?? "")",
      &findings)
  }

  /// Lets the rows of a subject be that cannot be folded: its entries are named, or redacted.
  mutating func leaveUnchecked(_ id: Identifier, _ first: Int, _ findings: inout VerifyFindings) {
    if let row = cases.removeValue(forKey: id).flatMap({ Int.fromDatabaseValue($0[0]) }) {
      findings.caseRows.append((first, row))
      findings.uncheckedCases.insert(row)
    }
    if let row = visits.removeValue(forKey: id)?.last.flatMap({ Int.fromDatabaseValue($0) }) {
      findings.visitRows.append((first, row))
    }
    rounds[id] = nil
    access[id] = nil
  }

  /// Rows about which the journal says nothing.
  func sayLeftOver(_ findings: inout VerifyFindings) {
    func say(_ table: String, _ count: Int) {
      guard count > 0 else { return }
      findings.faults.append(
        .projection(
          table,
          Wording(
            zh: "有\(count)行在记录中没有来源", en: "\(count) row(s) of which the journal knows nothing")))
    }
    say("caseFile", cases.count)
    say("visit", visits.count)
    say("villageRound", rounds.count)
    say("access", access.count)
  }

  private static func check(
    _ stored: [CaseEraTable.EraRow], _ expected: [CaseEraTable.EraRow], _ label: String,
    _ findings: inout VerifyFindings
  ) {
    let isRight =
      stored.count == expected.count && zip(stored, expected).allSatisfy { $0.isExactly($1) }
    guard !isRight else { return }
    findings.faults.append(
      .projection(
        label,
        Wording(
          zh: "各个日期的状态（caseEra）与记录不符",
          en: "what was so on past days (caseEra) does not agree with the journal")))
  }

  private mutating func check(
    _ sight: Sight, _ id: Identifier, _ label: String, _ findings: inout VerifyFindings
  ) {
    let stored = Set(access.removeValue(forKey: id) ?? [])
    let expected = Set(
      Projection.access(sight).map { Access(officer: $0.officer, isBarred: $0.isBarred) })
    guard stored != expected else { return }
    findings.faults.append(
      .projection(
        label,
        Wording(
          zh: "可以看到这一件的人员（access）与记录不符",
          en: "who may see it (access) does not agree with the journal")))
  }

  private static func compare(
    _ stored: [DatabaseValue]?, _ expected: [(any DatabaseValueConvertible)?]?, _ columns: [String],
    _ label: String, _ findings: inout VerifyFindings
  ) {
    guard let stored, let expected else {
      guard stored != nil || expected != nil else { return }
      findings.faults.append(
        .projection(
          label,
          stored == nil
            ? Wording(zh: "台账中没有这一行", en: "its row is gone")
            : Wording(zh: "台账中多出这一行", en: "it has a row that it should not have")))
      return
    }
    let wrong = columns.indices.filter {
      !stored[$0].isExactly(expected[$0]?.databaseValue ?? .null)
    }
    guard !wrong.isEmpty else { return }
    let names = wrong.map { columns[$0] }.joined(separator: ", ")
    findings.faults.append(
      .projection(
        label,
        Wording(
          zh: "台账中的 \(names) 与记录不符", en: "\(names) do not agree with the journal")))
  }
}

extension DatabaseValue {
  /// Whether both are the same bytes: Swift takes texts for equal that are only composed differently.
  fileprivate func isExactly(_ other: DatabaseValue) -> Bool {
    if case .string(var own) = storage, case .string(var others) = other.storage {
      return own.withUTF8 { own in others.withUTF8 { others in unsafe own.elementsEqual(others) } }
    }
    return self == other
  }
}
