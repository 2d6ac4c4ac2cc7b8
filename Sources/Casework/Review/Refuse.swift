public import Wording

/// 不同意: a leader refuses what was asked, with the reason.
public struct Refuse: Act {
  public static let kind = "refuse"
  public static let name = Wording(zh: "审批不同意", en: "Refuse")
  public static let blank = Refuse(reason: "")
  public static let fields: [Field<Refuse>] = [
    Field(
      "reason", Wording(zh: "不同意的理由", en: "Reason"), .text(\.reason), required: true, width: .full)
  ]

  public var reason: String

  public func digest(_ codes: Codes) -> Wording { Wording(reason) }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.oversight.request = nil
  }
}
