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
  /// - Parameters:
  ///   - extensions: how far limits were moved out, by the milestone that starts them.
  ///   - runningAndOurs: whether only those are wanted that we are still to meet.
  public func clocks(
    receivedOn received: Day, _ milestones: [Milestone: Day],
    extensions: [Milestone: Extension] = [:], runningAndOurs: Bool = false
  ) -> [Clock] {
    rules.indices.compactMap { index in
      // Few of the limits have begun: only these are copied out of the table.
      guard let start = milestones[rules[index].starts],
        !runningAndOurs || rules[index].owner.isOurs
      else { return nil }
      let limit = rules[index]
      guard limit.applies(receivedOn: received) else { return nil }
      func first(_ ends: [Milestone]) -> Day? {
        ends.compactMap { milestones[$0] }.filter { limit.unit == .given || $0 >= start }.min()
      }
      let met = first(limit.meets)
      let stopped = met == nil ? first(limit.stops) : nil
      if runningAndOurs, met != nil || stopped != nil { return nil }
      return Clock(
        reckoning: Reckoning(
          limit, from: start, extended: extensions[limit.starts], calendar: calendar), met: met,
        stopped: stopped)
    }
  }
}
