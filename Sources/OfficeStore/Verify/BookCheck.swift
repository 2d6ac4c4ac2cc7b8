import Casework
import Foundation
import GRDB
import Wording

/// The small tables that are read from the journal: the office, villages, officers, and cases by village.
struct BookCheck: VerifyJob {
  var weight: Int { 1000 }

  func run(_ db: Database, _ ground: VerifyGround) throws -> VerifyFindings {
    var findings = VerifyFindings()
    let founded = try Data.fetchOne(
      db, sql: "SELECT subject FROM entry WHERE act = ? AND nth = 1", arguments: [Found.kind])
    if try Data.fetchOne(db, sql: "SELECT id FROM office") != founded {
      findings.faults.append(
        .projection(
          "office",
          Wording(
            zh: "不是第一条记录所建立的单位", en: "it is not the office that the first entry founded")))
    }
    let villages = ground.villages.enumerated().map { Label(row: $0 + 1, id: $1.id, name: $1.key) }
    let officers = ground.officers.enumerated().map {
      Label(row: $0 + 1, id: $1.id, name: $1.number)
    }
    try compare("village", "key", villages, db, &findings)
    try compare("officer", "number", officers, db, &findings)
    // They lie beyond the subjects that are walked through.
    let nobodys = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM access WHERE length(subject) <> 16")
    if let nobodys, nobodys > 0 {
      findings.faults.append(
        .projection(
          "access",
          Wording(
            zh: "有\(nobodys)行不属于任何事项", en: "\(nobodys) row(s) are about no subject")))
    }
    findings.villagesStored = try Row.fetchCursor(
      db, sql: "SELECT village, caseFile FROM caseVillage"
    )
    .mapToArray { VerifyFindings.CaseVillage(village: $0[0], row: $0[1]) }
    return findings
  }

  private struct Label: Hashable {
    let row: Int
    let id: Identifier
    let name: String
  }

  private func compare(
    _ table: String, _ name: String, _ expected: [Label], _ db: Database,
    _ findings: inout VerifyFindings
  ) throws {
    let stored = try Row.fetchCursor(db, sql: "SELECT row, id, \(name) FROM \(table) ORDER BY row")
      .mapToArray { Label(row: $0[0], id: $0.identifier(1), name: $0[2]) }
    for row in Set(expected).symmetricDifference(stored).map(\.row).sorted() {
      findings.faults.append(
        .projection(
          table,
          Wording(
            zh: "第\(row)行与记录不符", en: "row \(row) does not agree with the journal")))
    }
  }
}
