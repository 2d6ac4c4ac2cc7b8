extension CaseIndex {
  /// What the index keeps of one case.
  struct Row: Equatable, Sendable {
    /// The row's number in the file.
    var id: Int64
    /// The next due day, ``openWithoutDue`` or ``notOpen``.
    var due: Int32
    /// The last legal day: an open case is overdue on every later day; ``noLegalDay`` for none.
    var legal: Int32
    /// The day received.
    var received: Int32
    /// The ordinal of its stage, below 64.
    var stage: UInt8
    /// 0 petition, 1 dispute.
    var kind: UInt8
    /// The ordinal of the first village named; 0 for none.
    var village: UInt16
    /// The ordinals of further villages.
    var moreVillages: [UInt16] = []
    /// The ordinal of the officer in charge; 0 for none.
    var handler: UInt16
    /// The ordinal of its channel, below 64.
    var channel: UInt8
    /// Number, names and summary, folded (NFC, half width, lower case), lines parted by U+000A.
    var text: String
    /// Pinyin and initials of each name, lower case, words parted by blanks.
    var latin: String
  }

  /// The due day of an open case for which no time limit runs.
  static let openWithoutDue: Int32 = 9_999_998
  /// The due day of a case that is not open.
  static let notOpen: Int32 = 9_999_999
  /// The legal day of a case that cannot be overdue.
  static let noLegalDay: Int32 = 9_999_999
}
