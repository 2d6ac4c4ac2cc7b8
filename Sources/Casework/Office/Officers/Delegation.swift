/// From when, and until when, something was delegated; both days count.
public struct Delegation: Hashable, Sendable {
  public let from: Day
  public internal(set) var until: Day?

  /// Whether it holds on a day.
  public func holds(on day: Day) -> Bool { from <= day && until.map { day <= $0 } ?? true }
}
