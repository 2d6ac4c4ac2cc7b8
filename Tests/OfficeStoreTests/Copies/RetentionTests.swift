import Casework
import OfficeStore
import Testing

@Suite struct RetentionTests {
  /// Days back from Thursday, 26 November 2026.
  private static func back(_ count: Int) -> [Day] {
    let today: Day = "2026-11-26".day
    return (0..<count).map { today - $0 }
  }

  private static func days(_ texts: String...) -> [Day] { texts.map(\.day) }

  private static let rows: [([Day], [Day])] = [
    // Nothing, one, seven: all stay.
    ([], []),
    (back(1), back(1)),
    (back(7), back(7)),
    // Nine days: the week before's newest, 11-22, is among the seven; 11-18 and 11-19 go.
    (back(9), back(7)),
    // Seven days, then the newest of older weeks (Sundays) and months.
    (back(60), back(7) + days("2026-11-15", "2026-11-08", "2026-10-31", "2026-09-30")),
    // Long shut: what there is counts, not how long ago it was.
    (
      days("2025-03-31", "2025-03-30", "2024-01-01"),
      days("2025-03-31", "2025-03-30", "2024-01-01")
    ),
  ]

  @Test(arguments: rows)
  func `the newest seven days stay, and the newest of four weeks and twelve months`(
    _ days: [Day], _ kept: [Day]
  ) {
    #expect(Retention.kept(days) == Set(kept))
    #expect(Retention.kept(days.reversed()) == Set(kept))
  }

  @Test
  func `a copy each day for three years leaves never more than 23, and twelve months of them`() {
    var copies: Set<Day> = []
    for offset in 0..<(3 * 365) {
      copies.insert("2024-01-01".day + offset)
      copies = Retention.kept(copies)
      #expect(copies.count <= 23)
    }
    let last = "2024-01-01".day + (3 * 365 - 1)
    #expect(copies.isSuperset(of: (0..<7).map { last - $0 }))
    #expect(Set(copies.map(\.month)).count == 12)
    for month in Set(copies.map(\.month)) where month < last.month {
      #expect(copies.contains(month.lastDay), "the newest of \(month)")
    }
  }
}
