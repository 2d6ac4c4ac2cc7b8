public import Wording

/// What `verify` found: whether the journal is whole and everything read from it agrees.
///
/// A chain cannot see that its last entries are gone without a trace, projections included: compare
/// the journal's head with one that was printed on a figure.
public struct Verification: Sendable {
  /// One thing that is wrong, and the way out.
  public struct Fault: Hashable, Sendable, Worded {
    /// The entry's number in its office; nil when it is not about one entry.
    public let sequence: Int?
    public let wording: Wording
  }

  /// How many entries the journal holds.
  public let entries: Int
  /// How many cases, visits, months, villages, officers and offices they are about.
  public let subjects: Int
  /// The entries whose content was redacted: sealed as before, no longer readable, not to be rebuilt.
  public let redacted: [Int]
  /// At most `mostFaults`, those of single entries first.
  public let faults: [Fault]

  /// Whether nothing is wrong.
  public var isWhole: Bool { faults.isEmpty }

  /// More faults than this are not listed.
  public static let mostFaults = 1000
}

extension Verification.Fault {
  /// What is wrong with an entry of the journal.
  static func entry(_ sequence: Int, _ what: Wording) -> Self {
    Self(
      sequence: sequence,
      wording: Wording(zh: "第\(sequence)条记录：", en: "Entry \(sequence): ") + what + restore)
  }

  /// What is wrong with the journal as a whole.
  static func journal(_ what: Wording) -> Self {
    Self(sequence: nil, wording: Wording(zh: "记录：", en: "The journal: ") + what + restore)
  }

  /// What is wrong with a table that is read from the journal.
  static func projection(_ label: String, _ what: Wording) -> Self {
    Self(
      sequence: nil,
      wording: Wording(label) + Wording(zh: "：", en: ": ") + what
        + Wording(
          zh: "；记录本身不受影响，请保留本文件，用副本恢复",
          en: "; the journal itself is not touched: keep this file and restore a copy"))
  }

  /// What is wrong with the form of the file.
  static func file(_ what: Wording) -> Self { Self(sequence: nil, wording: what + restore) }

  private static let restore = Wording(
    zh: "；请保留本文件，用副本恢复", en: "; keep this file and restore a copy")
}
