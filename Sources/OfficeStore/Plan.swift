public import Casework

/// What somebody has said so far about an office that is to be set up.
public struct Plan: Sendable {
  public var name = ""
  public var township = ""
  public var countWord = "件"
  public var villages: [AddVillage] = []
  public var administrator = Founding.NewOfficer(
    number: "90", name: "", position: "", roles: [.administrator], villages: [], password: nil)
  /// Everybody else; each gets a first password.
  public var officers: [Founding.NewOfficer] = []
  public var firstMonthOwed: Month
  public var dueDayOfMonth = 3
  public var lockDayOfMonth: Int? = 10
  public var path: String

  /// Begins with the usual answers.
  public init(today: Day, path: String) {
    firstMonthOwed = today.month
    self.path = path
  }
}

/// An office that was just made: what is shown once and kept nowhere.
public struct MadeOffice: Sendable {
  /// The code by which an administrator gets in again who has lost the password.
  public let recoveryCode: String
  /// The first passwords of everybody but the administrator, by number and name.
  public let passwords: [(number: String, name: String, password: String)]

  /// Hands over what is to be written down.
  public init(
    recoveryCode: String, passwords: [(number: String, name: String, password: String)]
  ) {
    self.recoveryCode = recoveryCode
    self.passwords = passwords
  }
}
