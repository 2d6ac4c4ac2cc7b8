public import Casework
import Foundation
import GRDB

extension Office {
  /// Signs an officer in by number and password.
  ///
  /// Five failures lock the number for a minute, doubled with each further one, across restarts.
  /// - Throws: `OfficeError.unknownOfficer` or `.lockedOut`.
  public func signIn(number: String, password: String) throws(OfficeError) -> Viewer {
    let now = surroundings.clock()
    // Another terminal may have changed who may sign in.
    try read { db in try refreshBook(db) }
    let officer = book.officer(number: Tidy.code(number))
    guard let officer, let found = try read({ db in try Credential.read(of: officer.id, db) })
    else { throw .unknownOfficer }
    guard found.lockedUntil <= now else { throw .lockedOut(until: found.lockedUntil) }
    guard found.credential.admits(password) else {
      // In a copy nothing can be counted.
      guard !isReadOnly else { throw .unknownOfficer }
      try writeBeside { db in
        try Credential.countFailure(of: officer.id, at: now, db)
      }
      throw .unknownOfficer
    }
    if found.failures > 0, !isReadOnly {
      try writeBeside { db in
        try db.execute(
          sql: "UPDATE credential SET failures = 0, lockedUntil = 0 WHERE officer = ?",
          arguments: [Data(officer.id.bytes)])
      }
    }
    guard let viewer = book.viewer(of: officer.id, on: now.day) else {
      throw .officerDisabled(number: officer.number)
    }
    return viewer
  }

  /// Whether the signed-in officer typed the own password: for unlocking.
  public func admits(_ viewer: Viewer, password: String) throws(OfficeError) -> Bool {
    do {
      _ = try signIn(number: viewer.number, password: password)
      return true
    } catch .unknownOfficer {
      return false
    }
  }

  /// Remembers that the officer has looked, and says when that was last.
  @discardableResult
  public func look(by viewer: Viewer) throws(OfficeError) -> Instant? {
    let now = surroundings.clock()
    return try writeBeside { db in
      let last = try Int64.fetchOne(
        db, sql: "SELECT at FROM lastLook WHERE officer = ?",
        arguments: [Data(viewer.officer.bytes)])
      try db.execute(
        sql: "INSERT OR REPLACE INTO lastLook(officer, at) VALUES (?, ?)",
        arguments: [Data(viewer.officer.bytes), now.milliseconds])
      return last.map { Instant(milliseconds: $0) }
    }
  }
}
