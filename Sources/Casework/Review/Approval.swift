public import Wording

/// What a leader is asked to approve: the act as it will be recorded.
public enum Approval: Hashable, Sendable {
  /// What kind of act it is; the number stands in projections.
  public enum Kind: Int, CaseIterable, Sendable {
    case extending = 1
    case closing
    case declining
  }

  case extending(days: Int, reason: String, told: String)
  case closing(outcome: String?, remark: String?)
  case declining(ground: String?, reason: String, instead: String?)

  public var kind: Kind {
    switch self {
    case .extending: .extending
    case .closing: .closing
    case .declining: .declining
    }
  }

  /// The act, approved by somebody.
  func act(by approver: Identifier) -> any Act<CaseFile> {
    switch self {
    case .extending(let days, let reason, let told):
      Extend(days: days, reason: reason, approver: approver, told: told)
    case .closing(let outcome, let remark): Close(outcome: outcome, remark: remark)
    case .declining(let ground, let reason, let instead):
      Decline(ground: ground, reason: reason, instead: instead)
    }
  }
}

extension Approval.Kind: Worded {
  public var wording: Wording {
    switch self {
    case .extending: Wording(zh: "延期", en: "extension")
    case .closing: Wording(zh: "办结", en: "closing")
    case .declining: Wording(zh: "不予受理", en: "declining")
    }
  }
}

/// What waits for a leader's approval, and who asked for it.
public struct ApprovalRequest: Hashable, Sendable {
  public let entry: Identifier
  public let by: Identifier
  public let on: Day
  public let approval: Approval

  init(_ approval: Approval, _ moment: Moment) {
    entry = moment.entry
    by = moment.officer
    on = moment.day
    self.approval = approval
  }
}
