public import Wording

/// 登记纠纷: a dispute is taken in, by the office or by the village's liaison (人民调解法 17).
public struct RegisterDispute: Act, NamesPeople, Numbered, Registration {
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
      "phone", Wording(zh: "电话", en: "Phone"), .optionalText(\.phone), width: .short),
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
    Field(
      "code", Wording(zh: "综治分类", en: "Class"), .optionalChoice(\.code, .disputeCodes),
      width: .short,
      help: Wording(
        zh: "综治两级分类；不填则按类别对应", en: "Of the two-level list; follows from the category when empty")),
    Field(
      "level", Wording(zh: "办理层级", en: "Level"), .optionalChoice(\.levelCode, .levels),
      width: .short,
      help: Wording(
        zh: "联络员登记的为村级，镇登记的为镇级", en: "Village when a liaison takes it in, town when the office does"
      ),
      among: { $0.code != Level.county.rawValue }),
    Field("risk", Wording(zh: "风险", en: "Risk"), .optionalChoice(\.risk, .risks), width: .short),
    Field("size", Wording(zh: "规模", en: "Size"), .optionalChoice(\.size, .sizes), width: .short),
    Field(
      "amount", Wording(zh: "涉及金额(元)", en: "Amount (yuan)"), .number(\.yuan, 0...999_999_999),
      width: .short),
    Field(
      "sender", Wording(zh: "委托移送单位", en: "Referred by"), .optionalText(\.sender),
      width: .short,
      help: Wording(
        zh: "法院、检察院、公安、信访等委托移送的", en: "The court, police or other body that referred it")),
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
  /// The code of `dispute-codes` that it stands for; follows from the category.
  public var code: String?
  /// Who handles it; follows from who takes it in.
  public var level: Level?
  /// A code of `risks`.
  public var risk: String?
  /// A code of `sizes`.
  public var size: String?
  /// What is at issue, in yuan.
  public var amount: Int?
  /// The body that referred it.
  public var sender: String?
  public var handler: Identifier?
  public var externalNumber: String?
  public var detail: String?
  /// The case that was taken in under the wrong kind and is registered anew as this one.
  public var replaces: Identifier?

  enum CodingKeys: String, CodingKey {
    case number, source, people, headcount, places, matter, category, handler, externalNumber,
      detail, replaces, code, level, risk, size, amount, sender
    case isAnonymous = "anonymous"
  }

  var levelCode: String? {
    get { level?.rawValue }
    set { level = newValue.flatMap(Level.init(rawValue:)) }
  }

  var yuan: Int {
    get { amount ?? 0 }
    set { amount = newValue == 0 ? nil : newValue }
  }

  public func digest(_ codes: Codes) -> Wording {
    [codes.name(source, in: .disputeSources), codes.name(category, in: .disputeKinds)]
      .filter { !$0.zh.isEmpty }.joined(zh: "，")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.take(self, as: .dispute, by: source, moment)
    state.code = code
    state.level = level ?? .town
    state.risk = risk
    state.size = size
    state.amount = amount
  }

  public func completed(_ circumstance: Circumstance) -> RegisterDispute {
    var act = self
    act.headcount = max(headcount, people.count)
    act.level = level ?? (circumstance.viewer.isOnlyLiaison ? .village : .town)
    act.code =
      code ?? category.flatMap { circumstance.tables.codes.code($0, in: .disputeKinds)?.maps }
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
