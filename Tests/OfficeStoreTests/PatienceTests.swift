import Foundation
import Testing

@testable import OfficeStore

/// How long one waits for the file while another writes.
@Suite struct PatienceTests {
  @Test func `who has waited longer asks more often, and gives up after some seconds`() {
    var waited: [Double] = []
    while let pause = Patience.pause(after: waited.count, random: 500) {
      waited.append(pause)
    }
    #expect(waited.allSatisfy { $0 > 0 && $0 < 0.01 })
    #expect((5.0...12.0).contains(waited.reduce(0, +)))
    // After a tenth of a second at most, several times a millisecond.
    let coming = waited.prefix { $0 > 0.000_3 }
    #expect(coming.reduce(0, +) < 0.1)
    #expect(coming.max() ?? 0 > 10 * (waited.dropFirst(coming.count).prefix(300).max() ?? 1))
  }
}
