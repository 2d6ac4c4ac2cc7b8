/// A dated fact of a case that starts, stops or meets a time limit. Raw values stand in the rules.
public enum Milestone: String, Codable, CaseIterable, Sendable {
  /// Received from the petitioner himself.
  case receivedDirectly
  /// Received from a body above (交办, 转送).
  case receivedFromAbove
  /// The day that the assigning letter gives.
  case assignedLimit
  /// Accepted on the ordinary route, Article 31 ⑥.
  case acceptedOrdinary
  case acceptedDispute
  case notified
  case objected
  case answered
  case delivered
  case settled
  case transferred
  case returned
  case declined
  /// Exempted on a ground that lifts the written notice too.
  case exempted
  case closed
}
