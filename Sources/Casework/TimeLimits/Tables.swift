/// The rules, codes and holidays that an office works by; each entry names the version it was judged by.
public struct Tables: Hashable, Codable, Sendable {
  public var rules: [TimeLimit]
  public var codes: Codes
  public var calendar: WorkCalendar

  /// Puts a set of tables together.
  public init(rules: [TimeLimit], codes: Codes, calendar: WorkCalendar) {
    self.rules = rules
    self.codes = codes
    self.calendar = calendar
  }

  /// The clocks that the dated facts of a case start, in the order of the rules.
  public func clocks(receivedOn received: Day, _ milestones: [Milestone: Day]) -> [Clock] {
    rules.compactMap { limit in
      guard limit.applies(receivedOn: received), let start = milestones[limit.starts] else {
        return nil
      }
      let met = limit.meets.compactMap { milestones[$0] }.min()
      let stopped = limit.stops.compactMap { milestones[$0] }.min()
      return Clock(
        reckoning: Reckoning(limit, from: start, calendar: calendar), met: met,
        stopped: met == nil ? stopped : nil)
    }
  }
}
