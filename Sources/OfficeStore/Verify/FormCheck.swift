import GRDB
import Wording

/// The tables, indexes and triggers are those of this version, every one, word for word.
struct FormCheck: VerifyJob {
  var weight: Int { 1000 }

  func run(_ db: Database, _ ground: VerifyGround) throws -> VerifyFindings {
    let own = try DatabaseQueue().write { fresh in
      try Schema.migrate(fresh)
      return try Self.objects(fresh)
    }
    let found = try Self.objects(db)
    var findings = VerifyFindings()
    for name in Set(own.keys).union(found.keys).sorted() where own[name] != found[name] {
      let what =
        switch (own[name], found[name]) {
        case (_, nil): Wording(zh: "被去掉了", en: "is gone")
        case (nil, _): Wording(zh: "不是本程序建立的", en: "was not made by this program")
        default: Wording(zh: "被改动了", en: "was changed")
        }
      findings.faults.append(
        .file(
          Wording(zh: "文件结构：\(name)", en: "The form of the file: \(name) ") + what))
    }
    return findings
  }

  /// Every table, index and trigger by name, as it was created.
  private static func objects(_ db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db,
      sql:
        "SELECT type || ' ' || name, tbl_name || ': ' || sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*'"
    )
    return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
  }
}
