/// 上期未化解 + 新增 − 化解 − 其他销号 = 期末未化解: a village's disputes over some days, derived from their records.
public struct VillageBalance: Hashable, Sendable {
  /// 上期未化解: received before and not ended by then.
  public var before = 0
  /// 新增, what the sweeps found.
  public var found = 0
  /// 化解: an agreement was reached.
  public var settled = 0
  /// 其他销号: ended without one, such as led to a court, or merged into another.
  public var otherwise = 0
  /// 上报镇: handed to the town in these days.
  public var raised = 0
  /// 重大: those found that are marked as grave and urgent.
  public var grave: [Number] = []

  public init() {}

  /// 期末未化解.
  public var remaining: Int { before + found - settled - otherwise }

  /// Adds a dispute that counts for the village.
  public mutating func add(
    received: Day, ended: Day?, isSettled: Bool, raised raisedOn: Day?, grave number: Number?,
    in span: ClosedRange<Day>
  ) {
    guard received <= span.upperBound, ended.map({ span.lowerBound <= $0 }) ?? true else { return }
    if received < span.lowerBound {
      before += 1
    } else {
      found += 1
      if let number { grave.append(number) }
    }
    if let ended, span.contains(ended) {
      if isSettled { settled += 1 } else { otherwise += 1 }
    }
    if let raisedOn, span.contains(raisedOn) { raised += 1 }
  }
}
