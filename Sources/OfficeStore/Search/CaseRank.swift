/// The place of a case in every list.
///
/// Open cases stand first, the earliest due day before the later ones, then by id. Cases that are
/// not open follow, the last received first, then the greatest id.
struct CaseRank: Comparable {
  private let major: Int64
  private let minor: Int64

  init(_ facts: CaseFacts, id: Int64) {
    if facts.due < CaseIndex.notOpen {
      major = Int64(facts.due)
      minor = id
    } else {
      major = 1 << 32 - Int64(facts.received)
      minor = ~id
    }
  }

  static func < (left: CaseRank, right: CaseRank) -> Bool {
    left.major != right.major ? left.major < right.major : left.minor < right.minor
  }
}
