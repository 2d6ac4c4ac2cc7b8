import Casework
import Foundation
import GRDB
import Wording

/// The projection of cases: what the register shows, in columns.
enum CaseTable {
  /// "Open, nothing runs" and "not open": days behind every real one.
  static let nothingRuns = 9_999_998
  static let notOpen = 9_999_999

  /// How many days before its own an urgent, untold case is listed.
  static let urgency = 1_000_000

  static let columns =
    [
      "row", "id", "kind", "year", "serial", "received", "stage", "rank", "due", "legal", "limitID",
      "village",
      "handler", "channel", "guarded", "places", "parties", "partiesEn", "matter", "lastNth",
      "changed", "ended", "isSettled", "raised", "urgent", "more",
    ] + Review.columns

  /// - Parameter entries: all of the case, whose fold it is.
  static func write(
    _ file: CaseFile, _ entries: [Entry], position: Int, nth: Int, _ context: Writer.Context,
    _ db: Database
  ) throws {
    let own = try row(of: file.id, db)
    let row = try own ?? nextRow(db)
    guard let values = values(file, row: row, position: position, nth: nth, context) else { return }
    if own != nil { try clear(file.id, row, db) }
    try Projection.writeAccess(file.sight, file.id, db)
    try db.cachedStatement(sql: insertion).execute(arguments: StatementArguments(values))
    let search = SearchText(file, context.book, context.surroundings.speller)
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO caseText(row, text, latin) VALUES (?, ?, ?)"
    )
    .execute(arguments: [row, search.text, search.latin])
    let insert = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO caseVillage(village, caseFile) VALUES (?, ?)")
    for village in villages(file, context.ordinals) {
      try insert.execute(arguments: [village, row])
    }
    try CaseEraTable.write(entries, row: row, context, db)
  }

  private static let insertion = """
    INSERT OR REPLACE INTO caseFile(\(columns.joined(separator: ", ")))
    VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
    """

  /// What `columns` hold of a case; nil before it has its number.
  ///
  /// `rank` orders cases with the same due day as the index in memory does: open ones by row, the
  /// others by the day received and the row, the last first.
  static func values(
    _ file: CaseFile, row: Int, position: Int, nth: Int, _ context: Writer.Context
  ) -> [(any DatabaseValueConvertible)?]? {
    guard let number = file.number, let received = file.received else { return nil }
    let ordinals = context.ordinals
    let clock = file.nextClock(context.book.tables)
    let parties = file.partiesLine
    let isOpen = file.stage.isOpen
    return [
      row, Data(file.id.bytes), file.kind.code, number.year, number.serial, received.number,
      file.stage.code, isOpen ? row : -(received.number << 31 + row),
      due(file, clock), legal(clock), clock?.limit.id ?? "", village(file, ordinals),
      ordinals.officer(file.handler), file.channel, Projection.guarded(file.sight),
      file.places.stored, parties.zh, parties.en, file.matter, nth, position,
      file.ending?.day.number ?? notOpen, file.ending?.isSettled == true ? 1 : 0,
      file.raisedOn?.number ?? notOpen, file.milestones[.urgent] == nil ? 0 : 1,
      more(file, ordinals),
    ] + Review(file).values
  }

  /// The ordinal of the village that it belongs to first.
  static func village(_ file: CaseFile, _ ordinals: Ordinals) -> Int {
    ordinals.village(file.places.lazy.compactMap(\.village).first)
  }

  /// 1 where it belongs to further villages beside the first.
  static func more(_ file: CaseFile, _ ordinals: Ordinals) -> Int {
    file.places.lazy.compactMap(\.village).dropFirst().isEmpty ? 0 : 1
  }

  /// The next due day; what is urgent and untold stands before every real day.
  static func due(_ file: CaseFile, _ clock: Clock?) -> Int {
    guard file.stage.isOpen else { return notOpen }
    guard let clock else { return nothingRuns }
    return clock.due.number - (file.isUrgentUntold ? urgency : 0)
  }

  /// The last day by law; `nothingRuns` where the limit is a guideline that nobody breaks.
  static func legal(_ clock: Clock?) -> Int {
    guard let clock else { return notOpen }
    return clock.limit.owner == .guideline
      ? nothingRuns : clock.reckoning.legal?.number ?? notOpen
  }

  /// The ordinals of the villages that a case belongs to.
  static func villages(_ file: CaseFile, _ ordinals: Ordinals) -> [Int] {
    file.places.compactMap(\.village).map { ordinals.village($0) }
  }
}

extension CaseTable {
  /// The row of a case; nil for a new one.
  static func row(of id: Identifier, _ db: Database) throws -> Int? {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT row FROM caseFile WHERE id = ?"), arguments: [Data(id.bytes)])
  }

  private static func nextRow(_ db: Database) throws -> Int {
    (try Int.fetchOne(db.cachedStatement(sql: "SELECT max(row) FROM caseFile")) ?? 0) + 1
  }

  /// Takes out what is written anew each time.
  private static func clear(_ id: Identifier, _ row: Int, _ db: Database) throws {
    try Projection.clearAccess(id, db)
    try CaseEraTable.clear(row, db)
    try db.cachedStatement(
      sql: "DELETE FROM caseVillage WHERE caseFile = ? AND village IN (SELECT row FROM village)"
    ).execute(arguments: [row])
  }
}

extension CaseKind {
  /// Its number in projections.
  var code: Int { self == .petition ? 0 : 1 }

  init(code: Int) { self = code == 0 ? .petition : .dispute }
}

extension CaseStage {
  /// Its number in projections: the place in the list of stages, to which new ones are appended.
  var code: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  init(code: Int) {
    self = Self.allCases.indices.contains(code) ? Self.allCases[code] : .unregistered
  }
}
