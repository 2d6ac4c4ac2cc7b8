import Casework
import Foundation
import GRDB
import Wording

extension Office {
  /// Uses the recovery code up: an administrator gets a new password, the office a new code.
  ///
  /// Wrong codes lock it as wrong passwords lock a number.
  /// - Returns: the new code, which is shown once and kept nowhere.
  /// - Throws: `OfficeError`: there is no code, it is wrong or locked; who is no administrator; a password that will not do.
  public func recover(code: String, number: String, password: String) throws(OfficeError) -> String
  {
    let now = surroundings.clock()
    try checkRecoveryCode(code, at: now)
    let officer = book.officer(number: Tidy.code(number))
    guard let officer, officer.stage == .active, officer.roles.contains(.administrator) else {
      throw .refused(
        Refusal(
          .notAllowed,
          Wording(
            zh: "\(number)不是在岗的管理员，恢复码只能重设管理员的口令",
            en: "\(number) is no active administrator: the code gives those a new password")))
    }
    if let problem = PasswordRule.problem(
      password, old: "", number: officer.number, name: officer.name)
    {
      throw .refused(Refusal(.notValid, problem, field: "password"))
    }
    let new = RecoveryCode.new(surroundings.random)
    var dice = surroundings.dice
    let credentials: (officer: Credential, office: Credential)
    do {
      credentials = (
        try Credential.make(password, salt: dice.bytes(16)),
        try Credential.make(RecoveryCode.plain(new), salt: dice.bytes(16))
      )
    } catch {
      throw OfficeError.of(error, path: path)
    }
    let subject = Subject(.office, id)
    let seen = try read { try EntryTable.entries(of: subject.id, $0).last?.id }
    let viewer = officer.viewer(on: now.day)
    _ = try perform(
      [Proposal(Recover(officer: officer.id), about: subject, on: now.day, seen: seen)], by: viewer
    ) { db in
      try credentials.officer.write(for: officer.id, db)
      try credentials.office.write(for: id, db)
    }
    return new
  }

  private func checkRecoveryCode(_ code: String, at now: Instant) throws(OfficeError) {
    guard let found = try read({ db in try Credential.read(of: id, db) }) else {
      throw .refused(
        Refusal(
          .notAllowed,
          Wording(
            zh: "本单位建立时没有恢复码，无法用它登录", en: "This office was made without a recovery code")))
    }
    guard found.lockedUntil <= now else { throw .lockedOut(until: found.lockedUntil) }
    guard found.credential.admits(RecoveryCode.plain(code)) else {
      try writeBeside { db in try Credential.countFailure(of: id, at: now, db) }
      throw .refused(
        Refusal(
          .notAllowed,
          Wording(
            zh: "恢复码不对，请照纸上的重新输入", en: "The recovery code is wrong: type it as it stands on paper"))
      )
    }
  }
}
