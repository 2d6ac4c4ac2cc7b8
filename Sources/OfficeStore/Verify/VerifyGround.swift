import Casework
import GRDB

/// What every piece of a `verify` judges by: the office, its people and villages, its tables.
struct VerifyGround: Sendable {
  let office: Identifier
  let book: OfficeBook
  let ordinals: Ordinals
  /// Subjects of the kind in the order in which they entered the book.
  let villages: [VillageFile]
  let officers: [OfficerFile]
  /// What rows are written by: the tables in force. A closed case's row holds nothing that follows from them.
  let context: Writer.Context
  private let sequences: Set<Int>

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
    let adopted = entries.filter { $0.act == AdoptTables.kind }.map(\.sequence)
    sequences = Set(adopted + [0])
    context = Writer.Context(
      office: office.id, book: book, ordinals: ordinals, tablesSequence: adopted.last ?? 0,
      surroundings: office.surroundings)
  }

  /// Whether an entry could have been judged by these tables.
  func knows(tables sequence: Int) -> Bool { sequences.contains(sequence) }
}
