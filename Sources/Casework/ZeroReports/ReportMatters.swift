public import Wording

/// 有情况: the village names the disputes of the round.
///
/// How many they are is counted when it is read, without those that have become void since.
public struct ReportMatters: Act, DisputeReport {
  public static let kind = "reportMatters"
  public static let name = Wording(zh: "有情况", en: "Matters")
  public static let blank = ReportMatters(
    village: nil, month: nil, check: "", sweeps: 1, disputes: [])
  public static let fields: [Field<ReportMatters>] = [
    .disputes(\.disputes, required: true), .check(\.check), .sweeps(\.sweeps),
    .collective(\.collective), .remarks(\.said),
  ]

  public var village: Identifier?
  public var month: Month?
  public var round: Identifier?
  public var day: Day?
  public var check: String
  public var sweeps: Int
  public var disputes: [Identifier]
  public var remarks: [Remark]?
  public var collective: String?

  public func digest(_ codes: Codes) -> Wording {
    codes.name(check, in: .checks) + Wording(zh: "\(sweeps)次", en: ", \(sweeps)×")
  }

  public func apply(to state: inout VillagePeriod, _ moment: Moment) {
    state.record(self, moment)
  }
}
