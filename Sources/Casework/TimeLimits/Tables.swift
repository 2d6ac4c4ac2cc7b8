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
  ///
  /// A fact of before the start meets nothing: it belongs to an earlier round. A given day is the end
  /// and not the start, so whatever meets it counts.
  ///
  /// - Parameter extensions: how far limits were moved out, by the milestone that starts them.
  public func clocks(
    receivedOn received: Day, _ milestones: [Milestone: Day],
    extensions: [Milestone: Extension] = [:]
  ) -> [Clock] {
    rules.compactMap { limit in
      guard limit.applies(receivedOn: received), let start = milestones[limit.starts] else {
        return nil
      }
      func first(_ ends: [Milestone]) -> Day? {
        ends.compactMap { milestones[$0] }.filter { limit.unit == .given || $0 >= start }.min()
      }
      let met = first(limit.meets)
      return Clock(
        reckoning: Reckoning(
          limit, from: start, extended: extensions[limit.starts], calendar: calendar), met: met,
        stopped: met == nil ? first(limit.stops) : nil)
    }
  }
}
