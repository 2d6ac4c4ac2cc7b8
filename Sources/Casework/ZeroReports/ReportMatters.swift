public import Wording

/// 有情况: the village names the disputes of the month.
///
/// How many they are is counted when it is read, without those that have become void since.
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
    codes.name(check, in: .checks) + Wording(zh: "\(sweeps)次", en: ", \(sweeps)×")
  }

  public func apply(to state: inout VillagePeriod, _ moment: Moment) {
    state.record(self, disputes: disputes, moment)
  }

  /// With each dispute named once.
  public func completed(_ circumstance: Circumstance) -> ReportMatters {
    var act = self
    var named: Set<Identifier> = []
    act.disputes = disputes.filter { named.insert($0).inserted }
    return act
  }

  public func problems(in state: VillagePeriod, _ circumstance: Circumstance) -> [Problem] {
    periodProblems(circumstance) + objections(circumstance)
  }

  private func objections(_ circumstance: Circumstance) -> [Problem] {
    guard let month, let village = village.flatMap({ circumstance.book.village($0) }) else {
      return []
    }
    return disputes.compactMap { id in
      guard let dispute = circumstance.disputes[id] else { return NamedDispute.unknown }
      return dispute.objection(village, month, circumstance.viewer)
    }.map { Problem("disputes", $0) }
  }
}
