public import Wording

/// 免报: by a dated order the village owes nothing for the round.
public struct ExcuseReport: Act, AboutVillageRound {
  public static let kind = "excuseReport"
  public static let name = Wording(zh: "免报", en: "Excuse")
  public static let blank = ExcuseReport(order: "", ordered: nil, reason: "")
  public static let fields: [Field<ExcuseReport>] = [
    Field(
      "order", Wording(zh: "依据（文号或会议）", en: "Order"), .text(\.order), required: true,
      help: Wording(zh: "如镇政府办公会议纪要第5号", en: "Its number, or the meeting that decided it")),
    Field("ordered", Wording(zh: "依据日期", en: "Dated"), .optionalDay(\.ordered), required: true),
    Field(
      "reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .full),
  ]

  public var village: Identifier?
  public var month: Month?
  public var round: Identifier?
  public var day: Day?
  public var order: String
  public var ordered: Day?
  public var reason: String

  public func digest(_ codes: Codes) -> Wording {
    Wording(
      zh: "\(order)（\(ordered?.description ?? "—")）：\(reason)",
      en: "\(order) (\(ordered?.description ?? "—")): \(reason)")
  }

  public func apply(to state: inout VillagePeriod, _ moment: Moment) {
    state.take(self)
    state.excuse = VillagePeriod.Excuse(order: order, ordered: ordered, reason: reason)
  }

  /// An order that is so many days older than the round has its year typed wrong.
  private static let longest = 366

  public func problems(in state: VillagePeriod, _ circumstance: Circumstance) -> [Problem] {
    if let ordered, ordered > circumstance.day {
      return [
        Problem(
          "ordered",
          Wording(
            zh: "依据日期\(ordered)在\(circumstance.day)之后，请核对",
            en: "The order of \(ordered) is later than \(circumstance.day): please check"))
      ]
    }
    return state.problem(of: self, circumstance) { _, round, terms in
      guard let ordered, ordered < terms.span.lowerBound - Self.longest else { return nil }
      return Problem(
        "ordered",
        Wording(
          zh: "依据日期\(ordered)早于\(circumstance.book.name(of: round).zh)一年以上，请核对年份",
          en:
            "The order of \(ordered) is more than a year before \(circumstance.book.name(of: round).en): please check the year"
        ))
    }.map { [$0] } ?? []
  }
}

extension VillagePeriod {
  /// An order by which a village is excused.
  public struct Excuse: Hashable, Sendable {
    public let order: String
    public let ordered: Day?
    public let reason: String
  }
}
