public import Wording

/// 反馈上级: the body that assigned or urged it is told what became of the matter (办结报告).
public struct ReportBack: Act {
  public static let kind = "reportBack"
  public static let name = Wording(zh: "反馈上级", en: "Report back")
  public static let blank = ReportBack(to: "", content: "", letter: nil)
  public static let fields: [Field<ReportBack>] = [
    Field("to", Wording(zh: "反馈机关", en: "To"), .text(\.to), required: true),
    Field("letter", Wording(zh: "文号", en: "Letter no."), .optionalText(\.letter)),
    Field(
      "content", Wording(zh: "反馈内容", en: "Content"), .text(\.content), required: true,
      width: .lines(2)),
  ]

  public var to: String
  public var content: String
  public var letter: String?

  public static func begun(on state: CaseFile) -> ReportBack {
    var act = blank
    act.to = state.sender ?? ""
    return act
  }

  public func digest(_ codes: Codes) -> Wording {
    Wording(zh: "\(to)：\(content)", en: "\(to): \(content)")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.milestones[.reportedBack] = state.milestones[.reportedBack] ?? moment.day
    state.milestones[.urgeAnswered] = moment.day
  }
}

extension Guard<CaseFile> {
  static var nobodyToReportTo: Guard {
    Guard(
      refuses: { file, _ in file.milestones[.receivedFromAbove] == nil && !file.isUrged },
      says: Wording(
        zh: "不是上级交办、转送或督办的，没有需要反馈的机关",
        en: "No body above sent or urged it: there is nobody to report back to"))
  }
}
