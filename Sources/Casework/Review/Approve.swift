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

  public func digest(_ codes: Codes) -> Wording { opinion.map { Wording($0) } ?? Self.agreed }

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
          file.oversight.request.map {
            !circumstance.approvals.contains($0.approval.kind)
          } ?? false
        },
        says: Wording(
          zh: "延期由主要领导批准，分管领导须有授权记录（F9“本单位”）",
          en:
            "The head approves extensions, or a supervisor by a delegation on record (F9, the office)"
        )),
    ]
  }

  /// 本单位规定须经审批的, a clerk asks first.
  static func asksApproval(_ kind: Approval.Kind) -> [Guard] {
    [
      waits(kind),
      Guard(
        refuses: { file, circumstance in
          circumstance.viewer.roles.isDisjoint(with: .leaders)
            && circumstance.book.file.review.approvals.contains(kind)
        },
        says: Wording(
          zh: "本单位规定\(kind.wording.zh)须经领导审批，请办“报请\(kind.wording.zh)”",
          en: "Here \(kind.wording.en) is for a leader to approve: ask for the \(kind.wording.en)")),
    ]
  }

  /// What was asked for waits for who may approve it.
  static func waits(_ kind: Approval.Kind) -> Guard {
    Guard(
      refuses: { file, circumstance in
        file.oversight.request?.approval.kind == kind && !circumstance.approvals.contains(kind)
      },
      says: Wording(
        zh: "已报请\(kind.wording.zh)，等待领导审批", en: "A leader was asked and has not decided yet"))
  }

  /// One thing is asked at a time, and only by who cannot do it himself.
  static func asking(_ kind: Approval.Kind) -> [Guard] {
    [
      Guard(
        refuses: { file, _ in file.oversight.request != nil },
        says: Wording(
          zh: "已有报请等待审批；要改，先撤销那一次报请",
          en: "Something waits for approval already: undo that first")),
      Guard(
        refuses: { $1.approvals.contains(kind) },
        says: Wording(
          zh: "不用报请：您可以直接办理\(kind.wording.zh)",
          en: "No need to ask: you may do it yourself")),
    ]
  }
}

extension OfficeBook {
  /// What somebody approves on a day: leaders do, an extension the head or whom it was delegated to.
  public func approvals(of viewer: Viewer, on day: Day) -> Set<Approval.Kind> {
    guard !viewer.roles.isDisjoint(with: .leaders) else { return [] }
    return mayExtend(viewer.officer, on: day)
      ? Set(Approval.Kind.allCases) : [.closing, .declining]
  }
}

extension Circumstance {
  var approvals: Set<Approval.Kind> { book.approvals(of: viewer, on: day) }
}
