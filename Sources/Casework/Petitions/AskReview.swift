public import Wording

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
    Wording(body) + (reason.map { Wording(zh: "：\($0)", en: ": \($0)") } ?? Wording(""))
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.milestones[Body.asked] = moment.day
    state.extensions[Body.asked] = nil
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
