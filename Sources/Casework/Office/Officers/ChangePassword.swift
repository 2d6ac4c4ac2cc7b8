public import Wording

/// 更改口令: the journal says only that a password changed.
public struct ChangePassword: Act {
  public static let kind = "changePassword"
  public static let name = Wording(zh: "更改口令", en: "Change the password")
  public static let blank = ChangePassword()
  public static let fields: [Field<ChangePassword>] = []

  /// Says that it changed, and nothing of it.
  public init() {}

  public func digest(_ codes: Codes) -> Wording { Wording("") }
  public func apply(to state: inout OfficerFile, _ moment: Moment) {}
}
