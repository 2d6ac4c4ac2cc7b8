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

  /// Adds every row that the viewer may see.
  func fill(_ builder: inout CaseIndex.Builder) throws {
    let further = try furtherVillages()
    try RawRow.forEach(Self.select + sight.condition, sight.arguments, db) { row in
      let number = Int64(row.int(0))
      let facts = CaseIndex.Row(
        id: number, due: Int32(row.int(1)), legal: Int32(row.int(2)), received: Int32(row.int(3)),
        stage: UInt8(row.int(4)), kind: UInt8(row.int(5)), village: UInt16(row.int(6)),
        moreVillages: further[number] ?? [], handler: UInt16(row.int(7)),
        channel: channels[row.text(8)] ?? 0, text: "", latin: "")
      unsafe builder.append(facts, text: row.buffer(9), latin: row.buffer(10))
    }
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
