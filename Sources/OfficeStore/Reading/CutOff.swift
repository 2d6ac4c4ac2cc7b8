public import Casework

/// 截至 and 录入截至: what had happened by a day, as known by an instant; nil is now.
public struct CutOff: Hashable, Sendable {
  public let day: Day
  public let instant: Instant?

  /// Looks back at a day, with what was known by an instant.
  public init(day: Day, instant: Instant? = nil) {
    self.day = day
    self.instant = instant
  }
}
