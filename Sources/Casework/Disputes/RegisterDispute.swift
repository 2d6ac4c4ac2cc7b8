public import Wording

/// 登记纠纷: a dispute is taken in, by the office or by the village's liaison (人民调解法 17).
public struct RegisterDispute: Act, NamesPeople, Numbered, Reregistration {
  public static let kind = "registerDispute"
  public static let name = Wording(zh: "登记", en: "Register")
  public static let series = Number.Series.dispute
  public static let blank = RegisterDispute()

  public static let fields: [Field<RegisterDispute>] = [
    Field(
      "source", Wording(zh: "来源", en: "Source"), .choice(\.source, .disputeSources), required: true,
      width: .short,
      help: Wording(zh: "当事人申请、主动调解、委托移送", en: "On application, on our own, or referred")),
    Field(
      "names", Wording(zh: "当事人", en: "Parties"), .text(\.names), width: .half,
      help: Wording(
        zh: "双方用顿号隔开；不愿留名的选匿名", en: "Separate the parties with commas; no name: tick anonymous")),
    Field("anonymous", Wording(zh: "匿名", en: "Anonymous"), .flag(\.isAnonymous), width: .short),
    Field(
      "phone", Wording(zh: "电话", en: "Phone"), .optionalText(\.phone), width: .short,
      shown: Person.maskedPhone),
    Field(
      "headcount", Wording(zh: "涉及人数", en: "Persons"), .number(\.headcount, 1...9999), width: .short
    ),
    Field(
      "places", Wording(zh: "发生地", en: "Where"), .places(\.places), required: true, width: .half,
      help: Wording(
        zh: "输入序号、村名、拼音或首字母；村与村之间的可选几个村",
        en: "Number, name, pinyin or initials; several for a dispute between villages")),
    Field(
      "matter", Wording(zh: "纠纷事由", en: "Matter"), .text(\.matter), required: true, width: .full,
      help: Wording(zh: "一句话写明争议", en: "One line that says what is disputed")),
    Field(
      "category", Wording(zh: "类别", en: "Category"), .optionalChoice(\.category, .disputeKinds),
      width: .short),
    Field("handler", Wording(zh: "承办人", en: "Handler"), .officer(\.handler), width: .short),
    Field(
      "externalNumber", Wording(zh: "外部编号", en: "External no."), .optionalText(\.externalNumber),
      width: .short),
    Field("detail", Wording(zh: "简要情况", en: "Details"), .optionalText(\.detail), width: .lines(3)),
  ]

  public var number: Number?
  /// A code of `dispute-sources`.
  public var source = ""
  public var people: [Person] = []
  public var isAnonymous = false
  public var headcount = 1
  public var places: [Place] = []
  public var matter = ""
  public var category: String?
  public var handler: Identifier?
  public var externalNumber: String?
  public var detail: String?
  /// The case that was taken in under the wrong kind and is registered anew as this one.
  public var replaces: Identifier?

  enum CodingKeys: String, CodingKey {
    case number, source, people, headcount, places, matter, category, handler, externalNumber,
      detail, replaces
    case isAnonymous = "anonymous"
  }

  public func digest(_ codes: Codes) -> Wording {
    [codes.name(source, in: .disputeSources), codes.name(category, in: .disputeKinds)]
      .filter { !$0.zh.isEmpty }.joined(zh: "，")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.kind = .dispute
    state.number = number
    state.channel = source
    state.people = people
    state.isAnonymous = isAnonymous
    state.headcount = headcount
    state.places = places
    state.matter = matter
    state.detail = detail
    state.category = category
    state.registrar = moment.officer
    state.handler = handler
    state.externalNumber = externalNumber
    state.replaces = replaces
  }

  public func completed(_ circumstance: Circumstance) -> RegisterDispute {
    var act = self
    act.headcount = max(headcount, people.count)
    return act
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    var problems = Intake.problems(
      people: people, isAnonymous: isAnonymous, places: places, idNumber: nil, phone: phone,
      circumstance)
    if circumstance.viewer.isOnlyLiaison, !places.isEmpty,
      Set(places.compactMap(\.village)).isDisjoint(with: circumstance.viewer.villages)
    {
      problems.append(
        Problem(
          "places",
          Wording(zh: "联络员只能登记本村的纠纷", en: "A liaison registers disputes of the own village only"),
          reason: .notAllowed))
    }
    return problems
  }
}
