/// 代理: an officer stands in for another, from a day on, through a day or until it is ended.
public struct Deputyship: Hashable, Sendable {
  public let officer: Identifier
  public let from: Day
  /// The last day; nil while it is open.
  public let until: Day?

  /// Whether it runs on a day.
  public func runs(on day: Day) -> Bool { from <= day && until.map { day <= $0 } ?? true }
}
