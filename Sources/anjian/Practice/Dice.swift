/// Chance from a fixed seed (SplitMix64): the same seed tells the same stories on every machine.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// Dice of their own for the n-th story, whatever was thrown for the others.
  init(seed: UInt64, story: Int) {
    var dice = Dice(seed: seed ^ (UInt64(truncatingIfNeeded: story) &* 0xD1B5_4A32_D192_ED03))
    self.init(seed: dice.next())
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of the range.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    let wide = next().multipliedFullWidth(by: UInt64(range.upperBound - range.lowerBound) + 1)
    return range.lowerBound + Int(wide.high)
  }

  /// Whether something happens that happens in so many of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool {
    within(0...99) < percent
  }

  /// One of the items.
  mutating func pick<Item>(_ items: [Item]) -> Item {
    items[within(0...items.count - 1)]
  }

  /// One of the items, each as often as its weight says.
  mutating func weighted<Item>(_ items: [(item: Item, weight: Int)]) -> Item {
    var left = within(0...items.reduce(0) { $0 + $1.weight } - 1)
    for (item, weight) in items {
      left -= weight
      if left < 0 { return item }
    }
    return items[items.count - 1].item
  }
}
