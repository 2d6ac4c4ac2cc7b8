import Casework
import Foundation
import GRDB
@testable import OfficeStore
import Testing
import Wording

/// What somebody may do who has the file and knows SQL: each must be found.
@Suite struct TamperTests {
  /// A file in which every table has rows, made once; each test works on a copy.
  private static let original = Result {
    let office = try TestOffice(seed: 11)
    var life = Life(office, seed: 11)
    try life.go(cases: 14, acts: 40)
    let places = [try office.place(), try office.place("07")]
    try office.begin(Sample.petition(places: places, purpose: "accusation", accused: "陈副镇长"))
    for key in ["05", "07"] {
      try office.begin(
        Sample.zero(try office.village(key), Month(year: 2026, month: 1)), for: "林某")
    }
    let line = try #require(
      try office.begin(Sample.petition(channel: "visit", places: places)).lines.first)
    try office.go(on: line.subject, Sample.note())
    try office.go(on: line.subject, Sample.note())
    office.office.close()
    return office
  }

  private struct Copy {
    let path: String
    let folder: Folder
    let office: Office
    let lastPosition: Int

    func attack(_ sql: String) throws { try Attack.on(path) { db in try db.execute(sql: sql) } }
    func verified() throws -> Verification { try office.verify { _, _ in } }
  }

  private func copy() throws -> Copy {
    let original = try Self.original.get()
    let folder = try Folder()
    for end in ["", "-wal"] where FileManager.default.fileExists(atPath: original.path + end) {
      try FileManager.default.copyItem(
        atPath: original.path + end, toPath: folder["office.anjian"] + end)
    }
    let office = try Office.open(
      folder["office.anjian"], TestOffice.surroundings(original.clock, Chance(5)))
    return Copy(
      path: folder["office.anjian"], folder: folder, office: office,
      lastPosition: try office.lastPosition())
  }

  @Test func `the file that is tampered with is whole at first`() throws {
    let copy = try copy()
    #expect(try copy.verified().faults == [])
    try copy.attack("SELECT 1")
    #expect(try copy.verified().faults == [])
    let empty = try copy.office.read { db in
      try [
        "caseFile", "caseText", "caseVillage", "access", "visit", "villageRound", "village",
        "officer",
      ].filter {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)") == 0
      }
    }
    #expect(empty == [])
  }

  @Test(arguments: JournalTests.columns)
  func `a changed column of an entry in the middle is found`(_ column: String) throws {
    let copy = try copy()
    // The last but one entry of its subject, so that nth and position have room behind them.
    let target = copy.lastPosition - 1
    if column == "position" {
      try copy.attack("UPDATE entry SET position = position + 100 WHERE position >= \(target)")
    } else {
      let value =
        column == "nth" || column == "sequence" ? "\(column) + 100" : JournalTests.changed(column)
      try copy.attack("UPDATE entry SET \(column) = \(value) WHERE position = \(target)")
    }
    let found = try copy.verified()
    #expect(!found.isWhole)
    let named = found.faults.compactMap(\.sequence)
    let expected = column == "sequence" ? target + 100 : target
    #expect(named.contains(expected) || column == "position", "\(found.faults.map(\.wording.en))")
    #expect(
      found.faults.allSatisfy {
        !$0.wording.zh.isEmpty && $0.wording.en.contains("keep this file") || $0.sequence != nil
      })
  }

  @Test(arguments: JournalTests.columns.filter { !["position", "nth", "sequence"].contains($0) })
  func `a changed column of the very last entry is found`(_ column: String) throws {
    let copy = try copy()
    try copy.attack(
      "UPDATE entry SET \(column) = \(JournalTests.changed(column)) WHERE position = \(copy.lastPosition)"
    )
    #expect(try copy.verified().faults.contains { $0.sequence == copy.lastPosition })
  }

  @Test func `an entry that was sealed anew after a change is found by the next one`() throws {
    let copy = try copy()
    let target = copy.lastPosition - 4
    try Attack.on(copy.path) { db in
      var entry = try #require(try EntryTable.entries("position = ?", [target], db).first)
      entry.terminal = "别的"
      try db.execute(
        sql: "UPDATE entry SET terminal = ?, hash = ? WHERE position = ?",
        arguments: [entry.terminal, Data(Chain.hash(entry)), target])
    }
    #expect(try copy.verified().faults.map(\.sequence) == [target + 1])
  }

  @Test func `a payload sealed anew with its salt is found`() throws {
    let copy = try copy()
    let target = copy.lastPosition - 1
    try Attack.on(copy.path) { db in
      let salt = [UInt8](repeating: 7, count: 32)
      let payload = #"{"text":"改写"}"#
      try db.execute(
        sql: "UPDATE entry SET payload = ?, salt = ?, payloadHash = ? WHERE position = ?",
        arguments: [
          payload, Data(salt), Data(Chain.payloadHash(salt: salt, payload: Array(payload.utf8))),
          target,
        ])
    }
    #expect(try copy.verified().faults.contains { $0.sequence == target })
  }

  @Test(arguments: [0, 3, 10])
  func `a deleted entry is found`(_ before: Int) throws {
    let copy = try copy()
    try copy.attack("DELETE FROM entry WHERE position = \(copy.lastPosition - before)")
    #expect(try !copy.verified().isWhole)
  }

  @Test func `a deleted entry is found even where the others were moved up`() throws {
    let copy = try copy()
    let gone = copy.lastPosition - 5
    try copy.attack(
      """
      DELETE FROM entry WHERE position = \(gone);
      UPDATE entry SET position = -(position - 1), sequence = sequence + 1000 WHERE position > \(gone);
      UPDATE entry SET position = -position, sequence = sequence - 1001 WHERE position < 0;
      """)
    #expect(try !copy.verified().isWhole)
  }

  @Test func `two entries that changed their places are found`() throws {
    let copy = try copy()
    let (one, other) = (copy.lastPosition - 8, copy.lastPosition - 3)
    try copy.attack(
      """
      UPDATE entry SET position = 100000 WHERE position = \(one);
      UPDATE entry SET position = \(one) WHERE position = \(other);
      UPDATE entry SET position = \(other) WHERE position = 100000;
      """)
    let found = try copy.verified()
    #expect(
      found.faults.contains { $0.sequence == one } && found.faults.contains { $0.sequence == other }
    )
  }

  /// The chain itself ends well before the cut; the projections know better.
  @Test func `a tail that was cut off is found as long as anything read from it is left`() throws {
    let copy = try copy()
    try copy.attack("DELETE FROM entry WHERE position > \(copy.lastPosition - 2)")
    let found = try copy.verified()
    #expect(found.faults.allSatisfy { $0.sequence == nil })
    #expect(found.faults.contains { $0.wording.zh.contains("changed") })
  }

  /// What no chain can see: the printed head is what tells.
  @Test func `a tail cut off with all its traces is only told by the head of the journal`() throws {
    let copy = try copy()
    let head = try copy.office.journalHead()
    let subject = try copy.office.read { db in
      try Data.fetchOne(
        db, sql: "SELECT subject FROM entry WHERE position = ?", arguments: [copy.lastPosition])
    }
    try Attack.on(copy.path) { db in
      let row = try Int.fetchOne(
        db, sql: "SELECT row FROM caseFile WHERE id = ?", arguments: [subject])
      try db.execute(sql: "DELETE FROM entry WHERE position = ?", arguments: [copy.lastPosition])
      try db.execute(
        sql: "UPDATE caseFile SET lastNth = lastNth - 1, changed = changed - 1 WHERE row = ?",
        arguments: [row])
    }
    #expect(try copy.verified().isWhole)
    #expect(try copy.office.journalHead() != head)
  }

  private static let changes: [String: [String: String]] = [
    "caseFile": [
      "kind": "1 - kind",
      "year": "year - 1",
      "serial": "serial + 100",
      "received": "received + 1",
      "stage": "stage + 1",
      "rank": "rank + 1",
      "due": "due - 1",
      "legal": "legal - 1",
      "limitID": "limitID || 'x'",
      "village": "village + 1",
      "handler": "handler + 1",
      "channel": "'phone '",
      "guarded": "(guarded + 1) % 3",
      "places": "places || ' x'",
      "parties": "'别人'",
      "partiesEn": "'Somebody'",
      "matter": "matter || '。'",
      "lastNth": "lastNth + 1",
      "changed": "changed - 1",
      "ended": "ended - 1",
      "isSettled": "1 - isSettled",
      "raised": "raised - 1",
      "urgent": "1 - urgent",
      "more": "1 - more",
      "category": "category || 'x'",
      "moved": "moved - 1",
      "asked": "asked + 1",
      "reply": "reply - 1",
      "ordered": "ordered || 'x'",
      "id": "randomblob(16)",
      "row": "row + 1000",
    ],
    "caseEra": [
      "isOpen": "1 - isOpen",
      "until": "until - 1",
      "first": "first - 1",
      "caseFile": "caseFile + 1000",
      "nth": "nth + 100",
      "known": "known - 1",
      "untilKnown": "untilKnown - 1",
      "struck": "struck - 1",
      "stage": "stage + 1",
      "due": "due - 1",
      "legal": "legal - 1",
      "node": "node + 1",
      "kind": "1 - kind",
      "guarded": "guarded + 1",
      "more": "1 - more",
      "village": "village + 1",
      "handler": "handler + 1",
      "category": "category || 'x'",
      "moved": "moved - 1",
      "asked": "asked + 1",
      "reply": "reply - 1",
      "ordered": "ordered || 'x'",
    ],
    "caseText": [
      "text": "text || 'x'",
      "latin": "''",
      "row": "row + 1000",
    ],
    "caseVillage": [
      "village": "village + 7",
      "caseFile": "caseFile + 1000",
    ],
    "access": [
      "subject": "randomblob(16)",
      "officer": "randomblob(16)",
      "barred": "1 - barred",
    ],
    "visit": [
      "row": "row + 1000",
      "id": "randomblob(16)",
      "year": "year - 1",
      "serial": "serial + 100",
      "received": "received + 1",
      "headcount": "headcount + 1",
      "isVoid": "1 - isVoid",
      "guarded": "(guarded + 1) % 3",
      "places": "''",
      "parties": "'别人'",
      "matter": "''",
      "outcome": "'x'",
      "petition": "randomblob(16)",
      "changed": "changed - 1",
    ],
    "villageRound": [
      "id": "randomblob(16)",
      "village": "village + 7",
      "round": "'2025-11'",
      "stage": "(stage + 1) % 4",
      "named": "named || lower(hex(randomblob(16)))",
      "answered": "answered || lower(hex(randomblob(16)))",
      "said": "said - 1",
      "received": "received - 1",
      "changed": "changed - 1",
    ],
    "village": [
      "row": "row + 50",
      "id": "randomblob(16)",
      "key": "'99'",
    ],
    "officer": [
      "row": "row + 50",
      "id": "randomblob(16)",
      "number": "'99'",
    ],
    "office": ["id": "randomblob(16)"],
  ]

  static let projections: [(table: String, column: String, value: String)] =
    changes.flatMap { table, columns in
      columns.map { (table: table, column: $0.key, value: $0.value) }
    }.sorted { ($0.table, $0.column) < ($1.table, $1.column) }

  @Test(arguments: projections)
  func `a changed column of a projection is found`(
    _ change: (table: String, column: String, value: String)
  ) throws {
    let copy = try copy()
    let key =
      ["access", "caseVillage", "caseEra", "villageRound", "office"].contains(change.table)
      ? "1" : "row"
    try Attack.on(copy.path) { db in
      let order = key == "row" ? "ORDER BY row DESC LIMIT 1" : "LIMIT 1"
      let (names, table) = (
        try db.primaryKey(change.table).columns.joined(separator: ", "), change.table
      )
      try db.execute(
        sql: """
          UPDATE \(table) SET \(change.column) = \(change.value)
          WHERE (\(names)) = (SELECT \(names) FROM \(table) \(order))
          """)
      #expect(db.changesCount == 1)
    }
    #expect(try !copy.verified().isWhole)
  }

  @Test func `the projection columns tried are those of the tables`() throws {
    let copy = try copy()
    let tables = Set(Self.projections.map(\.table))
    for table in tables.subtracting(["office"]) {
      let columns = try copy.office.read { db in try db.columns(in: table).map(\.name) }
      let tried = Self.projections.filter { $0.table == table }.map(\.column)
      #expect(Set(tried) == Set(columns), "\(table)")
    }
  }

  @Test(arguments: [
    "caseFile", "caseText", "caseVillage", "caseEra", "access", "visit", "villageRound", "village",
    "officer",
  ])
  func `a projection's row that is gone is found`(_ table: String) throws {
    let copy = try copy()
    try Attack.on(copy.path) { db in
      let names = try db.primaryKey(table).columns.joined(separator: ", ")
      try db.execute(
        sql: "DELETE FROM \(table) WHERE (\(names)) = (SELECT \(names) FROM \(table) LIMIT 1)")
      #expect(db.changesCount == 1)
    }
    #expect(try !copy.verified().isWhole)
  }

  @Test(arguments: [
    """
    INSERT INTO caseFile SELECT row + 1, randomblob(16), kind, year, serial + 500, received, stage, row + 1, due, legal, limitID,
      village, handler, channel, 0, places, parties, partiesEn, matter, lastNth, changed, ended, isSettled, raised, urgent, category, moved, asked, reply, ordered, more FROM caseFile ORDER BY row DESC LIMIT 1
    """,
    "INSERT INTO caseText SELECT row + 1, text, latin FROM caseText ORDER BY row DESC LIMIT 1",
    "INSERT INTO caseVillage SELECT 3, row FROM caseFile WHERE row NOT IN (SELECT caseFile FROM caseVillage WHERE village = 3) LIMIT 1",
    "INSERT INTO access SELECT id, zeroblob(16), 0 FROM caseFile LIMIT 1",
    "INSERT INTO access VALUES (randomblob(16), randomblob(16), 0)",
    "INSERT INTO access SELECT id, id, 0 FROM officer LIMIT 1",
    "INSERT INTO access VALUES (x'', zeroblob(16), 0)",
    "INSERT INTO access VALUES (x'FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF', zeroblob(16), 0)",
    """
    INSERT INTO visit SELECT row + 1, randomblob(16), year, serial + 500, received, 1, 0, 0, '', '', '', '', NULL, changed
    FROM visit ORDER BY row DESC LIMIT 1
    """,
    "INSERT INTO villageRound SELECT '2025-12', village, randomblob(16), stage, '', '', said, received, changed FROM villageRound LIMIT 1",
    "INSERT INTO villageRound SELECT '2025-12', village, (SELECT id FROM office), stage, '', '', said, received, changed FROM villageRound LIMIT 1",
    "INSERT INTO villageRound SELECT '2025-12', village, (SELECT id FROM officer LIMIT 1), stage, '', '', said, received, changed FROM villageRound LIMIT 1",
    "INSERT INTO village VALUES (9, randomblob(16), '99')",
    "INSERT INTO officer VALUES (99, randomblob(16), '99')",
  ])
  func `a projection's row that nothing stands behind is found`(_ sql: String) throws {
    let copy = try copy()
    try Attack.on(copy.path) { db in
      try db.execute(sql: sql)
      #expect(db.changesCount == 1)
    }
    #expect(try !copy.verified().isWhole)
  }

  @Test(arguments: [
    "entryGrowsByOne", "entryOnce", "entryOnlyRedacted", "entryNeverGoes", "entryByID",
    "entryBySequence",
    "entryOfSubject", "entryOfBook", "caseByNumber", "caseByDue", "caseByVillage", "caseByHandler",
    "caseByChange",
    "visitByNumber", "visitByDay", "accessByOfficer", "caseByEnd", "caseByReceived",
    "caseVillageByCase", "caseEraByDay", "caseOpen",
  ])
  func `a trigger or an index that is gone is found by name`(_ name: String) throws {
    let copy = try copy()
    let queue = try DatabaseQueue(path: copy.path)
    try queue.write { db in
      let type = try String.fetchOne(
        db, sql: "SELECT type FROM sqlite_schema WHERE name = ?", arguments: [name])
      try db.execute(sql: "DROP \(try #require(type)) \(name)")
    }
    #expect(try copy.verified().faults.contains { $0.wording.en.contains(name) })
  }

  @Test func `a trigger that was weakened, and one that was added, are found`() throws {
    let copy = try copy()
    let queue = try DatabaseQueue(path: copy.path)
    try queue.write { db in
      try db.execute(sql: "DROP TRIGGER entryNeverGoes")
      try db.execute(
        sql:
          "CREATE TRIGGER entryNeverGoes BEFORE DELETE ON entry WHEN 0 BEGIN SELECT RAISE(ABORT, 'no'); END"
      )
      try db.execute(
        sql: "CREATE TRIGGER silent AFTER INSERT ON caseFile BEGIN DELETE FROM access; END")
      try db.execute(
        sql: "CREATE TRIGGER sqlitezap AFTER INSERT ON caseFile BEGIN DELETE FROM access; END")
    }
    let faults = try copy.verified().faults.map(\.wording.en)
    #expect(faults.contains { $0.contains("entryNeverGoes was changed") })
    #expect(faults.contains { $0.contains("silent was not made by this program") })
    #expect(faults.contains { $0.contains("sqlitezap was not made by this program") })
  }

  @Test func `every trigger and index of the schema is among those tried`() throws {
    let copy = try copy()
    let names = try copy.office.read { db in
      try String.fetchAll(
        db,
        sql: "SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'index') AND sql IS NOT NULL"
      )
    }
    #expect(names.count == 21)
  }

  /// In the journal itself, in its indexes, in what is read from it.
  @Test(arguments: ["id", "office", "subject", "officer"])
  func `one changed bit of an identifier is found wherever it stands in the file`(_ column: String)
    throws
  {
    let copy = try copy()
    let last = copy.lastPosition
    let wanted = try copy.office.read { db in
      try Data.fetchOne(
        db, sql: "SELECT \(column) FROM entry WHERE position = ?", arguments: [last])
    }
    copy.office.close()
    let bytes = try Data(contentsOf: URL(filePath: copy.path))
    var places: [Int] = []
    var from = bytes.startIndex
    while let hit = bytes.range(of: try #require(wanted), in: from..<bytes.endIndex) {
      places.append(hit.lowerBound)
      from = hit.upperBound
    }
    #expect(places.count > 1)
    let clock = try Self.original.get().clock
    let surroundings = try TestOffice.surroundings(clock, Chance(5))
    for place in places.prefix(12) {
      var changed = bytes
      changed[place + 9] ^= 0x10
      try changed.write(to: URL(filePath: copy.path))
      let result = Result { () throws -> Bool in
        let office = try Office.open(copy.path, surroundings)
        defer { office.close() }
        return try office.verify { _, _ in }.isWhole
      }
      #expect((try? result.get()) != true, "\(column) at byte \(place)")
    }
  }

  @Test func `a damaged page is found and said, not trapped on`() throws {
    let copy = try copy()
    copy.office.close()
    var bytes = try Data(contentsOf: URL(filePath: copy.path))
    let page = 4096 * (bytes.count / 4096 * 2 / 3)
    bytes.replaceSubrange(page..<page + 2048, with: Data(repeating: 0xA5, count: 2048))
    try bytes.write(to: URL(filePath: copy.path))
    let original = try Self.original.get()
    let result = Result {
      try Office.open(copy.path, TestOffice.surroundings(original.clock, Chance(5))).verify {
        _, _ in
      }
    }
    switch result {
    case .success(let found): #expect(!found.isWhole)
    case .failure(let error): #expect(error as? OfficeError == .damaged(path: copy.path))
    }
  }
}
