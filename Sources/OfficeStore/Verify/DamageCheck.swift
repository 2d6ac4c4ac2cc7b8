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
    let indexes = try String.fetchAll(
      db,
      sql: """
        SELECT name FROM sqlite_schema WHERE name IN ('entryByID', 'entryBySequence', 'entryOfSubject')
        """)
    for index in indexes where try !holdsEveryEntry(index, db) {
      findings.faults.append(
        .file(
          Wording(
            zh: "索引 \(index) 与记录不符", en: "The index \(index) does not hold each entry once")))
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

  /// To compare each key of the journal's indexes with its row takes as long as all else together;
  /// that entries are read by two of them, and linked, shows the same.
  private func holdsEveryEntry(_ index: String, _ db: Database) throws -> Bool {
    func held(_ way: String) throws -> Row? {
      try Row.fetchOne(db, sql: "SELECT count(*), sum(position), max(position) FROM entry \(way)")
    }
    return try held("INDEXED BY \(index)") == held("NOT INDEXED")
  }
}
