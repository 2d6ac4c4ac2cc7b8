import Casework
import GRDB

extension Office {
  /// The position of the last entry: it grows when anybody records something.
  public func lastPosition() throws(OfficeError) -> Int {
    try read { db in
      try Int.fetchOne(db.cachedStatement(sql: "SELECT max(position) FROM entry")) ?? 0
    }
  }

  /// Where the journal ends: the last sequence and the first digits of its hash, as figures carry it.
  public func journalHead() throws(OfficeError) -> String {
    try read { db in
      let head = try EntryTable.head(of: id, db)
      return "\(head.sequence)-"
        + head.hash.prefix(6).map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }
        .joined()
    }
  }

  /// Takes in what other processes have committed: the book and the index.
  public func refresh() throws(OfficeError) {
    try read { db in try refreshBook(db) }
    refreshIndex()
  }
}
