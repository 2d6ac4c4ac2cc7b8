public import Wording

/// 登记信访: a petition is taken in (信访工作条例 22, 23: every body that receives one registers it).
public struct RegisterPetition: Act, NamesPeople, Numbered, Registration {
  public static let kind = "registerPetition"
  public static let name = Wording(zh: "登记", en: "Register")
  public static let series = Number.Series.petition
  public static let blank = RegisterPetition()

  public static let fields: [Field<RegisterPetition>] = [
    Field(
      "channel", Wording(zh: "渠道", en: "Channel"), .choice(\.channel, .channels), required: true,
      width: .short,
      help: Wording(
        zh: "来信、来访、网上、来电、上级交办、转送",
        en: "Letter, visit, online, phone, assigned or transferred from above")),
    Field(
      "names", Wording(zh: "信访人", en: "Petitioner"), .text(\.names), width: .half,
      help: Wording(
        zh: "多人用顿号隔开；不愿留名的选匿名", en: "Several names: separate with commas; no name: tick anonymous")),
    Field("anonymous", Wording(zh: "匿名", en: "Anonymous"), .flag(\.isAnonymous), width: .short),
    Field(
      "phone", Wording(zh: "电话", en: "Phone"), .optionalText(\.phone), width: .short),
    Field(
      "idNumber", Wording(zh: "证件号码", en: "ID number"), .optionalText(\.idNumber), width: .half,
      help: Wording(zh: "没有或不愿提供的可以不填", en: "May be left empty")),
    Field(
      "headcount", Wording(zh: "人数", en: "Persons"), .number(\.headcount, 1...9999), width: .short),
    Field(
      "places", Wording(zh: "问题属地", en: "Where"), .places(\.places), required: true, width: .half,
      help: Wording(
        zh: "输入序号、村名、拼音或首字母；镇本级、镇外、不详也可选",
        en: "Number, name, pinyin or initials; town, outside and unknown too")),
    Field(
      "matter", Wording(zh: "反映事项", en: "Matter"), .text(\.matter), required: true, width: .full,
      help: Wording(zh: "一句话写明诉求", en: "One line that says what is asked")),
    Field(
      "purpose", Wording(zh: "目的", en: "Purpose"), .optionalChoice(\.purpose, .purposes),
      width: .short,
      help: Wording(
        zh: "揭发控告保存后即为限制件，被反映人不能看到", en: "An accusation is restricted as soon as it is saved")),
    Field(
      "category", Wording(zh: "类别", en: "Category"), .optionalChoice(\.category, .petitionKinds),
      width: .short),
    Field(
      "accused", Wording(zh: "被反映人", en: "Subject"), .optionalText(\.accused), width: .short,
      help: Wording(
        zh: "被反映的人或单位；本单位人员写全名",
        en: "The person or body complained of; our own officers by full name")),
    Field("handler", Wording(zh: "承办人", en: "Handler"), .officer(\.handler), width: .short),
    Field(
      "named", Wording(zh: "知情人员", en: "Also named"), .officers(\.named), width: .short,
      help: Wording(
        zh: "限制件只有登记人、承办人和这里写明的人员可以看到",
        en: "A restricted case is seen by its registrar, its handler and those named here")),
    Field(
      "sender", Wording(zh: "来文机关", en: "Sender"), .optionalText(\.sender), width: .short,
      help: Wording(zh: "上级交办、转送的机关", en: "The body above that assigned or transferred it")),
    Field("letter", Wording(zh: "来文文号", en: "Letter no."), .optionalText(\.letter), width: .short),
    Field(
      "limit", Wording(zh: "交办期限", en: "Given limit"), .optionalDay(\.limit), width: .short,
      help: Wording(zh: "交办函写明的反馈日期", en: "The day that the letter gives for feedback")),
    Field(
      "externalNumber", Wording(zh: "外部编号", en: "External no."), .optionalText(\.externalNumber),
      width: .short),
    Field(
      "address", Wording(zh: "住址", en: "Address"), .optionalText(\.address), width: .half,
      help: Wording(
        zh: "住址不清、无法告知的不填，告知时记明理由",
        en: "Empty when unclear; the notice is then exempt, with the reason")),
    Field("detail", Wording(zh: "详细情况", en: "Details"), .optionalText(\.detail), width: .lines(3)),
  ]

  public var number: Number?
  public var channel = ""
  public var people: [Person] = []
  public var isAnonymous = false
  public var headcount = 1
  public var places: [Place] = []
  public var matter = ""
  public var purpose: String?
  public var category: String?
  public var accused: String?
  public var handler: Identifier?
  public var named: [Identifier] = []
  public var sender: String?
  public var letter: String?
  public var limit: Day?
  public var externalNumber: String?
  public var detail: String?
  /// The case that was taken in under the wrong kind and is registered anew as this one.
  public var replaces: Identifier?
  /// The visit that it came by.
  public var visit: Identifier?
  /// Whether a body above sent it; follows from the channel.
  public var isFromAbove = false
  /// Which of the three kinds it is (信访工作条例 29–31); follows from the purpose.
  public var legalKind: String?
  /// Whether it is an accusation; follows from the purpose.
  public var isRestricted = false
  /// Our officers whose names stand in `accused`.
  public var barred: [Identifier] = []

  enum CodingKeys: String, CodingKey {
    case number, channel, people, headcount, places, matter, purpose, category, accused, handler
    case named, sender, letter, limit, externalNumber, detail, visit, barred, replaces, legalKind
    case isAnonymous = "anonymous"
    case isFromAbove = "fromAbove"
    case isRestricted = "restricted"
  }

  public func digest(_ codes: Codes) -> Wording {
    [codes.name(channel, in: .channels), Wording(sender ?? ""), Wording(letter ?? "")]
      .filter { !$0.zh.isEmpty }.joined(zh: "，")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.take(self, as: .petition, by: channel, moment)
    state.purpose = purpose
    state.legalKind = legalKind
    state.accused = accused
    state.barred = Set(barred)
    state.isRestricted = isRestricted
    state.named = Set(named)
    state.letter = letter
    state.visit = visit
    state.milestones[isFromAbove ? .receivedFromAbove : .receivedDirectly] = moment.day
    state.milestones[.assignedLimit] = limit
  }

  public func completed(_ circumstance: Circumstance) -> RegisterPetition {
    let codes = circumstance.tables.codes
    var act = self
    act.isFromAbove = codes.code(channel, in: .channels)?.fromAbove ?? false
    act.legalKind = purpose.flatMap { codes.code($0, in: .purposes)?.kind }
    act.isRestricted = act.legalKind == "accusation"
    act.barred = accused.map { circumstance.book.officers(namedIn: $0) } ?? []
    act.named += circumstance.book.heads(insteadOf: act.barred, on: circumstance.day)
      .filter { !named.contains($0) }
    act.headcount = max(headcount, people.count)
    return act
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    Intake.problems(
      people: people, isAnonymous: isAnonymous, places: places, idNumber: idNumber, phone: phone,
      circumstance)
      + sightProblems(circumstance)
      + Intake.barred(barred, among: [handler].compactMap { $0 } + named)
      + Intake.limitProblems(limit, circumstance)
      + representativeProblems + namesakes(circumstance)
  }

  /// A joint visit elects at most 5 who speak for all (信访工作条例 20); who came all the same is recorded truthfully.
  private var representativeProblems: [Problem] {
    guard channel == VisitAndPetition.visitChannel, people.count > Person.mostRepresentatives else {
      return []
    }
    return [
      Problem(
        "names",
        Wording(
          zh: "多人走访应推选代表，代表不超过5人：这里只写代表，人数写在“人数”",
          en:
            "A joint visit elects at most 5 to speak for it: name those, and give the number of all"
        ),
        isWarning: true)
    ]
  }

  /// Officers who may be meant by a surname and a title: they are barred once their full names are written.
  private func namesakes(_ circumstance: Circumstance) -> [Problem] {
    guard let surname = accused?.first else { return [] }
    let known = Set(circumstance.book.officers(namedIn: accused ?? ""))
    let meant = circumstance.book.officers.filter {
      $0.name.first == surname && !known.contains($0.id)
    }.map(\.name)
    guard !meant.isEmpty else { return [] }
    return [
      Problem(
        "accused",
        Wording(
          zh: "本单位有\(meant.joined(separator: "、"))，如是本人请写全名，使其不能看到本件",
          en:
            "There is \(meant.joined(separator: ", ")) in the office: give the full name if meant, to bar him"
        ),
        isWarning: true)
    ]
  }

  /// Somebody must be able to see a restricted case; its registrar does not when he is the accused.
  private func sightProblems(_ circumstance: Circumstance) -> [Problem] {
    let seers = Set(named + [handler, circumstance.viewer.officer].compactMap { $0 })
    guard isRestricted, seers.subtracting(barred).isEmpty else { return [] }
    return [
      Problem(
        "named",
        Wording(
          zh: "被反映人是登记人本人，请写明另一位知情人员，否则无人能看到本件",
          en: "You are the subject of it: name somebody else, or nobody could see it"))
    ]
  }
}
