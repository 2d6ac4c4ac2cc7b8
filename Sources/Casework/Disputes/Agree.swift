public import Wording

/// 达成协议: written or oral; an oral one is recorded by the mediator (人民调解法 28–30).
///
/// A written one holds the facts and what was disputed, the content, manner and time of performance, and takes
/// effect when all have signed.
public struct Agree: Act {
  public static let kind = "agree"
  public static let name = Wording(zh: "达成协议", en: "Agreed")
  public static let blank = Agree(
    form: "", content: "", performBy: nil, facts: nil, manner: nil, isSigned: nil)
  public static let fields: [Field<Agree>] = [
    Field(
      "form", Wording(zh: "协议形式", en: "Form"), .choice(\.form, .agreementForms), required: true),
    Field("performBy", Wording(zh: "履行期限", en: "Perform by"), .optionalDay(\.performBy)),
    Field(
      "facts", Wording(zh: "争议事实和责任", en: "Facts"), .optionalText(\.facts), width: .lines(2),
      help: Wording(zh: "书面协议须写明（第二十九条）", en: "A written agreement states them (Art. 29)")),
    Field(
      "content", Wording(zh: "协议内容", en: "Content"), .text(\.content), required: true,
      width: .lines(3)),
    Field(
      "manner", Wording(zh: "履行方式", en: "Manner"), .optionalText(\.manner), width: .full,
      help: Wording(zh: "书面协议须写明（第二十九条）", en: "A written agreement states it (Art. 29)")),
    Field(
      "signed", Wording(zh: "各方签名、调解员签名、盖章", en: "Signed and sealed"), .flag(\.isDone),
      help: Wording(
        zh: "书面协议自各方签名、调解员签名并盖章之日起生效，日期填该日",
        en: "A written one takes effect on the day on which all have signed: give that day")),
  ]

  /// A code of `agreement-forms`: written or oral.
  public var form: String
  public var content: String
  public var performBy: Day?
  public var facts: String?
  public var manner: String?
  public var isSigned: Bool?

  enum CodingKeys: String, CodingKey {
    case form, content, performBy, facts, manner
    case isSigned = "signed"
  }

  var isDone: Bool {
    get { isSigned ?? false }
    set { isSigned = newValue ? true : nil }
  }

  public func digest(_ codes: Codes) -> Wording {
    codes.name(form, in: .agreementForms) + Wording(zh: "：", en: ": ") + Wording(content)
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.isAnswered = true
    state.milestones[.settled] = state.milestones[.settled] ?? moment.day
    state.milestones[.agreed] = moment.day
    state.milestones[.performanceDue] = performBy
    state.milestones[.performed] = nil
    state.milestones[.visitDue] = max(performBy ?? moment.day, moment.day)
    state.milestones[.visited] = nil
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    let early = Intake.limitProblems(performBy, circumstance, field: "performBy")
    guard form == Self.written else { return early }
    let missing = [
      ("facts", facts?.isEmpty ?? true), ("manner", manner?.isEmpty ?? true), ("signed", !isDone),
    ]
    guard let field = missing.first(where: \.1)?.0 else { return early }
    return early + [
      Problem(
        field,
        Wording(
          zh: "书面协议须写明争议事实、责任和履行方式，并由各方签名、调解员签名、盖章（第二十九条）",
          en:
            "A written agreement states facts and manner of performance and is signed and sealed (Art. 29)"
        ))
    ]
  }

  /// The code of a written agreement.
  public static let written = "written"
}
