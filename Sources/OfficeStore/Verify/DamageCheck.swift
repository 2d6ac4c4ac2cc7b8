import GRDB
import Wording

/// What SQLite itself finds: damaged pages, indexes that do not agree with their tables, rows that break a constraint.
struct DamageCheck: VerifyJob {
  let weight: Int

  func run(_ db: Database, _ ground: VerifyGround) throws -> VerifyFindings {
    var findings = VerifyFindings()
    let others = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'entry'")
    for check in ["quick_check(20)"] + others.map({ "integrity_check('\($0)')" }) {
      for message in try String.fetchAll(db, sql: "PRAGMA \(check)") where message != "ok" {
        findings.faults.append(
          .file(Wording(zh: "文件有损坏（\(message)）", en: "The file is damaged (\(message))")))
      }
    }
    for index in try Self.wrongIndexes(db) {
      findings.faults.append(
        .file(
          Wording(
            zh: "索引 \(index) 与记录不符", en: "The index \(index) does not agree with its entries")))
    }
    for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(20) {
      let table: String = row[0]
      findings.faults.append(
        .projection(
          table,
          Wording(
            zh: "有一行没有所属的案件", en: "a row belongs to no case")))
    }
    return findings
  }

  /// The indexes of the journal, and what each holds beside the position.
  private static let keys = [
    ("entryByID", ["id"], "1"), ("entryBySequence", ["office", "sequence"], "1"),
    ("entryOfSubject", ["subject", "nth"], "1"),
    ("entryOfBook", ["subjectKind"], "subjectKind IN ('village', 'officer', 'office', 'round')"),
  ]

  /// The indexes that do not hold what the rows of the journal hold.
  ///
  /// SQLite would look every key up, which takes as long as all else together. Sums of hashes, whose
  /// seed nobody knows before, show the same.
  private static func wrongIndexes(_ db: Database) throws -> [String] {
    let present = Set(try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema"))
    return try keys.filter { index, columns, condition in
      func sum(_ way: String) throws -> Int {
        var sum = 0
        try RawRow.forEach(
          "SELECT position, \(columns.joined(separator: ", ")) FROM entry \(way) WHERE \(condition)",
          [], db
        ) { sum &+= $0.hash }
        return sum
      }
      return try present.contains(index) && sum("INDEXED BY \(index)") != sum("NOT INDEXED")
    }.map(\.0)
  }
}
