public import Wording

/// 重设口令: the officer gets a new first password; the journal says only that.
public struct ResetPassword: Act, GivesPassword {
  public static let kind = "resetPassword"
  public static let name = Wording(zh: "重设口令", en: "Reset the password")
  public static let blank = ResetPassword()
  public static let fields: [Field<ResetPassword>] = []

  /// Says that it was reset, and nothing of it.
  public init() {}

  public func digest(_ codes: Codes) -> Wording { Wording("") }
  public func apply(to state: inout OfficerFile, _ moment: Moment) {}
}
