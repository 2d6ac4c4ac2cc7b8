/// What a village's reports count of a dispute.
extension CaseFile {
  /// When it was settled (化解: an agreement was reached) or came to another end, and which of the two; nil while it is neither.
  public var ending: (day: Day, isSettled: Bool)? {
    guard kind == .dispute else { return nil }
    var ending: (day: Day, isSettled: Bool)?
    for line in history where line.isStanding && line.reverses == nil {
      switch line.act {
      case Agree.kind: ending = (line.day, true)
      case Reopen.kind: ending = nil
      case Close.kind, Merge.kind: ending = ending ?? (line.day, false)
      default: break
      }
    }
    return ending
  }

  /// When the village handed it to the town last; nil when it never did.
  public var raisedOn: Day? {
    history.last { $0.isStanding && $0.act == HandOver.kind }?.day
  }
}
