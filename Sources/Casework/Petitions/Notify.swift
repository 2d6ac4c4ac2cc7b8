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
    [
      codes.name(form, in: .noticeForms),
      (to.map { Wording(zh: "\($0)签收", en: "signed by \($0)") } ?? Wording("")),
    ].filter {
      !$0.zh.isEmpty
    }.joined(zh: "，")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.milestones[.notified] = moment.day
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    let isWritten = circumstance.tables.codes.code(form, in: .noticeForms)?.written
    if isWritten == false, !state.isSimple {
      return [
        Problem(
          "form",
          Wording(
            zh: "应当书面告知（第二十三条），口头告知请另记进展；简易办理的除外",
            en:
              "The notice is in writing (Art. 23), save in the simple way: record an oral one as a note"
          ))
      ]
    }
    let accepted = [.acceptedOrdinary, .acceptedDuty, .led].compactMap { state.milestones[$0] }
      .max()
    guard let accepted, circumstance.day < accepted else { return [] }
    return [
      Problem(
        "day",
        Wording(
          zh: "告知日期早于确定办理途径的\(accepted)，请核对",
          en: "The notice is before the route was chosen on \(accepted): please check"))
    ]
  }
}
