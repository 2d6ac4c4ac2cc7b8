import GRDB
import Wording

/// What SQLite itself finds: damaged pages, indexes that do not agree with their tables, rows that break a constraint.
struct DamageCheck: VerifyJob {
  let weight: Int

  func run(_ db: Database, _ ground: VerifyGround) throws -> VerifyFindings {
    var findings = VerifyFindings()
    for message in try String.fetchAll(db, sql: "PRAGMA integrity_check(20)") where message != "ok"
    {
      findings.faults.append(
        .file(
          Wording(zh: "文件有损坏（\(message)）", en: "The file is damaged (\(message))")))
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
}
