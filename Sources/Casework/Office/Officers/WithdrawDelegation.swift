public import Wording

/// 收回授权: extensions are the head's alone again.
public struct WithdrawDelegation: Act {
  public static let kind = "withdrawDelegation"
  public static let name = Wording(zh: "收回延期授权", en: "Withdraw the delegation")
  public static let blank = WithdrawDelegation()
  public static let fields: [Field<WithdrawDelegation>] = []

  public func digest(_ codes: Codes) -> Wording { Wording("") }

  public func apply(to state: inout OfficerFile, _ moment: Moment) {
    state.extensions?.until = moment.day - 1
  }
}
