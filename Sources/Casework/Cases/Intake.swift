import Wording

/// What every intake checks, whatever is taken in: who, where, and what looks odd.
enum Intake {
  static func problems(
    people: [Person], isAnonymous: Bool, places: [Place], idNumber: String?, phone: String?,
    _ circumstance: Circumstance
  ) -> [Problem] {
    var problems: [Problem] = []
    if !isAnonymous, people.first?.name.isEmpty ?? true {
      problems.append(
        Problem(
          "names", Wording(zh: "请填写姓名，不愿留名的选匿名", en: "Please give the name, or tick anonymous")))
    }
    if isAnonymous, people.contains(where: { !$0.name.isEmpty }) {
      problems.append(
        Problem(
          "names",
          Wording(
            zh: "选了匿名就不填姓名，请去掉其中一项", en: "Anonymous, yet a name is given: take one of them away")))
    }
    for place in places where !circumstance.book.knows(place, circumstance.tables.codes) {
      problems.append(
        Problem(
          "places",
          Wording(zh: "没有这个村，请从列表中选择", en: "There is no such village: please choose from the list"))
      )
    }
    for village in places.compactMap({ $0.village.flatMap { circumstance.book.village($0) } })
    where village.hasEnded(on: circumstance.day) {
      problems.append(Problem("places", village.endedWording(circumstance.book)))
    }
    return problems + personProblems(idNumber: idNumber, phone: phone, circumstance)
  }

  /// What looks odd about a person: both may be saved over.
  static func personProblems(
    idNumber: String?, phone: String?, _ circumstance: Circumstance
  ) -> [Problem] {
    var problems: [Problem] = []
    if let idNumber, !idNumber.isEmpty, !Mask.hides(idNumber),
      let warning = CitizenID.warning(about: idNumber, today: circumstance.today)
    {
      problems.append(Problem("idNumber", warning, isWarning: true))
    }
    if let phone, !phone.isEmpty, !Mask.hides(phone), !looksLikePhone(phone) {
      problems.append(
        Problem(
          "phone",
          Wording(zh: "不像手机或固定电话号码，请核对", en: "Does not look like a phone number: please check"),
          isWarning: true))
    }
    return problems
  }

  /// Whom a case may not be given to: its subject, and who has withdrawn from it.
  static func barred(
    _ state: CaseFile, among chosen: [Identifier?], field: String = "handler"
  ) -> [Problem] {
    let chosen = chosen.compactMap { $0 }
    guard !state.recused.isDisjoint(with: chosen) else {
      return barred(Array(state.barred), among: chosen, field: field)
    }
    return [
      Problem(
        field,
        Wording(
          zh: "该人员已回避本件（第二十八条），请另选人员",
          en: "This officer has withdrawn from the case (Art. 28): please choose somebody else"))
    ]
  }

  static func unconsented(_ isAgreedTo: Bool) -> [Problem] {
    guard !isAgreedTo else { return [] }
    return [
      Problem(
        "consent",
        Wording(
          zh: "须双方当事人均同意，请确认", en: "Both parties must agree: please confirm it"))
    ]
  }

  /// A limit that is over before it begins.
  static func limitProblems(
    _ limit: Day?, _ circumstance: Circumstance, field: String = "limit"
  ) -> [Problem] {
    guard let limit, limit < circumstance.day else { return [] }
    return [
      Problem(
        field,
        Wording(
          zh: "期限\(limit)早于\(circumstance.day)，请核对",
          en: "The limit \(limit) is before \(circumstance.day): please check"))
    ]
  }

  static func barred(
    _ barred: [Identifier], among chosen: [Identifier], field: String = "handler"
  ) -> [Problem] {
    guard !Set(barred).isDisjoint(with: chosen) else { return [] }
    return [
      Problem(
        field,
        Wording(
          zh: "被反映人不得承办或知悉本件，请另选人员",
          en:
            "The subject of the accusation may neither handle nor see it: please choose somebody else"
        ))
    ]
  }

  private static func looksLikePhone(_ phone: String) -> Bool {
    let digits = phone.filter { $0 != "-" && $0 != " " }
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
    return digits.count == 11 && digits.hasPrefix("1") || (7...12).contains(digits.count)
  }
}
