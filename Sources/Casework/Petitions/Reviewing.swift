public import Wording

/// One of the two bodies that look at an opinion again: the county (复查), the city (复核).
///
/// They decide; we keep the dates and results, and the file ready (信访工作条例 35, 36).
public protocol Reviewing: Sendable {
  static var askKind: String { get }
  static var askName: Wording { get }
  static var decideKind: String { get }
  static var decideName: Wording { get }
  static var asked: Milestone { get }
  static var decided: Milestone { get }
  /// What the petitioner's receipt of the decision starts.
  static var received: Milestone? { get }
  /// Whether the days of a hearing are not counted (Article 36 alone).
  static var countsHearing: Bool { get }
}

/// 复查, by the next body above: the county.
public enum County: Reviewing {
  public static let askKind = "askReview"
  public static let askName = Wording(zh: "申请复查", en: "Review asked")
  public static let decideKind = "decideReview"
  public static let decideName = Wording(zh: "复查意见", en: "Review decided")
  public static let asked = Milestone.reviewAsked
  public static let decided = Milestone.reviewDecided
  public static let received: Milestone? = .reviewReceived
  public static let countsHearing = true
}

/// 复核, by the body above that: the city.
public enum City: Reviewing {
  public static let askKind = "askRecheck"
  public static let askName = Wording(zh: "申请复核", en: "Recheck asked")
  public static let decideKind = "decideRecheck"
  public static let decideName = Wording(zh: "复核意见", en: "Recheck decided")
  public static let asked = Milestone.recheckAsked
  public static let decided = Milestone.recheckDecided
  public static let received: Milestone? = nil
  public static let countsHearing = false
}

/// 申请复查、申请复核: the body above has received the petitioner's request; the day is that of receipt.
public struct AskReview<Body: Reviewing>: Act {
  public static var kind: String { Body.askKind }
  public static var name: Wording { Body.askName }
  public static var blank: Self { AskReview(body: "", reason: nil) }
  public static var fields: [Field<Self>] {
    [
      Field(
        "body", Wording(zh: "受理机关", en: "Body"), .text(\.body), required: true,
        help: Wording(
          zh: "日期填该机关收到申请之日", en: "The day is that on which it received the request")),
      Field("reason", Wording(zh: "申请理由", en: "Reason"), .optionalText(\.reason), width: .full),
    ]
  }

  public var body: String
  public var reason: String?

  public func digest(_ codes: Codes) -> Wording {
    Wording(body) + Wording(reason.map { "：\($0)" } ?? "")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.milestones[Body.asked] = moment.day
    state.extensions[Body.asked] = nil
  }
}

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
              zh: "自收到之日起30日内可以申请复核；不填即意见作出之日",
              en:
                "His 30 days to ask for a recheck run from it; the day of the decision, when empty")
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
    if let milestone = Body.received { state.milestones[milestone] = received ?? moment.day }
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

extension Guard<CaseFile> {
  static var noOpinionDelivered: Guard {
    Guard(
      refuses: { file, _ in file.milestones[.delivered] == nil || file.verdict == nil },
      says: Wording(
        zh: "没有送达过处理意见书，信访人不能申请复查", en: "No opinion was delivered: there is nothing to review"))
  }

  static var notReviewed: Guard {
    Guard(
      refuses: { file, _ in
        guard let decided = file.milestones[.reviewDecided] else { return true }
        return file.milestones[.reviewAsked].map { $0 > decided } ?? true
      },
      says: Wording(zh: "还没有复查意见，不能申请复核", en: "There is no review yet that could be rechecked"))
  }

  static var recheckedBefore: Guard {
    Guard(
      refuses: { file, _ in file.milestones[.recheckDecided] != nil },
      says: Wording(
        zh: "已经复核终结，同一事实和理由不再受理",
        en: "The recheck has ended it: the same facts and reasons are taken up no more"
      ))
  }
}
