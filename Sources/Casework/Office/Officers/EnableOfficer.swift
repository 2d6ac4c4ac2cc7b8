public import Wording

/// 恢复: a disabled officer may sign in again, with the password that he had.
public struct EnableOfficer: Act {
  public static let kind = "enableOfficer"
  public static let name = Wording(zh: "恢复", en: "Enable")
  public static let blank = EnableOfficer()
  public static let fields: [Field<EnableOfficer>] = []

  /// Enables an officer.
  public init() {}

  public func digest(_ codes: Codes) -> Wording { Wording("") }
  public func apply(to state: inout OfficerFile, _ moment: Moment) { state.disabledFrom = nil }
}
