import Wording

/// What a leader has asked to hear by a day, by pressing (催办) or ordering (督办).
public struct Demand: Hashable, Sendable {
  public let entry: Identifier
  public let by: Identifier
  public let on: Day
  public let replyBy: Day
  /// The level of the order that asked it: a code of `order-levels`; nil for a 催办.
  public let order: String?
  /// When it was replied to, or the order was revoked.
  public internal(set) var settledOn: Day?

  init(_ moment: Moment, replyBy: Day?, order: String?) {
    entry = moment.entry
    by = moment.officer
    on = moment.day
    self.replyBy = replyBy ?? moment.day
    self.order = order
  }

  /// Three working days from now, where the calendar knows them.
  static func usualDay(_ circumstance: Circumstance) -> Day? {
    circumstance.tables.calendar.adding(workingDays: 3, to: circumstance.today)
  }

  static func digest(_ content: String, _ replyBy: Day?) -> Wording {
    let day = replyBy?.description ?? ""
    return Wording(zh: "\(content)（\(day)前回复）", en: "\(content) (reply by \(day))")
  }

  /// A reply is wanted within so many days; more may be a wrong year.
  private static let mostDays = 180

  static func problems(_ replyBy: Day?, _ circumstance: Circumstance) -> [Problem] {
    if let replyBy, replyBy > circumstance.day + mostDays {
      return [
        Problem(
          "replyBy",
          Wording(
            zh: "回复期限\(replyBy)在\(mostDays)天以后，请核对年份",
            en: "\(replyBy) is more than \(mostDays) days away: please check the year"),
          isWarning: true)
      ]
    }
    if let replyBy, replyBy >= circumstance.day, replyBy < circumstance.today {
      return [
        Problem(
          "replyBy",
          Wording(
            zh: "回复期限\(replyBy)已经过了，请核对", en: "\(replyBy) is over already: please check"),
          isWarning: true)
      ]
    }
    guard let replyBy, replyBy < circumstance.day else { return [] }
    return [
      Problem(
        "replyBy",
        Wording(
          zh: "回复期限\(replyBy)早于\(circumstance.day)，请改为以后的日期",
          en: "\(replyBy) is before \(circumstance.day): please give a later day to reply by"))
    ]
  }
}
