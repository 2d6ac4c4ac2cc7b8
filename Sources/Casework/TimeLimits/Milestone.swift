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
  /// Received by the petition office of a body above; nobody records it here, P10 is kept for information.
  case receivedAbove
  /// The day of receipt of a matter that is handled in the simple way (简易办理).
  case receivedSimply
  case acceptedSimply
  /// Turned from the simple way to the ordinary one.
  case converted
  /// Accepted as a duty to act, Article 31 ⑤, and the day that another law gives for it.
  case acceptedDuty
  case dutyLimit
  /// Led into a procedure of the law, Article 31 ①–④, and the last day of that procedure.
  case led
  case ledLimit
  /// The sender did not agree to the objection.
  case overruled
  case reconciled
  case executed
  /// 复查: asked for, decided, and received by the petitioner.
  case reviewAsked
  case reviewDecided
  case reviewReceived
  /// 复核: asked for and decided.
  case recheckAsked
  case recheckDecided
  /// The day by which a body above that urges (督办) wants to hear.
  case urgedLimit
  /// The body that urges has been answered.
  case urgeAnswered
  /// The body above has been told what became of the matter.
  case reportedBack
  /// The day that was set when a closed case was taken up again, and what came of it.
  case reopenLimit
  case answeredAgain
  case closedAgain
  /// The agreement of a dispute took effect; it is to be performed by, and was.
  case agreed
  case performanceDue
  case performed
  /// From when the parties are to be visited, and the visit.
  case visitDue
  case visited
  case confirmationSought
  case policeTold
  /// Handed to the county.
  case referredUp
  /// 重大紧急: marked, and told to those who must know.
  case urgent
  case urgentTold
}
