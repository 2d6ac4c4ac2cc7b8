import Casework
import GRDB
@testable import OfficeStore
import Testing

@Suite struct JournalTests {
  private func written() throws -> TestOffice {
    let office = try TestOffice()
    for _ in 0..<3 { try office.begin(Sample.petition(places: [try office.place()])) }
    return office
  }

  /// Runs SQL on the office's own connection, with its triggers.
  private func run(_ sql: String, _ office: TestOffice) throws {
    try office.office.writeBeside { db in try db.execute(sql: sql) }
  }

  static let columns = [
    "position", "id", "office", "sequence", "batch", "subjectKind", "subject", "act", "version",
    "effectiveDay",
    "recordedAt", "officer", "onBehalfOf", "terminal", "nth", "seen", "reverses", "tables",
    "payload", "salt",
    "payloadHash", "previous", "hash",
  ]

  /// A value other than the one that is there, allowed by the column's own conditions.
  static func changed(_ column: String) -> String {
    switch column {
    case "position", "sequence", "version", "recordedAt", "nth", "tables": "\(column) + 1"
    case "id", "office", "batch", "subject", "officer", "seen", "reverses": "randomblob(16)"
    case "salt", "payloadHash", "previous", "hash": "randomblob(32)"
    case "subjectKind": "'visit'"
    case "act": "act || 'x'"
    case "effectiveDay": "'2026-02-01'"
    case "onBehalfOf", "terminal": "'别的'"
    default: "'{}'"
    }
  }

  @Test(arguments: columns)
  func `no column of an entry is ever changed`(_ column: String) throws {
    let office = try written()
    let last = try office.office.lastPosition()
    #expect(throws: OfficeError.self) {
      try run(
        "UPDATE entry SET \(column) = \(Self.changed(column)) WHERE position = \(last)", office)
    }
    #expect(try office.verified().isWhole)
  }

  @Test func `the columns tried are those of the table`() throws {
    let office = try written()
    let columns = try office.office.read { db in try db.columns(in: "entry").map(\.name) }
    #expect(columns == Self.columns)
    #expect(columns == ["position"] + EntryTable.columns.split(separator: ", ").map(String.init))
  }

  @Test(arguments: [
    "DELETE FROM entry WHERE position = 3",
    "DELETE FROM entry WHERE position = (SELECT max(position) FROM entry)",
    "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE position = 3",
    "REPLACE INTO entry SELECT * FROM entry WHERE position = (SELECT max(position) FROM entry)",
    "UPDATE OR REPLACE entry SET position = 3 WHERE position = 4",
    "UPDATE entry SET payload = NULL WHERE position = 3",
    "UPDATE entry SET salt = NULL WHERE position = 3",
    "UPDATE entry SET payload = NULL, salt = NULL, officer = zeroblob(16) WHERE position = 3",
  ])
  func `entries are neither taken away nor put in the place of others`(_ sql: String) throws {
    let office = try written()
    #expect(throws: OfficeError.self) { try run(sql, office) }
    #expect(try office.verified().isWhole)
  }

  @Test func `a redacted entry is said, stays in the chain, and never comes back`() throws {
    let office = try written()
    let subject = try #require(try office.subjects(.caseFile).last)
    let entry = try #require(
      try office.office.read { db in try EntryTable.entries(of: subject, db) }.first)
    try run(
      "UPDATE entry SET payload = NULL, salt = NULL WHERE sequence = \(entry.sequence)", office)
    let found = try office.verified()
    #expect(found.redacted == [entry.sequence])
    #expect(found.faults == [])
    #expect(throws: OfficeError.self) {
      try run(
        "UPDATE entry SET payload = '{}', salt = zeroblob(32) WHERE sequence = \(entry.sequence)",
        office)
    }
    try office.begin(Sample.petition(places: [try office.place()]))
    #expect(try office.verified().isWhole)
  }

  @Test
  func
    `every save is synced: the writing connection says FULL after opening and after opening anew`()
    throws
  {
    let office = try written()
    func settings(_ office: Office) throws -> (Int?, String?) {
      try office.pool.writeWithoutTransaction { db in
        (
          try Int.fetchOne(db, sql: "PRAGMA synchronous"),
          try String.fetchOne(db, sql: "PRAGMA journal_mode")
        )
      }
    }
    #expect(try settings(office.office) == (2, "wal"))
    #expect(try settings(office.another()) == (2, "wal"))
    try office.office.reopen()
    #expect(try settings(office.office) == (2, "wal"))
    try office.begin(Sample.petition(places: [try office.place()]))
    #expect(try settings(office.office) == (2, "wal"))
  }

  @Test
  func
    `texts are taken out of the file when they are overwritten, and triggers fire within triggers`()
    throws
  {
    let office = try written()
    let settings = try office.office.pool.writeWithoutTransaction { db in
      try ["secure_delete", "recursive_triggers", "trusted_schema", "foreign_keys"].map {
        try Int.fetchOne(db, sql: "PRAGMA \($0)")
      }
    }
    #expect(settings == [1, 1, 0, 1])
  }

  @Test func `an entry seals every field and follows the one before it`() throws {
    let office = try written()
    let entries = try office.office.read { db in
      try EntryTable.entries("TRUE ORDER BY position", [], db)
    }
    var previous = Chain.start
    for (index, entry) in entries.enumerated() {
      #expect(entry.sequence == index + 1)
      #expect(entry.previous == previous)
      #expect(entry.hash == Chain.hash(entry))
      let (salt, payload) = (try #require(entry.salt), try #require(entry.payload))
      #expect(entry.payloadHash == Chain.payloadHash(salt: salt, payload: payload))
      previous = entry.hash
    }
    let first = try #require(entries.last)
    func changed(_ change: (inout Entry) -> Void) -> [UInt8] {
      var entry = first
      change(&entry)
      return Chain.hash(entry)
    }
    let other = Identifier(high: 1, low: 1)
    let hashes = [
      changed { _ in }, changed { $0.id = other }, changed { $0.office = other },
      changed { $0.sequence += 1 },
      changed { $0.batch = other }, changed { $0.subject = Subject($0.subject.kind, other) },
      changed { $0.subject = Subject(.visit, $0.subject.id) }, changed { $0.act += "x" },
      changed { $0.version += 1 },
      changed { $0.day = $0.day + 1 },
      changed { $0.recorded = Instant(milliseconds: $0.recorded.milliseconds + 1) },
      changed { $0.officer = other }, changed { $0.onBehalfOf = "" },
      changed { $0.onBehalfOf = "王" },
      changed { $0.terminal += "x" }, changed { $0.seen = other }, changed { $0.reverses = other },
      changed { $0.tables += 1 }, changed { $0.payloadHash[0] ^= 1 },
      changed { $0.previous[31] ^= 1 },
    ]
    #expect(Set(hashes).count == hashes.count)
    #expect(changed { $0.nth += 1 } == hashes[0])
  }

  @Test func `identifiers hold the moment and never repeat`() throws {
    let office = try written()
    let ids = try office.office.read { db in
      try Row.fetchAll(db, sql: "SELECT id, recordedAt FROM entry").map {
        ($0.identifier(0), $0[1] as Int64)
      }
    }
    #expect(Set(ids.map(\.0)).count == ids.count)
    #expect(ids.allSatisfy { $0.0.high >> 16 == UInt64($0.1) && $0.0.high >> 12 & 0xF == 7 })
  }
}
