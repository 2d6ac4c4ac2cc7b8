public import Wording

/// 同意: a leader approves what was asked; the act itself is recorded with it, in the leader's name.
public struct Approve: Act {
  public static let kind = "approve"
  public static let name = Wording(zh: "审批同意", en: "Approve")
  public static let blank = Approve(opinion: nil)
  public static let fields: [Field<Approve>] = [
    Field("opinion", Wording(zh: "审批意见", en: "Opinion"), .optionalText(\.opinion), width: .full)
  ]

  public var opinion: String?

  /// The act that the approval of what is asked brings with it; nil where nothing is asked.
  public static func granted(on state: CaseFile, by approver: Identifier) -> (any Act<CaseFile>)? {
    state.oversight.request?.approval.act(by: approver)
  }

  public func digest(_ codes: Codes) -> Wording { Wording(opinion ?? Self.agreed.zh) }

  private static let agreed = Wording(zh: "同意", en: "approved")

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.oversight.request = nil
  }
}

extension Guard<CaseFile> {
  static var nothingAsked: Guard {
    Guard(
      refuses: { file, _ in file.oversight.request == nil },
      says: Wording(zh: "没有等待审批的报请", en: "Nothing waits for approval"))
  }

  /// Nobody approves what he asked for himself; an extension is for the head, or whom he delegated it to.
  static var approving: [Guard] {
    [
      .nothingAsked,
      Guard(
        refuses: { file, circumstance in
          file.oversight.request?.by == circumstance.viewer.officer
        },
        says: Wording(
          zh: "自己报请的，由其他领导审批", en: "You asked for it yourself: another leader approves it")),
      Guard(
        refuses: { file, circumstance in
          file.oversight.request?.approval.kind == .extending
            && !circumstance.book.mayExtend(circumstance.viewer.officer, on: circumstance.day)
        },
        says: Wording(
          zh: "延期由主要领导批准，分管领导须有授权记录（F9“本单位”）",
          en:
            "The head approves extensions, or a supervisor by a delegation on record (F9, the office)"
        )),
    ]
  }

  /// 本单位规定须经审批的, a clerk asks first.
  static func asksApproval(_ kind: Approval.Kind) -> Guard {
    Guard(
      refuses: { _, circumstance in
        circumstance.viewer.roles.isDisjoint(with: .leaders)
          && circumstance.book.file.review.approvals.contains(kind)
      },
      says: Wording(
        zh: "本单位规定\(kind.wording.zh)须经领导审批，请办“报请\(kind.wording.zh)”",
        en: "Here \(kind.wording.en) is for a leader to approve: ask for it by “Ask to …”"))
  }
}
