public import Wording

/// 有情况: the village names the disputes of the month; every count is derived from them.
public struct ReportMatters: Act, VillageMonthReport {
  public static let kind = "reportMatters"
  public static let name = Wording(zh: "有情况", en: "Matters")
  public static let blank = ReportMatters(
    village: nil, month: nil, check: "", sweeps: 1, disputes: [])
  public static let fields: [Field<ReportMatters>] = [
    Field(
      "disputes", Wording(zh: "该月纠纷", en: "Disputes"), .disputes(\.disputes), required: true,
      width: .full,
      help: Wording(
        zh: "空格选定；未登记的按 F7 当场登记", en: "Space selects; F7 takes in one that is not recorded yet")),
    Field(
      "check", Wording(zh: "排查方式", en: "How checked"), .choice(\.check, .checks), required: true,
      help: Wording(
        zh: "1 走访  2 会议  3 电话  4 网格巡查", en: "1 visits  2 meeting  3 phone  4 grid patrol")),
    Field("sweeps", Wording(zh: "排查次数", en: "Sweeps"), .number(\.sweeps, 1...99)),
  ]

  public var village: Identifier?
  public var month: Month?
  public var check: String
  public var sweeps: Int
  public var disputes: [Identifier]

  public func digest(_ codes: Codes) -> Wording {
    Wording(zh: "有情况\(disputes.count)件（", en: "\(disputes.count) matter(s) (")
      + codes.name(check, in: .checks)
      + Wording(zh: "\(sweeps)次）", en: ", \(sweeps)×)")
  }

  public func apply(to state: inout VillagePeriod, _ moment: Moment) {
    state.record(self, disputes: disputes, moment)
  }

  public func problems(in state: VillagePeriod, _ circumstance: Circumstance) -> [Problem] {
    periodProblems(circumstance)
  }
}
