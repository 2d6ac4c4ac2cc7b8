import Casework
import Testing

@testable import OfficeStore

/// Stretches of days, found by a day that they hold.
@Suite struct DayTreeTests {
  @Test(arguments: [UInt64(3), 5])
  func `a stretch is kept at a node over each day that it holds`(_ seed: UInt64) {
    let chance = Chance(seed)
    for _ in 0..<4_000 {
      let first = chance.roll(70_000) - 500
      let last = first + [0, 1, chance.roll(20), chance.roll(4_000), 9_999_999][chance.roll(5)]
      let node = DayTree.node(from: first, through: last)
      for day in [first, last, first + chance.roll(max(1, min(last - first, 70_000)))] {
        #expect(DayTree.nodes(over: day).contains(node), "\(first) to \(last): \(day)")
      }
    }
  }

  @Test func `few stretches that do not hold a day are looked at`() {
    let day = "2026-11-23".day.number
    let looked = (day - 3_000..<day + 3_000).filter {
      DayTree.nodes(over: day).contains(DayTree.node(from: $0, through: $0))
    }
    #expect(looked.count <= 16)
    #expect(DayTree.nodes(over: day).count == 16)
  }
}
