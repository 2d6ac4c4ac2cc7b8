public import Wording

/// 书面告知: the written notice within 15 days of receipt (信访工作条例 23).
public struct Notify: Act {
  public static let kind = "notify"
  public static let name = Wording(zh: "书面告知", en: "Notify")
  public static let blank = Notify(form: "", to: nil, content: nil)
  public static let fields: [Field<Notify>] = [
    Field("form", Wording(zh: "告知形式", en: "Form"), .choice(\.form, .noticeForms), required: true),
    Field("to", Wording(zh: "签收人", en: "Signed by"), .optionalText(\.to)),
    Field(
      "content", Wording(zh: "告知内容", en: "Content"), .optionalText(\.content), width: .lines(2)),
  ]

  /// A code of `notice-forms`.
  public var form: String
  public var to: String?
  public var content: String?

  public func digest(_ codes: Codes) -> Wording {
    [codes.name(form, in: .noticeForms), Wording(to.map { "\($0)签收" } ?? "")].filter {
      !$0.zh.isEmpty
    }.joined(zh: "，")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.milestones[.notified] = moment.day
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    guard circumstance.tables.codes.code(form, in: .noticeForms)?.written == false else {
      return []
    }
    return [
      Problem(
        "form",
        Wording(
          zh: "应当书面告知（第二十三条），口头告知请另记进展",
          en: "The notice is in writing (Art. 23): record an oral one as a note"))
    ]
  }
}
