public import Casework
import Foundation
import GRDB

extension Office {
  /// Signs an officer in by number and password.
  ///
  /// Five failures lock the number, and the terminal at which they were made, for a minute, doubled
  /// with each further one, across restarts.
  /// - Throws: `OfficeError.unknownOfficer` or `.lockedOut`.
  public func signIn(number: String, password: String) throws(OfficeError) -> Viewer {
    let (now, terminal) = (surroundings.clock(), surroundings.terminal)
    // Another terminal may have changed who may sign in.
    let isCounting = try read { db in
      try refreshBook(db)
      let until = try Brake.lockedUntil(terminal, db)
      guard until <= now else { throw OfficeError.lockedOut(until: until) }
      return try Brake.isCounting(terminal, db)
    }
    let officer = book.officer(number: Tidy.code(number))
    guard let officer, let found = try read({ db in try Credential.read(of: officer.id, db) })
    else {
      try countFailure(of: nil, at: now)
      throw .unknownOfficer
    }
    guard found.lockedUntil <= now else { throw .lockedOut(until: found.lockedUntil) }
    guard found.credential.admits(password) else {
      try countFailure(of: officer.id, at: now)
      throw .unknownOfficer
    }
    if found.failures > 0 || isCounting, !isReadOnly {
      try writeBeside { db in
        try db.execute(
          sql: "UPDATE credential SET failures = 0, lockedUntil = 0 WHERE officer = ?",
          arguments: [Data(officer.id.bytes)])
        try Brake.release(terminal, db)
      }
    }
    guard let viewer = book.viewer(of: officer.id, on: now.day) else {
      throw .officerDisabled(number: officer.number)
    }
    return viewer
  }

  /// In a copy nothing can be counted.
  private func countFailure(of officer: Identifier?, at now: Instant) throws(OfficeError) {
    guard !isReadOnly else { return }
    try writeBeside { db in
      if let officer { try Credential.countFailure(of: officer, at: now, db) }
      try Brake.count(surroundings.terminal, at: now, db)
    }
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
        sql: """
          INSERT INTO lastLook(officer, at) VALUES (?, ?)
          ON CONFLICT(officer) DO UPDATE SET at = max(at, excluded.at)
          """,
        arguments: [Data(viewer.officer.bytes), now.milliseconds])
      return last.map { Instant(milliseconds: $0) }
    }
  }
}
