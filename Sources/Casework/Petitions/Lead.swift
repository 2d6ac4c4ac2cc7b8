public import Wording

/// 导入法定程序: litigation, arbitration, a Party or an administrative procedure decides (信访工作条例 31 ①–④).
public struct Lead: Act {
  public static let kind = "lead"
  public static let name = Wording(zh: "导入法定程序", en: "Lead elsewhere")
  public static let blank = Lead(route: "", body: "", reason: "", limit: nil)
  public static let fields: [Field<Lead>] = [
    Field(
      "route", Wording(zh: "法定程序", en: "Procedure"), .choice(\.route, .routes), required: true,
      width: .full, among: { $0.course == Code.leadCourse }),
    Field("body", Wording(zh: "有权机关", en: "Body"), .text(\.body), required: true),
    Field(
      "limit", Wording(zh: "该程序期限", en: "Its last day"), .optionalDay(\.limit),
      help: Wording(
        zh: "申请该程序的期限，告知当事人的最后一日", en: "The last day to apply there, as the petitioner is told")),
    Field(
      "reason", Wording(zh: "依据和理由", en: "Basis"), .text(\.reason), required: true, width: .full),
  ]

  /// A code of `routes`.
  public var route: String
  public var body: String
  public var reason: String
  public var limit: Day?

  public func digest(_ codes: Codes) -> Wording {
    Wording(zh: "\(body)：", en: "\(body): ") + codes.name(route, in: .routes)
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.route = route
    state.milestones[.led] = moment.day
    state.milestones[.ledLimit] = limit
  }
}

extension Guard<CaseFile> {
  static var notAnAppeal: Guard {
    Guard(
      refuses: { file, _ in file.legalKind.map { $0 != "appeal" } ?? false },
      says: Wording(
        zh: "建议意见、检举控告不走第三十一条的法定程序，请受理后按其途径办理",
        en:
          "A suggestion or an accusation does not take the procedures of Art. 31: accept it on its own route"
      ))
  }
}
