/// A set of small ordinals (0–63), such as stages or channels.
struct OrdinalSet: Hashable, Sendable {
  /// Every ordinal.
  static let all = OrdinalSet(bits: ~0)
  /// One bit for each ordinal.
  let bits: UInt64

  /// The set of these ordinals, each below 64.
  init(_ ordinals: some Sequence<UInt8>) {
    bits = ordinals.reduce(0) { $0 | 1 << UInt64($1) }
  }

  private init(bits: UInt64) {
    self.bits = bits
  }

  /// Whether an ordinal below 64 belongs to the set.
  func contains(_ ordinal: UInt8) -> Bool {
    bits &>> UInt64(ordinal) & 1 == 1
  }

  /// The ordinals that belong to both.
  func intersection(_ other: OrdinalSet) -> OrdinalSet { OrdinalSet(bits: bits & other.bits) }

  /// The ordinals that do not belong to this set.
  var complement: OrdinalSet { OrdinalSet(bits: ~bits) }
}
