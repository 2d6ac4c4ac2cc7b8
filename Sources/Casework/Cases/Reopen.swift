public import Wording

/// 重新办理: a closed case is taken up again, with the reason.
///
/// What was met stays met; before it closes again it is answered and delivered anew.
public struct Reopen: Act {
  public static let kind = "reopen"
  public static let name = Wording(zh: "重新办理", en: "Reopen")
  public static let blank = Reopen(reason: "")
  public static let fields: [Field<Reopen>] = [
    Field("reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .full)
  ]

  public var reason: String

  public func digest(_ codes: Codes) -> Wording { Wording(reason) }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.isAnswered = false
    state.isDelivered = false
    state.exemption = nil
    state.lifted = []
  }
}
