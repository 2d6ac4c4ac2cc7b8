public import Casework
import Foundation
import GRDB

extension Office {
  /// Refuses what a viewer does who is no longer what the book says of him.
  func checkStanding(of viewer: Viewer) throws(OfficeError) {
    guard let now = book.viewer(of: viewer.officer, on: viewer.today) else {
      throw .officerDisabled(number: viewer.number)
    }
    guard now.roles == viewer.roles, now.villages == viewer.villages else {
      throw .standingChanged
    }
  }

  /// An officer as he is now, also where another terminal changed it; nil when disabled.
  public func standing(of viewer: Viewer, on day: Day) throws(OfficeError) -> Viewer? {
    try read { db in try refreshBook(db) }
    return book.viewer(of: viewer.officer, on: day)
  }

  /// Whether the viewer's password was given by an administrator and is to be changed first of all.
  public func hasFirstPassword(_ viewer: Viewer) throws(OfficeError) -> Bool {
    try read { db in try Credential.read(of: viewer.officer, db)?.isFirst ?? false }
  }

  /// Changes the viewer's own password; the journal says only that.
  ///
  /// - Throws: `OfficeError.unknownOfficer` for a wrong old one, which counts as a failed sign-in,
  ///   `.passwordRefused` for a new one that will not do.
  public func changePassword(
    from old: String, to new: String, by viewer: Viewer
  ) throws(OfficeError) {
    _ = try signIn(number: viewer.number, password: old)
    if let problem = PasswordRule.problem(
      new, old: old, number: viewer.number, name: viewer.name)
    {
      throw .passwordRefused(problem)
    }
    var dice = surroundings.dice
    let credential: Credential
    do {
      credential = try Credential.make(new, salt: dice.bytes(16))
    } catch {
      throw OfficeError.of(error, path: path)
    }
    let subject = Subject(.officer, viewer.officer)
    let proposal = Proposal(
      ChangePassword(), about: subject, on: viewer.today,
      seen: book.officer(viewer.officer)?.lastEntry)
    _ = try perform([proposal], by: viewer) { db in
      try credential.write(for: viewer.officer, db)
    }
  }
}
