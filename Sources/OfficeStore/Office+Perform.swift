public import Casework
import Foundation
import GRDB
import Wording

extension Office {
  /// Records acts: all of them or none, in one transaction that is synced before it returns.
  ///
  /// - Throws: `OfficeError`: refused, stale, not there for this viewer, disk full, the clock.
  @discardableResult
  public func perform(_ proposals: [Proposal], by viewer: Viewer) throws(OfficeError) -> Receipt {
    try perform(proposals, by: viewer) { _ in }
  }

  /// The same, with something that is written beside the journal in the same transaction.
  func perform(
    _ proposals: [Proposal], by viewer: Viewer, beside: (Database) throws -> Void
  ) throws(OfficeError) -> Receipt {
    try checkLive()
    var writer: Writer?
    do {
      let receipt = try pool.writeWithoutTransaction { db in
        var receipt: Receipt?
        try db.inTransaction(.immediate) {
          try Self.checkVersion(db, path: path)
          try refreshBook(db)
          try checkStanding(of: viewer)
          var scribe = try Writer(context, db, viewer, at: surroundings.clock())
          try scribe.checkClock(confirming: proposals.contains { $0.act is ConfirmClock })
          for proposal in scribe.expanded(proposals) { try scribe.record(proposal) }
          if proposals.contains(where: { $0.act is AdoptTables }) {
            try refreshBook(db)
            try Reprojection.ofOpenCases(context, db)
          }
          try beside(db)
          receipt = scribe.receipt
          writer = scribe
          return .commit
        }
        try refreshBook(db)
        return receipt ?? Receipt(lines: [])
      }
      try checkPlace()
      foldWAL()
      refreshIndex()
      return receipt
    } catch let error as DatabaseError where error.resultCode == .SQLITE_IOERR {
      return try afterDiskError(writer?.receipt, error)
    } catch {
      throw OfficeError.of(error, path: path)
    }
  }

  /// Records an act about the office itself, by somebody who has just looked.
  @discardableResult
  public func record(_ act: some Act<OfficeFile>, by viewer: Viewer) throws(OfficeError) -> Receipt
  {
    try perform(
      [
        Proposal(
          act, about: Subject(.office, id), on: viewer.today, seen: try lastEntry(of: id))
      ], by: viewer)
  }

  /// The last entry of a subject, as somebody who has just looked has seen it.
  public func lastEntry(of subject: Identifier) throws(OfficeError) -> Identifier? {
    try read { try EntryTable.entries(of: subject, $0).last?.id }
  }

  /// Refuses what any act would be refused for now: a copy, a file that is gone, a clock that is suspect.
  ///
  /// For what goes out of the house before it is recorded, as paper does.
  public func checkReady(by viewer: Viewer) throws(OfficeError) {
    try checkLive()
    try read { db in
      var sealer = Sealer(
        context, try EntryTable.head(of: id, db), viewer, at: surroundings.clock())
      try sealer.checkClock(confirming: false)
    }
  }

  /// Records that the officer confirms today's date after the clock went back or leapt ahead.
  public func confirmClock(by viewer: Viewer) throws(OfficeError) {
    try record(ConfirmClock(), by: viewer)
  }

  /// After an error at commit nothing is certain: open the file anew and look the entries up.
  private func afterDiskError(_ receipt: Receipt?, _ error: DatabaseError) throws(OfficeError)
    -> Receipt
  {
    do {
      try reopen()
      guard let receipt, let first = receipt.lines.first else { throw OfficeError.notSaved }
      let isThere = try pool.read { db in
        try Bool.fetchOne(
          db, sql: "SELECT EXISTS (SELECT 1 FROM entry WHERE id = ?)",
          arguments: [Data(first.entry.bytes)]) ?? false
      }
      guard isThere else { throw OfficeError.notSaved }
      return receipt
    } catch {
      throw OfficeError.of(error, path: path)
    }
  }

  /// Short waits keep somebody always reading, so that the -wal never starts anew by itself.
  private func foldWAL() {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
    guard let size = attributes?[.size] as? Int, size > 16 << 20 else { return }
    try? pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }
}
