/// 督办: what leaders have said and asked about a case.
public struct Oversight: Hashable, Sendable {
  /// The last 批示.
  public struct Instruction: Hashable, Sendable {
    public let content: String
    public let by: Identifier
    public let on: Day
  }

  /// The order under which the case is.
  public struct StandingOrder: Hashable, Sendable {
    /// A code of `order-levels`.
    public let level: String
    public let on: Day
  }

  /// The leader and the unit that answer for it (责任领导、责任单位).
  public internal(set) var leader: Identifier?
  public internal(set) var unit: String?
  public internal(set) var instruction: Instruction?
  public internal(set) var plan: BackSchedule?
  public internal(set) var demands: [Demand] = []
  public internal(set) var order: StandingOrder?
  public internal(set) var request: ApprovalRequest?

  /// The earliest day by which somebody still waits for a reply.
  public var replyBy: Day? { demands.lazy.filter { $0.settledOn == nil }.map(\.replyBy).min() }

  mutating func settle(on day: Day, _ isMeant: (Demand) -> Bool) {
    for index in demands.indices where demands[index].settledOn == nil && isMeant(demands[index]) {
      demands[index].settledOn = day
    }
  }

  /// The act that was asked for has been done, with or without the approval.
  mutating func settle(_ approval: Approval.Kind) {
    if request?.approval.kind == approval { request = nil }
  }
}
