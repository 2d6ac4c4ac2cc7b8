/// Which cases a list shows; what is not said does not narrow it.
///
/// Ordinals and day numbers are those of the rows that the index was filled with.
struct CaseFilter: Hashable, Sendable {
  /// Whether a case still waits for somebody.
  enum State: Hashable, Sendable {
    case any
    case open
    case notOpen
  }

  /// Open cases, the others, or both.
  var state = State.any
  /// The stages shown.
  var stages = OrdinalSet.all
  /// 0 petitions, 1 disputes.
  var kind: UInt8?
  /// Cases of this village, be it the first named or a further one; 0 for cases of none.
  var village: UInt16?
  /// Cases in this officer's hands; 0 for cases in nobody's.
  var handler: UInt16?
  /// The channels by which the cases came.
  var channels = OrdinalSet.all
  /// Open cases whose last legal day lies before this day.
  var overdueOn: Int32?
  /// Open cases whose last legal day is this day or later, or that have none.
  var legalFrom: Int32?
  /// Open cases whose next due day is this day or later.
  var dueFrom: Int32?
  /// Open cases whose next due day lies before this day.
  var dueBefore: Int32?
}
