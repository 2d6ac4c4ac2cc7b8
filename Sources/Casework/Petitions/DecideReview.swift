public import Wording

/// 复查意见、复核意见: what the body above decided, and when the petitioner received it.
public struct DecideReview<Body: Reviewing>: Act {
  public static var kind: String { Body.decideKind }
  public static var name: Wording { Body.decideName }
  public static var blank: Self {
    DecideReview(verdict: "", letter: nil, received: nil, hearingDays: nil)
  }
  public static var fields: [Field<Self>] {
    [
      Field(
        "verdict", Wording(zh: "结论", en: "Verdict"), .choice(\.verdict, .reviewVerdicts),
        required: true),
      Field("letter", Wording(zh: "文号", en: "Letter no."), .optionalText(\.letter)),
    ]
      + (Body.received == nil
        ? []
        : [
          Field(
            "received", Wording(zh: "信访人收到日期", en: "Received on"), .optionalDay(\.received),
            help: Wording(
              zh: "自收到之日起30日内可以申请复核；不知道的先不填，查明后更正",
              en:
                "His 30 days to ask for a recheck run from it; leave it empty until it is known")
          )
        ])
      + (Body.countsHearing
        ? []
        : [
          Field(
            "hearingDays", Wording(zh: "听证天数", en: "Hearing days"), .number(\.hearing, 0...365),
            width: .short,
            help: Wording(zh: "第三十六条：听证所需时间不计算在内", en: "Art. 36: they are not counted"))
        ])
  }

  /// A code of `review-verdicts`.
  public var verdict: String
  public var letter: String?
  public var received: Day?
  public var hearingDays: Int?

  var hearing: Int {
    get { hearingDays ?? 0 }
    set { hearingDays = newValue == 0 ? nil : newValue }
  }

  public func digest(_ codes: Codes) -> Wording {
    [codes.name(verdict, in: .reviewVerdicts), Wording(letter ?? "")].filter { !$0.zh.isEmpty }
      .joined(zh: "，")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.milestones[Body.decided] = moment.day
    if let milestone = Body.received { state.milestones[milestone] = received }
    state.isRevoked = verdict == "revoked"
    state.extensions[Body.asked] = hearingDays.map { .days($0) }
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    guard let received, received < circumstance.day || received > circumstance.today else {
      return []
    }
    return [
      Problem(
        "received",
        Wording(
          zh: "收到日期\(received)应在意见作出之后、今天之前，请核对",
          en: "\(received) must lie between the decision and today: please check"))
    ]
  }
}
