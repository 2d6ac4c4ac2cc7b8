import TerminalUI
import Testing

@Suite struct GeometryTests {
  private let rect = Rect(row: 2, column: 3, rows: 10, columns: 20)

  @Test func `a split gives all cells to one part or the other`() {
    #expect(rect.split(top: 3).top == Rect(row: 2, column: 3, rows: 3, columns: 20))
    #expect(rect.split(top: 3).rest == Rect(row: 5, column: 3, rows: 7, columns: 20))
    #expect(rect.split(bottom: 3).bottom == Rect(row: 9, column: 3, rows: 3, columns: 20))
    #expect(rect.split(left: 5).rest == Rect(row: 2, column: 8, rows: 10, columns: 15))
    #expect(rect.split(right: 5).right == Rect(row: 2, column: 18, rows: 10, columns: 5))
  }

  @Test func `what is cut off never exceeds what is there`() {
    #expect(rect.split(top: 99).rest.isEmpty)
    #expect(rect.split(left: -1).left.isEmpty)
    #expect(rect.inset(by: 6) == Rect(row: 8, column: 9, rows: 0, columns: 8))
  }

  @Test func `a rectangle holds its cells and no others`() {
    #expect(rect.contains(Position(row: 2, column: 3)))
    #expect(rect.contains(Position(row: 11, column: 22)))
    #expect(!rect.contains(Position(row: 12, column: 3)))
    #expect(!rect.contains(Position(row: 2, column: 23)))
  }

  @Test(arguments: [
    ([Share.cells(5), .rest(1), .cells(3)], 20, [5, 12, 3]),
    ([.rest(1), .rest(2)], 10, [3, 7]),
    ([.least(4), .least(4)], 11, [5, 6]),
    ([.cells(8), .cells(8)], 10, [8, 2]),
    ([.cells(8), .least(8), .rest(1)], 4, [4, 0, 0]),
    ([], 4, []),
  ])
  func `shares are served in order and use up what is left`(
    _ shares: [Share], length: Int, portions: [Int]
  ) {
    #expect(Share.portions(of: length, shares) == portions)
  }

  @Test func `columns with a gap stay within the rectangle`() {
    let parts = rect.columns([.cells(4), .rest(1), .cells(4)], gap: 2)
    #expect(parts.map(\.column) == [3, 9, 19])
    #expect(parts.map(\.columns) == [4, 8, 4])
    #expect(parts.last?.endColumn == rect.endColumn)
  }
}
