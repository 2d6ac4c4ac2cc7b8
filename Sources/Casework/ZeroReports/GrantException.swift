public import Wording

/// 准许例外: a village may report or amend a locked round until a day.
public struct GrantException: Act, AboutVillageRound {
  public static let kind = "grantException"
  public static let name = Wording(zh: "准许锁定后补报", en: "Grant an exception")
  public static let blank = GrantException(until: nil, reason: "")
  public static let fields: [Field<GrantException>] = [
    Field(
      "until", Wording(zh: "准许至", en: "Until"), .optionalDay(\.until), required: true,
      help: Wording(zh: "当日24时到期", en: "It expires at the end of that day")),
    Field(
      "reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .full,
      help: Wording(zh: "印在月报表的注脚里", en: "Printed below every sheet of the round")),
  ]

  /// No exception runs longer than a month from the day it is granted.
  private static let longest = 31

  public var village: Identifier?
  public var month: Month?
  public var round: Identifier?
  public var day: Day?
  public var until: Day?
  public var reason: String

  public func digest(_ codes: Codes) -> Wording {
    Wording(
      zh: "准许至\(until?.description ?? "—")：\(reason)",
      en: "until \(until?.description ?? "—"): \(reason)")
  }

  public func apply(to state: inout VillagePeriod, _ moment: Moment) {
    state.take(self)
    guard let until else { return }
    state.exceptions.append(
      VillagePeriod.LockException(
        officer: moment.officer, granted: moment.day, until: until, reason: reason))
  }

  public func problems(in state: VillagePeriod, _ circumstance: Circumstance) -> [Problem] {
    let today = circumstance.today
    if let until, !(today...today + Self.longest).contains(until) {
      return [
        Problem(
          "until",
          Wording(
            zh: "例外应在今天至\(today + Self.longest)之间到期，请核对",
            en: "An exception expires between today and \(today + Self.longest): please check"))
      ]
    }
    return state.problem(of: self, circumstance) { village, round, terms in
      if let file = circumstance.book.file(of: round), file.stage == .closed {
        return state.timeProblem(village, round, terms, circumstance)
      }
      guard !terms.isLocked(at: circumstance.now) else { return nil }
      return Problem(
        nil,
        Wording(
          zh: "\(circumstance.book.name(of: round).zh)没有锁定，不需要例外，直接补报即可",
          en:
            "\(circumstance.book.name(of: round).en) is not locked: no exception is needed, just report"
        ), reason: .notNow)
    }.map { [$0] } ?? []
  }
}

extension VillagePeriod {
  /// Who let a village report after the lock, until when, and why.
  public struct LockException: Hashable, Sendable {
    public let officer: Identifier
    public let granted: Day
    public let until: Day
    public let reason: String

    /// Whether it may be used on a day; once it has expired it stays so.
    public func runs(on day: Day) -> Bool { granted <= day && day <= until }
  }
}
