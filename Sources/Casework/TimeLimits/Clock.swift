/// A time limit that runs or ran in a case.
public struct Clock: Hashable, Sendable {
  /// Where a clock stands on a day.
  public enum State: Hashable, Sendable {
    /// Days left to the raw day; 0 on the day itself.
    case running(left: Int)
    /// The raw day is past, the legal day is not.
    case rolled(to: Day)
    /// The raw day is past and the year has no holiday table yet.
    case awaitingTable(year: Int)
    /// Our duty, past its legal day by so many days.
    case overdue(by: Int)
    /// Past what is usual, by so many days; no breach.
    case past(by: Int)
    /// A right or a window that is over.
    case lapsed
    case met(on: Day, late: Bool)
    case stopped(on: Day)
  }

  public let reckoning: Reckoning
  /// The day it was met, if it was.
  public let met: Day?
  /// The day it ended without being met, if it did.
  public let stopped: Day?

  public var limit: TimeLimit { reckoning.limit }

  /// The day that is aimed at: the raw one.
  public var due: Day { reckoning.raw ?? reckoning.legal ?? reckoning.start }

  /// Whether it has neither been met nor ended.
  public var isRunning: Bool { met == nil && stopped == nil }

  /// Where it stands on a day.
  public func state(on today: Day) -> State {
    if let met { return .met(on: met, late: reckoning.legal.map { met > $0 } ?? false) }
    if let stopped { return .stopped(on: stopped) }
    guard let raw = reckoning.raw else {
      return .awaitingTable(year: reckoning.uncoveredYear ?? today.year)
    }
    if today <= raw { return .running(left: raw - today) }
    guard let legal = reckoning.legal else {
      return .awaitingTable(year: reckoning.uncoveredYear ?? raw.year)
    }
    if today <= legal { return .rolled(to: legal) }
    return switch limit.owner {
    case .ourDuty: .overdue(by: today - legal)
    case .guideline: .past(by: today - legal)
    case .ourRight, .petitioner, .other: .lapsed
    }
  }
}
