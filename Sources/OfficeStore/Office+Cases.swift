public import Casework
import Foundation
import GRDB

extension Office {
  /// Part of the register, by next due date, with the exact count.
  public func cases(
    _ query: CaseQuery, from offset: Int = 0, limit: Int = 40, for viewer: Viewer
  ) throws(OfficeError) -> CasePage {
    try read { db in
      if let cutOff = query.cutOff {
        return try past(query, cutOff, from: offset, limit: limit, for: viewer, db)
      }
      let stretch = offset..<offset + min(limit, .max - offset)
      if let found = try indexed(query, stretch, for: viewer, db)
        ?? scanned(query, stretch, for: viewer, db)
      {
        return CasePage(
          total: found.total,
          rows: try withNumbers(try rows(found.rows, for: viewer, db), for: viewer, db))
      }
      let sql = CaseQuerySQL(query, viewer, ordinals)
      let total =
        try Int.fetchOne(db.cachedStatement(sql: sql.count), arguments: sql.arguments) ?? 0
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: sql.page), arguments: sql.arguments + [limit, offset]
      ).mapToArray { CaseRow($0, ordinals, viewer) }
      return CasePage(total: total, rows: try withNumbers(rows, for: viewer, db))
    }
  }

  /// The list as it was: which cases is asked of their eras, and each that is shown is folded.
  private func past(
    _ query: CaseQuery, _ cutOff: CutOff, from offset: Int, limit: Int, for viewer: Viewer,
    _ db: Database
  ) throws -> CasePage {
    let sql = CaseQuerySQL(query, viewer, ordinals)
    let total = try Int.fetchOne(db.cachedStatement(sql: sql.count), arguments: sql.arguments) ?? 0
    let ids = try Data.fetchAll(
      db.cachedStatement(sql: sql.stretch), arguments: sql.arguments + [limit, offset])
    let tables = book.file.tables(on: cutOff.day, knownBy: cutOff.instant)
    let rows = try ids.compactMap { Identifier(bytes: $0) }.compactMap { id in
      try Fold.state(
        CaseFile.self, of: EntryTable.entries(of: id, db), codes: nil, until: cutOff.day,
        knownBy: cutOff.instant
      ).flatMap { CaseRow($0, tables) }
    }
    return CasePage(total: total, rows: rows)
  }

  /// Those of the cases that a scan of all texts finds: how many, and a stretch of the list.
  ///
  /// Nil where there is nothing to scan for.
  private func scanned(
    _ query: CaseQuery, _ stretch: Range<Int>, for viewer: Viewer, _ db: Database
  ) throws -> (total: Int, rows: [Int64])? {
    guard let scan = TextScan(query.term) else { return nil }
    // The texts are read by another thread meanwhile: a case that comes between is found next time.
    let holding = Handover { try self.read { db in try scan.rows(db) } }
    let sql = CaseQuerySQL(query, viewer, ordinals, text: false)
    var listed: [Int] = []
    try RawRow.forEach(sql.rows, sql.arguments, db) { row in listed.append(row.int(0)) }
    guard let found = try holding.value() else { return nil }
    let rows = listed.filter { $0 < found.room && found.contains($0) }
    return (rows.count, stretch.clamped(to: rows.indices).map { Int64(rows[$0]) })
  }

  /// The place of a case in a list, from 0; nil when it is not in it or the viewer may not see it.
  public func place(
    of id: Identifier, in query: CaseQuery, for viewer: Viewer
  ) throws(OfficeError) -> Int? {
    try read { db in
      guard let row = try CaseTable.row(of: id, db) else { return nil }
      if let place = try indexedPlace(of: Int64(row), in: query, for: viewer, db) { return place }
      let sql = CaseQuerySQL(query, viewer, ordinals)
      return try Int.fetchOne(
        db.cachedStatement(sql: sql.place),
        arguments: sql.arguments + sql.arguments + [row])
    }
  }

  /// How many cases each query finds.
  public func counts(_ queries: [CaseQuery], for viewer: Viewer) throws(OfficeError) -> [Int] {
    try read { db in
      if let counts = try indexedCounts(queries, for: viewer, db) { return counts }
      return try queries.map { query in
        let sql = CaseQuerySQL(query, viewer, ordinals)
        return try Int.fetchOne(db.cachedStatement(sql: sql.count), arguments: sql.arguments) ?? 0
      }
    }
  }

  /// Rows by their numbers in the file, in the order given, as far as the viewer may see them.
  private func rows(_ numbers: [Int64], for viewer: Viewer, _ db: Database) throws -> [CaseRow] {
    let sight = SightSQL.singleCases(viewer, ordinals)
    return try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          WITH wanted(nth, number) AS (SELECT key, value FROM json_each(?))
          SELECT \(CaseRow.columns) FROM wanted CROSS JOIN caseFile ON caseFile.row = number
          WHERE \(sight.condition) ORDER BY nth
          """),
      arguments: ["[\(numbers.map(String.init).joined(separator: ","))]"] + sight.arguments
    ).mapToArray { CaseRow($0, ordinals, viewer) }
  }

  /// One case, folded as of a day and as known by an instant; nil when there is none that the viewer may see.
  public func caseFile(
    _ id: Identifier, for viewer: Viewer, until day: Day? = nil, knownBy instant: Instant? = nil
  ) throws(OfficeError) -> CaseFile? {
    try read { db in
      let entries = try EntryTable.entries(of: id, shownTo: viewer, db)
      guard entries.first?.subject.kind == .caseFile else { return nil }
      guard let now = try Fold.state(CaseFile.self, of: entries, codes: book.tables.codes),
        now.sight.isOpen(to: viewer)
      else { return nil }
      guard day != nil || instant != nil else { return now }
      return try Fold.state(
        CaseFile.self, of: entries, codes: book.tables.codes, until: day, knownBy: instant)
    }
  }

  /// The case with a number, if the viewer may see it.
  public func caseFile(number: Number, for viewer: Viewer) throws(OfficeError) -> CaseFile? {
    guard number.series != .visit else { return nil }
    let id = try read { db in
      try Data.fetchOne(
        db.cachedStatement(
          sql: "SELECT id FROM caseFile WHERE year = ? AND kind = ? AND serial = ?"),
        arguments: [number.year, number.series == .petition ? 0 : 1, number.serial]
      ).flatMap { Identifier(bytes: $0) }
    }
    guard let id else { return nil }
    return try caseFile(id, for: viewer)
  }

  /// The recorded disputes of a village that came on some days and are not void, as far as the viewer may see them.
  ///
  /// These a report of those days may name, and these a zero would contradict.
  public func disputes(in village: Identifier, during span: ClosedRange<Day>, for viewer: Viewer)
    throws(OfficeError) -> [CaseRow]
  {
    try read { db in
      let sight = SightSQL.cases(viewer, ordinals)
      return try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT \(CaseRow.columns) FROM caseFile
            WHERE \(sight.condition) AND kind = 1 AND received BETWEEN ? AND ? AND stage <> ?
              AND row IN (SELECT caseFile FROM caseVillage WHERE village = ?)
            ORDER BY received, row
            """),
        arguments: sight.arguments + [
          span.lowerBound.number, span.upperBound.number, CaseStage.void.code,
          ordinals.village(village),
        ]
      ).mapToArray { CaseRow($0, ordinals, viewer) }
    }
  }
}
