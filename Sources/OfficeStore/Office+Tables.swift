public import Casework
import Foundation
import GRDB
public import Wording

/// How many running time limits of one kind would end on other days.
public struct ClockChange: Hashable, Sendable {
  public let limit: Wording
  public let cases: Int
  /// Of the one that is due next: its last day by law before and after; nil where it is not known.
  public let old: Day?
  public let new: Day?
}

extension Office {
  /// The running time limits of open cases that other tables would move, by kind; it names no case.
  public func changes(under tables: Tables) throws(OfficeError) -> [ClockChange] {
    let now = book.tables
    return try read { db in
      let ids = try Row.fetchAll(
        db, sql: "SELECT id FROM caseFile WHERE due <> ?", arguments: [CaseTable.notOpen])
      var changed: [String: [(limit: Wording, old: Day?, new: Day?)]] = [:]
      for row in ids {
        let entries = try EntryTable.entries(of: row.identifier(0), db)
        guard let file = try Fold.state(CaseFile.self, of: entries, codes: nil) else { continue }
        let after = Dictionary(
          file.clocks(tables).map { ($0.limit.id, $0) }, uniquingKeysWith: { $1 })
        for clock in file.clocks(now) where clock.isRunning {
          guard let moved = after[clock.limit.id] else { continue }
          let (old, new) = (clock.reckoning.legal, moved.reckoning.legal)
          if old != new {
            changed[clock.limit.id, default: []].append((clock.limit.name, old, new))
          }
        }
      }
      return changed.sorted { $0.key < $1.key }.compactMap { _, changes in
        let first = changes.min { ($0.new ?? .distant) < ($1.new ?? .distant) }
        return first.map {
          ClockChange(limit: $0.limit, cases: changes.count, old: $0.old, new: $0.new)
        }
      }
    }
  }

  /// Adopts tables in the place of those in force; open cases are reckoned anew in the same transaction.
  ///
  /// Each entry keeps the sequence of the tables it was judged by: past verdicts do not move.
  ///
  /// - Parameter base: the tables that these were made of; when others are in force by now it is stale.
  public func adopt(
    _ tables: Tables, over base: Tables, note: String, by viewer: Viewer
  ) throws(OfficeError) {
    let act = AdoptTables(tables: tables, note: note)
    while true {
      let seen = try lastEntry(of: id)
      try read { db in try refreshBook(db) }
      guard book.tables == base else {
        throw .stale(Meanwhile(last: AdoptTables.kind, in: book.file, book))
      }
      do {
        try perform(
          [Proposal(act, about: Subject(.office, id), on: viewer.today, seen: seen)], by: viewer)
        return
      } catch .stale {
        // Something else about the office came between: it is looked at once more.
        continue
      }
    }
  }
}

extension Day {
  /// Behind every real day.
  fileprivate static var distant: Day { Day(number: 9_999_999) }
}
