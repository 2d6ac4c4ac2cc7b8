public import Wording

/// 答复: a plain answer, where the law asks for no written opinion: a suggestion (信访工作条例 29) or the simple way.
public struct Reply: Act {
  public static let kind = "reply"
  public static let name = Wording(zh: "答复", en: "Reply")
  public static let blank = Reply(content: "", form: "", to: nil)
  public static let fields: [Field<Reply>] = [
    Field(
      "content", Wording(zh: "答复内容", en: "Reply"), .text(\.content), required: true,
      width: .lines(3)),
    Field("form", Wording(zh: "答复方式", en: "Way"), .choice(\.form, .noticeForms), required: true),
    Field("to", Wording(zh: "接收人", en: "Received by"), .optionalText(\.to)),
  ]

  public var content: String
  /// A code of `notice-forms`.
  public var form: String
  public var to: String?

  public func digest(_ codes: Codes) -> Wording {
    codes.name(form, in: .noticeForms) + Wording(zh: "：\(content)", en: ": \(content)")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.isAnswered = true
    state.isDelivered = true
    state.meet(.answered, again: .answeredAgain, on: moment.day)
    state.milestones[.notified] = state.milestones[.notified] ?? moment.day
  }
}

extension CaseFile {
  /// Marks what is met once and for all; in a case that was taken up again, its second meeting.
  mutating func meet(_ milestone: Milestone, again: Milestone, on day: Day) {
    if milestones[milestone] == nil {
      milestones[milestone] = day
    } else {
      milestones[again] = day
    }
  }
}

extension Guard<CaseFile> {
  static var needsOpinion: Guard {
    Guard(
      refuses: { file, _ in !file.isSimple && file.legalKind != "suggestion" },
      says: Wording(
        zh: "申诉求决类按普通程序应出具处理意见书；建议意见类或简易办理的才可直接答复",
        en:
          "An appeal in the ordinary way is answered by a written opinion; only a suggestion or a simple matter by a reply"
      ))
  }
}
