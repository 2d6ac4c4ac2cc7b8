public import Wording

/// 督促执行: whether what the opinion promised was done, and what the petitioner says (信访工作条例 32).
public struct Execute: Act {
  public static let kind = "execute"
  public static let name = Wording(zh: "督促执行、回访", en: "Follow through")
  public static let blank = Execute(finding: "", isDone: false)
  public static let fields: [Field<Execute>] = [
    Field("done", Wording(zh: "已执行到位", en: "Carried out"), .flag(\.isDone)),
    Field(
      "finding", Wording(zh: "执行和回访情况", en: "Finding"), .text(\.finding), required: true,
      width: .lines(2)),
  ]

  public var finding: String
  public var isDone: Bool

  enum CodingKeys: String, CodingKey {
    case finding
    case isDone = "done"
  }

  public func digest(_ codes: Codes) -> Wording {
    (isDone
      ? Wording(zh: "已执行。", en: "Carried out. ")
      : Wording(zh: "尚未执行完毕。", en: "Not carried out yet. "))
      + Wording(finding)
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    if isDone { state.milestones[.executed] = moment.day }
  }
}

extension Guard<CaseFile> {
  static var nothingToExecute: Guard {
    Guard(
      refuses: { file, _ in file.verdict != "support" },
      says: Wording(
        zh: "处理意见不是“支持”，没有需要督促执行的内容",
        en: "The opinion does not support the claim: nothing is to be carried out"))
  }
}
