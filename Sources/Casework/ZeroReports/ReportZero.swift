public import Wording

/// 零报告: "nothing happened", said by a named person for a village and a month that has ended.
public struct ReportZero: Act, VillageMonthReport {
  public static let kind = "reportZero"
  public static let name = Wording(zh: "零报告", en: "Zero report")
  public static let blank = ReportZero(village: nil, month: nil, check: "", sweeps: 1)
  public static let fields: [Field<ReportZero>] = [
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

  public func digest(_ codes: Codes) -> Wording {
    Wording(zh: "经排查未发现矛盾纠纷（", en: "Nothing found (") + codes.name(check, in: .checks)
      + Wording(zh: "\(sweeps)次）", en: ", \(sweeps)×)")
  }

  public func apply(to state: inout VillagePeriod, _ moment: Moment) {
    state.record(self, disputes: [], moment)
  }

  public func problems(in state: VillagePeriod, _ circumstance: Circumstance) -> [Problem] {
    periodProblems(circumstance)
  }
}
