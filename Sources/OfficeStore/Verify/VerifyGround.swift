import Casework
import GRDB

/// What every piece of a `verify` judges by: the office, and the tables that each entry names.
struct VerifyGround: Sendable {
  let office: Identifier
  let book: OfficeBook
  let ordinals: Ordinals
  /// Subjects of the kind in the order in which they entered the book.
  let villages: [VillageFile]
  let officers: [OfficerFile]
  private let contexts: [Int: Writer.Context]

  init(_ office: Office, _ db: Database) throws {
    let entries = try EntryTable.bookEntries(db)
    // Entries that cannot be read are named by their own check; here the book at hand does.
    let book = (try? Office.readShelf(db).book) ?? office.book
    func order(_ kind: Subject.Kind) -> [Identifier] {
      entries.filter { $0.nth == 1 && $0.subject.kind == kind }.map(\.subject.id)
    }
    let ordinals = Ordinals(villages: order(.village), officers: order(.officer))
    villages = order(.village).compactMap { book.village($0) }
    officers = order(.officer).compactMap { book.officer($0) }
    self.office = office.id
    self.book = book
    self.ordinals = ordinals
    func context(_ tables: Tables, _ sequence: Int) -> Writer.Context {
      var file = book.file
      file.tables = tables
      return Writer.Context(
        office: office.id,
        book: OfficeBook(file: file, villages: book.villages, officers: book.officers),
        ordinals: ordinals, tablesSequence: sequence, surroundings: office.surroundings)
    }
    var contexts = [0: context(OfficeFile(id: office.id).tables, 0)]
    for entry in entries where entry.act == AdoptTables.kind {
      let act = entry.payload.flatMap { try? Payload.decode(AdoptTables.self, from: $0) }
      contexts[entry.sequence] = act.map { context($0.tables, entry.sequence) }
    }
    self.contexts = contexts
  }

  /// Whether an entry could have been judged by these tables.
  func knows(tables sequence: Int) -> Bool { contexts.index(forKey: sequence) != nil }

  /// The context under which an entry was written; nil when it names no tables of the office.
  func context(tables sequence: Int) -> Writer.Context? { contexts[sequence] }
}
