public import Wording

/// 受理: the matter is ours, on the way that its kind takes (信访工作条例 29–31); on route ⑥ its day is 受理之日.
public struct Accept: Act {
  public static let kind = "accept"
  public static let name = Wording(zh: "受理", en: "Accept")
  public static let blank = Accept(route: "", handler: nil, limit: nil, course: nil, runsLimit: nil)
  public static let fields: [Field<Accept>] = [
    Field(
      "route", Wording(zh: "办理途径", en: "Route"), .choice(\.route, .routes), required: true,
      width: .full,
      help: Wording(
        zh: "第（六）项自受理之日起60日内办结；第（一）至（四）项请办“导入法定程序”",
        en: "On item 6 the 60 days run from acceptance; items 1 to 4: lead into that procedure"),
      among: { $0.course != Code.leadCourse }),
    Field("handler", Wording(zh: "承办人", en: "Handler"), .officer(\.handler)),
    Field(
      "limit", Wording(zh: "法定履职期限", en: "Limit of the duty"), .optionalDay(\.limit),
      help: Wording(
        zh: "第（五）项：有关法律规定了期限的，填最后一日；没有规定的不填，按两个月提醒",
        en: "Item 5: the last day where the law concerned gives one; else two months are reckoned")),
  ]

  /// A code of `routes`.
  public var route: String
  public var handler: Identifier?
  /// The last day that the law concerned gives for a duty (⑤).
  public var limit: Day?
  /// The code's course; follows from the route.
  public var course: String?
  /// Whether the 60 days of Article 34 run; follows from the route.
  public var runsLimit: Bool?

  public func digest(_ codes: Codes) -> Wording { codes.name(route, in: .routes) }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.route = route
    if let handler { state.handler = handler }
    if runsLimit ?? false { state.milestones[.acceptedOrdinary] = moment.day }
    if course == Code.dutyCourse {
      state.milestones[.acceptedDuty] = limit == nil ? moment.day : nil
    }
    state.milestones[.dutyLimit] = limit
    if state.isSimple { state.milestones[.acceptedSimply] = moment.day }
  }

  public func completed(_ circumstance: Circumstance) -> Accept {
    let code = circumstance.tables.codes.code(route, in: .routes)
    var act = self
    act.course = code?.course
    act.runsLimit = code?.clock ?? false
    return act
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    Intake.barred(state, among: [handler])
      + state.problems(ofRoute: circumstance.tables.codes.code(route, in: .routes))
      + (limit != nil && course != Code.dutyCourse
        ? [
          Problem(
            "limit",
            Wording(
              zh: "法定履职期限只用于第（五）项，请删去", en: "Only item 5 has such a limit: please empty it"))
        ] : [])
      + afterNotice(state, circumstance)
  }

  /// 受理之日 lies between the receipt and the written notice, which says the way that was chosen.
  private func afterNotice(_ state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    guard let notified = state.milestones[.notified], circumstance.day > notified else { return [] }
    return [
      Problem(
        "day",
        Wording(
          zh: "受理之日不得晚于书面告知的\(notified)（告知应写明办理途径），请核对",
          en:
            "Accepted at the latest with the written notice of \(notified), which says the route: please check"
        ))
    ]
  }
}

extension Code {
  /// The course of routes ①–④.
  static let leadCourse = "lead"
  /// The course of route ⑤.
  static let dutyCourse = "duty"
}

extension CaseFile {
  /// A route that another kind of petition takes.
  func problems(ofRoute route: Code?) -> [Problem] {
    guard let route, let kind = route.kind, let legalKind, kind != legalKind else { return [] }
    return [
      Problem(
        "route",
        Wording(
          zh: "本件目的属“\(Self.name(ofKind: legalKind).zh)”，不走“\(route.zh)”，请另选或先更正目的",
          en:
            "It is \(Self.name(ofKind: legalKind).en): it does not take “\(route.en)”; choose another or correct the purpose"
        ))
    ]
  }

  /// The three kinds of petition, in words (信访工作条例 29–31).
  public static func name(ofKind kind: String) -> Wording {
    switch kind {
    case "suggestion": Wording(zh: "建议意见类", en: "a suggestion")
    case "accusation": Wording(zh: "检举控告类", en: "an accusation")
    case "appeal": Wording(zh: "申诉求决类", en: "an appeal")
    default: Wording(kind)
    }
  }
}
