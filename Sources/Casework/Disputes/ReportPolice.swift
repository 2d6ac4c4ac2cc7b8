public import Wording

/// 报告公安: a dispute that may become a matter of public order or a crime is reported at once (人民调解法 25).
public struct ReportPolice: Act {
  public static let kind = "reportPolice"
  public static let name = Wording(zh: "报告公安等部门", en: "Tell the police")
  public static let blank = ReportPolice(to: "", content: "")
  public static let fields: [Field<ReportPolice>] = [
    Field("to", Wording(zh: "报告部门", en: "To"), .text(\.to), required: true),
    Field(
      "content", Wording(zh: "激化迹象和措施", en: "What was seen and done"), .text(\.content),
      required: true, width: .lines(2)),
  ]

  public var to: String
  public var content: String

  public func digest(_ codes: Codes) -> Wording {
    Wording(zh: "\(to)：\(content)", en: "\(to): \(content)")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.milestones[.policeTold] = moment.day
  }
}
