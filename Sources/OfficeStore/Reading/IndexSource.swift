import Casework
import GRDB

/// The rows of the index, read from the projections with the viewer's sight.
struct IndexSource {
  private let db: Database
  private let sight: SightSQL
  private let singleSight: SightSQL
  private let channels: [String: UInt8]

  init(_ office: Office, _ db: Database, _ viewer: Viewer) throws {
    self.db = db
    sight = SightSQL.cases(viewer, office.ordinals)
    singleSight = SightSQL.singleCases(viewer, office.ordinals)
    let codes = office.book.tables.codes
    channels = Dictionary(
      (codes[.channels] + codes[.disputeSources]).map {
        ($0.code, codes.ordinal(ofChannel: $0.code))
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// How many cases there are, seen or not.
  func count() throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM caseFile") ?? 0 }

  /// Every row that the viewer may see.
  func forEach(_ body: (CaseIndex.Row) -> Void) throws {
    let further = try furtherVillages()
    let cursor = try Row.fetchCursor(
      db, sql: Self.select + sight.condition, arguments: sight.arguments)
    while let row = try cursor.next() { body(indexed(row, further[row[0]] ?? [])) }
  }

  /// Those of the rows that the viewer may see: few, after an act.
  func rows(_ numbers: [Int64]) throws -> [CaseIndex.Row] {
    let statement = try db.cachedStatement(
      sql: Self.select + singleSight.condition + " AND caseFile.row = ?")
    return try numbers.compactMap { number in
      guard let row = try Row.fetchOne(statement, arguments: singleSight.arguments + [number])
      else { return nil }
      return indexed(row, try furtherVillages(of: number))
    }
  }

  /// The villages beyond the first of every case that has several.
  private func furtherVillages() throws -> [Int64: [UInt16]] {
    var further: [Int64: [UInt16]] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT caseVillage.caseFile, caseVillage.village FROM caseVillage
        JOIN caseFile ON caseFile.row = caseVillage.caseFile
        WHERE caseVillage.village <> caseFile.village
        """)
    while let row = try rows.next() { further[row[0], default: []].append(row[1]) }
    return further
  }

  private func furtherVillages(of number: Int64) throws -> [UInt16] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT village FROM caseVillage WHERE caseFile = ? AND village IN (SELECT row FROM village)
          AND village <> (SELECT village FROM caseFile WHERE row = ?)
        """)
    return try Int.fetchAll(statement, arguments: [number, number]).map { UInt16($0) }
  }

  private static let select = """
    SELECT caseFile.row AS row, due, legal, received, stage, kind, village, handler, channel, text, latin
    FROM caseFile JOIN caseText ON caseText.row = caseFile.row WHERE
    """ + " "

  private func indexed(_ row: Row, _ further: [UInt16]) -> CaseIndex.Row {
    CaseIndex.Row(
      id: row[0], due: row[1], legal: row[2], received: row[3], stage: row[4], kind: row[5],
      village: row[6],
      moreVillages: further, handler: row[7], channel: channels[row[8]] ?? 0, text: row[9],
      latin: row[10])
  }
}
