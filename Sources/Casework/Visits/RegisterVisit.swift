public import Wording

/// 来访登记: who came, with how many, about what, and how it ended: answered, told where to go, or a petition.
public struct RegisterVisit: Act, NamesPeople, Numbered {
  public static let kind = "registerVisit"
  public static let name = Wording(zh: "来访登记", en: "Visit")
  public static let series = Number.Series.visit
  public static let blank = RegisterVisit()
  /// The code of the outcome with which a visit becomes a petition (转为信访事项).
  public static let becomesPetition = "petition"

  public static let fields: [Field<RegisterVisit>] = [
    Field(
      "names", Wording(zh: "来访人", en: "Visitor"), .text(\.names), width: .half,
      help: Wording(
        zh: "多人用顿号隔开；不愿留名的选匿名", en: "Several names: separate with commas; no name: tick anonymous")),
    Field("anonymous", Wording(zh: "匿名", en: "Anonymous"), .flag(\.isAnonymous), width: .short),
    Field(
      "phone", Wording(zh: "电话", en: "Phone"), .optionalText(\.phone), width: .short),
    Field(
      "headcount", Wording(zh: "来访人数", en: "Persons"), .number(\.headcount, 1...9999),
      width: .short,
      help: Wording(zh: "这一批的人次", en: "The persons of this one visit")),
    Field(
      "places", Wording(zh: "问题属地", en: "Where"), .places(\.places), required: true, width: .half,
      help: Wording(
        zh: "输入序号、村名、拼音或首字母；镇本级、镇外、不详也可选",
        en: "Number, name, pinyin or initials; town, outside and unknown too")),
    Field(
      "matter", Wording(zh: "反映事项", en: "Matter"), .text(\.matter), required: true, width: .full),
    Field(
      "outcome", Wording(zh: "接待结果", en: "Outcome"), .choice(\.outcome, .visitOutcomes),
      required: true, width: .short,
      help: Wording(
        zh: "当场答复、告知去处或转为信访事项；转为信访事项的一并登记信访",
        en: "Answered, told where to go, or a petition, which is registered at once")),
    Field(
      "purpose", Wording(zh: "目的", en: "Purpose"), .optionalChoice(\.purpose, .purposes),
      width: .short,
      help: Wording(zh: "揭发控告保存后即为限制件", en: "An accusation is restricted as soon as it is saved")),
    Field("accused", Wording(zh: "被反映人", en: "Subject"), .optionalText(\.accused), width: .short),
    Field(
      "answer", Wording(zh: "答复或去处", en: "Answer or where"), .optionalText(\.answer),
      width: .lines(2),
      help: Wording(zh: "当场答复的内容，或者告知到何处办理", en: "What was answered, or where to go")),
  ]

  public var number: Number?
  public var people: [Person] = []
  public var isAnonymous = false
  public var headcount = 1
  public var places: [Place] = []
  public var matter = ""
  /// A code of `visit-outcomes`.
  public var outcome = ""
  public var answer: String?
  public var purpose: String?
  public var accused: String?
  /// The petition that it became.
  public var petition: Identifier?
  public var isRestricted = false
  public var barred: [Identifier] = []
  public var named: [Identifier] = []

  enum CodingKeys: String, CodingKey {
    case number, people, headcount, places, matter, outcome, answer, purpose, accused, petition,
      barred, named
    case isAnonymous = "anonymous"
    case isRestricted = "restricted"
  }

  public func digest(_ codes: Codes) -> Wording {
    [codes.name(outcome, in: .visitOutcomes), Wording(answer ?? "")].filter { !$0.zh.isEmpty }
      .joined(zh: "：", en: ": ")
  }

  public func apply(to state: inout VisitFile, _ moment: Moment) {
    state.number = number
    state.people = people
    state.isAnonymous = isAnonymous
    state.headcount = headcount
    state.places = places
    state.matter = matter
    state.outcome = outcome
    state.answer = answer
    state.petition = petition
    state.isRestricted = isRestricted
    state.barred = Set(barred)
    state.named = Set(named)
    state.registrar = moment.officer
  }

  public func completed(_ circumstance: Circumstance) -> RegisterVisit {
    var act = self
    act.isRestricted =
      purpose.flatMap { circumstance.tables.codes.code($0, in: .purposes)?.kind } == "accusation"
    act.barred = accused.map { circumstance.book.officers(namedIn: $0) } ?? []
    act.headcount = max(headcount, people.count)
    return act
  }

  public func problems(in state: VisitFile, _ circumstance: Circumstance) -> [Problem] {
    var problems = Intake.problems(
      people: people, isAnonymous: isAnonymous, places: places, idNumber: nil, phone: phone,
      circumstance)
    let became = state.outcome == Self.becomesPetition
    if !state.history.isEmpty, became != (outcome == Self.becomesPetition) {
      problems.append(
        Problem(
          "outcome",
          became
            ? Wording(
              zh: "本批已转为信访事项，不能改为其他结果；该信访件有误的，请作废或改登",
              en:
                "It became a petition and cannot be corrected into something else: void the petition"
            )
            : Wording(
              zh: "不能更正为转为信访事项，请作废后重新登记",
              en: "A visit cannot be corrected into a petition: void it and take it in anew")))
    }
    if outcome != Self.becomesPetition, answer?.isEmpty ?? true {
      problems.append(
        Problem(
          "answer",
          Wording(
            zh: "请写明答复内容或告知的去处：件件有回复",
            en: "Please write the answer, or where to go: every matter gets an answer")))
    }
    return problems
  }
}
