/// A set of slots of the index, one bit for each.
struct SlotBits: Equatable, Sendable {
  private(set) var words: [UInt64]

  /// The empty set, with room for so many slots.
  init(room: Int) {
    words = Array(repeating: 0, count: (room + 63) >> 6)
  }

  /// The slots that there is room for lie below this one.
  var room: Int { words.count << 6 }

  /// How many slots belong to the set.
  var count: Int {
    words.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  func contains(_ slot: Int) -> Bool {
    words[slot >> 6] &>> UInt64(slot & 63) & 1 == 1
  }

  mutating func insert(_ slot: Int) {
    words[slot >> 6] |= 1 &<< UInt64(slot & 63)
  }

  /// Inserts a slot or leaves the set as it is.
  mutating func insert(_ slot: Int, if wanted: Bool) {
    words[slot >> 6] |= (wanted ? 1 : 0) &<< UInt64(slot & 63)
  }

  /// Inserts those of the 64 slots from 64 × `index` on whose bits are set.
  mutating func insert(_ bits: UInt64, at index: Int) {
    words[index] |= bits
  }

  mutating func remove(_ slot: Int) {
    words[slot >> 6] &= ~(1 &<< UInt64(slot & 63))
  }

  /// Makes room for the slots below this one.
  mutating func grow(room: Int) {
    while words.count << 6 < room { words.append(0) }
  }

  /// Keeps the slots that belong to the other set of the same room too.
  mutating func formIntersection(_ other: SlotBits) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  /// Takes in the slots of the other set of the same room.
  mutating func formUnion(_ other: SlotBits) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// Keeps the slots for which the test holds.
  mutating func keep(where holds: (Int) -> Bool) {
    for index in words.indices {
      var left = words[index]
      var kept: UInt64 = 0
      while left != 0 {
        let bit = left.trailingZeroBitCount
        kept |= (holds(index << 6 | bit) ? 1 : 0) &<< UInt64(bit)
        left &= left &- 1
      }
      words[index] = kept
    }
  }
}
