public import Wording

/// 代理: the officer stands in for another from the entry's day on.
public struct Deputize: Act {
  public static let kind = "deputize"
  public static let name = Wording(zh: "代理", en: "Stand in")
  public static let blank = Deputize(officer: nil, until: nil, reason: nil)
  public static let fields: [Field<Deputize>] = [
    Field(
      "officer", Wording(zh: "代理谁", en: "For whom"), .anyOfficer(\.officer), required: true,
      width: .short,
      help: Wording(
        zh: "代理期间另有其角色和负责的村；限制件和管理员职责不代理",
        en: "Has that one’s roles and villages too; not restricted cases, not the administration")),
    Field(
      "until", Wording(zh: "代理至", en: "Through"), .optionalDay(\.until), width: .short,
      help: Wording(zh: "代理的最后一天；不填的到结束代理为止", en: "The last day; empty: until it is ended")),
    Field("reason", Wording(zh: "事由", en: "Reason"), .optionalText(\.reason), width: .full),
  ]

  /// For whom the officer stands in.
  public var officer: Identifier?
  /// The last day.
  public var until: Day?
  public var reason: String?

  /// Lets the officer stand in for another.
  public init(officer: Identifier?, until: Day?, reason: String?) {
    self.officer = officer
    self.until = until
    self.reason = reason
  }

  public func digest(_ codes: Codes) -> Wording {
    [until.map { Wording(zh: "至\($0)", en: "through \($0)") }, reason.map { Wording($0) }]
      .compactMap { $0 }.joined(zh: "，")
  }

  public func apply(to state: inout OfficerFile, _ moment: Moment) {
    state.deputyship = officer.map { Deputyship(officer: $0, from: moment.day, until: until) }
  }

  public func problems(in state: OfficerFile, _ circumstance: Circumstance) -> [Problem] {
    var problems: [Problem] = []
    if let officer { problems += principalProblems(officer, state, circumstance) }
    if let until, until < circumstance.day {
      problems.append(
        Problem(
          "until",
          Wording(
            zh: "最后一天\(until)早于开始的\(circumstance.day)，请核对",
            en: "The last day \(until) is before the first, \(circumstance.day): please check")))
    }
    return problems
  }

  private func principalProblems(
    _ id: Identifier, _ state: OfficerFile, _ circumstance: Circumstance
  ) -> [Problem] {
    let (book, today) = (circumstance.book, circumstance.today)
    func problem(_ wording: Wording) -> [Problem] { [Problem("officer", wording)] }
    guard id != state.id else {
      return problem(
        Wording(zh: "不能代理本人，请另选", en: "Nobody stands in for himself: choose somebody else"))
    }
    guard let principal = book.officer(id), principal.stage == .active else {
      let name = book.name(ofOfficer: id)
      return problem(
        Wording(
          zh: "\(name)不是在岗人员，不能代理，请另选", en: "\(name) is not active: choose somebody else"))
    }
    guard book.principal(of: principal, on: today) == nil else {
      return problem(
        Wording(
          zh: "\(principal.name)正在代理他人，不能再由人代理，请先结束",
          en: "\(principal.name) stands in for somebody now: end that first"))
    }
    guard !principal.roles.subtracting([.administrator]).isEmpty else {
      return problem(
        Wording(
          zh: "\(principal.name)只是管理员，管理员职责不能代理，请增加一名管理员",
          en:
            "\(principal.name) only administers, which nobody does for another: add an administrator"
        ))
    }
    return []
  }
}
