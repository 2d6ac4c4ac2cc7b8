public import Wording

/// 催报: the office rang a village about a missing report; what was said, and when to ring again.
public struct RecordCall: Act, AboutVillageRound {
  public static let kind = "recordCall"
  public static let name = Wording(zh: "记录催报电话", en: "Record a call")
  public static let blank = RecordCall(called: "", result: "")
  public static let fields: [Field<RecordCall>] = [
    Field("called", Wording(zh: "接听人", en: "Spoken to"), .text(\.called), required: true),
    Field(
      "result", Wording(zh: "结果", en: "Result"), .text(\.result), required: true, width: .full,
      help: Wording(zh: "如答应今天下午报、无人接听", en: "Such as: will report today; nobody answered")),
    Field("next", Wording(zh: "下次催报", en: "Ring again on"), .optionalDay(\.next)),
  ]

  public var village: Identifier?
  public var month: Month?
  public var round: Identifier?
  public var day: Day?
  public var called: String
  public var result: String
  public var next: Day?

  public func digest(_ codes: Codes) -> Wording {
    Wording(zh: "\(called)：\(result)", en: "\(called): \(result)")
      + (next.map { Wording(zh: "，\($0)再催", en: ", again on \($0)") } ?? Wording(""))
  }

  public func apply(to state: inout VillagePeriod, _ moment: Moment) {
    state.take(self)
    state.calls.append(
      VillagePeriod.Call(
        day: moment.day, officer: moment.officer, called: called, result: result, next: next))
  }

  /// A next call that is so many days away has its year typed wrong.
  private static let longest = 60

  public func problems(in state: VillagePeriod, _ circumstance: Circumstance) -> [Problem] {
    if let next, next > circumstance.day + Self.longest {
      return [
        Problem(
          "next",
          Wording(
            zh: "下次催报\(next)在\(Self.longest)天以后，请核对",
            en: "The next call, \(next), is more than \(Self.longest) days away: please check"))
      ]
    }
    if let next, next < circumstance.day {
      return [
        Problem(
          "next",
          Wording(
            zh: "下次催报\(next)早于这次的\(circumstance.day)，请核对",
            en: "The next call, \(next), is before this one: please check"))
      ]
    }
    return state.problem(of: self, circumstance) { _, round, terms in
      guard terms.opens > circumstance.now else { return nil }
      return Problem(
        nil,
        Wording(
          zh: "\(circumstance.book.name(of: round).zh)还没有结束，不需催报",
          en: "\(circumstance.book.name(of: round).en) has not ended: nobody is to be rung"),
        reason: .notNow)
    }.map { [$0] } ?? []
  }
}

extension VillagePeriod {
  /// One call to a village that had not reported.
  public struct Call: Hashable, Sendable {
    public let day: Day
    public let officer: Identifier
    public let called: String
    public let result: String
    public let next: Day?
  }
}
