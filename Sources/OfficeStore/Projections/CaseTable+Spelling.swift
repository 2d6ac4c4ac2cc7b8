import Casework
import Foundation
import GRDB

extension CaseTable {
  /// Writes anew what is searched of a village's cases, once it is called something else.
  static func respell(
    casesOf village: VillageFile, _ context: Writer.Context, _ db: Database
  ) throws {
    let book = OfficeBook(
      file: context.book.file,
      villages: context.book.villages.filter { $0.id != village.id } + [village],
      officers: context.book.officers)
    let cases = try Row.fetchAll(
      db,
      sql: """
        SELECT caseFile.row, caseFile.id FROM caseVillage
        JOIN caseFile ON caseFile.row = caseVillage.caseFile WHERE caseVillage.village = ?
        """, arguments: [context.ordinals.village(village.id)])
    for found in cases {
      let entries = try EntryTable.entries(of: found.identifier(1), db)
      guard let file = try Fold.state(CaseFile.self, of: entries, codes: nil) else { continue }
      let search = SearchText(file, book, context.surroundings.speller)
      try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO caseText(row, text, latin) VALUES (?, ?, ?)"
      )
      .execute(arguments: [found[0] as Int, search.text, search.latin])
    }
  }
}
