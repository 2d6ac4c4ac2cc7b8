public import Wording

/// 督办: a leader puts a case under an order of some level, and asks for a reply by a day.
///
/// The order is on the case, never on a person, and stands until it is revoked or the case is closed.
public struct Order: Act {
  public static let kind = "order"
  public static let name = Wording(zh: "督办", en: "Order")
  public static let blank = Order(level: "", content: "", replyBy: nil)
  public static let fields: [Field<Order>] = [
    Field(
      "level", Wording(zh: "督办等级", en: "Level"), .choice(\.level, .orderLevels), required: true),
    Field("replyBy", Wording(zh: "回复期限", en: "Reply by"), .optionalDay(\.replyBy), required: true),
    Field(
      "content", Wording(zh: "督办要求", en: "What is asked"), .text(\.content), required: true,
      width: .lines(2)),
  ]

  /// A code of `order-levels`.
  public var level: String
  public var content: String
  public var replyBy: Day?

  public static func begun(on state: CaseFile, _ circumstance: Circumstance) -> Order {
    Order(level: "", content: "", replyBy: Demand.usualDay(circumstance))
  }

  public func digest(_ codes: Codes) -> Wording {
    codes.name(level, in: .orderLevels) + Wording(zh: "：", en: ": ")
      + Demand.digest(content, replyBy)
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.oversight.order = Oversight.StandingOrder(level: level, on: moment.day)
    state.oversight.demands.append(Demand(moment, replyBy: replyBy, order: level))
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    Demand.problems(replyBy, circumstance)
  }
}
