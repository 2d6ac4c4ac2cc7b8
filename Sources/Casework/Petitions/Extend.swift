public import Wording

/// 延长办理期限: a complex matter, once, by at most the days that the rule allows (信访工作条例 34).
///
/// 本机关负责人 approves it before the limit is over, and the petitioner is told why.
public struct Extend: Act {
  public static let kind = "extend"
  public static let name = Wording(zh: "延长期限", en: "Extend")
  public static let blank = Extend(days: 30, reason: "", approver: nil, told: "")
  public static let fields: [Field<Extend>] = [
    Field("days", Wording(zh: "延长天数", en: "Days"), .number(\.days, 1...365), width: .short),
    Field(
      "approver", Wording(zh: "批准人", en: "Approved by"), .officer(\.approver), required: true,
      help: Wording(
        zh: "主要领导；分管领导须有授权记录", en: "The head, or a supervisor to whom it was delegated on record")),
    Field(
      "reason", Wording(zh: "延期理由", en: "Reason"), .text(\.reason), required: true, width: .lines(2)
    ),
    Field(
      "told", Wording(zh: "告知信访人方式", en: "Petitioner told"), .choice(\.told, .noticeForms),
      required: true,
      help: Wording(zh: "第三十四条：告知信访人延期理由", en: "Art. 34: the petitioner is told the reason")),
  ]

  public var days: Int
  public var reason: String
  public var approver: Identifier?
  /// How the petitioner was told: a code of `notice-forms`.
  public var told: String

  public func digest(_ codes: Codes) -> Wording {
    Wording(zh: "延长\(days)日：\(reason)", en: "\(days) days: \(reason)")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.extensions[.acceptedOrdinary] = .days(days)
    state.oversight.settle(.extending)
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    var problems = Intake.barred(state, among: [approver], field: "approver")
    let most = state.clock(from: .acceptedOrdinary, .ourDuty, circumstance.tables)?.limit
      .extendableBy
    if let most, days > most {
      problems.append(
        Problem(
          "days", Wording(zh: "最多延长\(most)日", en: "It may be extended by \(most) days at most")))
    }
    if let approver, !circumstance.book.mayExtend(approver, on: circumstance.day) {
      problems.append(
        Problem(
          "approver",
          Wording(
            zh: "\(circumstance.book.name(ofOfficer: approver))不是主要领导，也没有授权审批延期的记录（F9“本单位”）",
            en:
              "\(circumstance.book.name(ofOfficer: approver)) is not the head, and no delegation of extensions is on record (F9, the office)"
          )))
    }
    return problems
  }
}

extension Guard<CaseFile> {
  static var extending: [Guard] {
    [
      Guard(
        refuses: { file, circumstance in
          file.clock(from: .acceptedOrdinary, .ourDuty, circumstance.tables)?.limit.extendableBy
            == nil
        },
        says: Wording(
          zh: "没有可以延长的办理期限：只有第三十一条第（六）项的60日可以延长",
          en: "No limit runs that can be extended: only the 60 days of Art. 31 (6) can")),
      Guard(
        refuses: { file, _ in file.extensions[.acceptedOrdinary] != nil },
        says: Wording(zh: "已经延长过一次，不能再延长", en: "It was extended once and cannot be again")),
      Guard(
        refuses: { file, circumstance in
          let clock = file.clock(from: .acceptedOrdinary, .ourDuty, circumstance.tables)
          guard let clock else { return true }
          return max(circumstance.today, circumstance.day)
            > clock.reckoning.legal ?? clock.due
        },
        says: Wording(
          zh: "办理期限已过，不能再批准延期，请尽快答复",
          en: "The limit is over and can no longer be extended: answer as soon as possible")),
    ]
  }
}
