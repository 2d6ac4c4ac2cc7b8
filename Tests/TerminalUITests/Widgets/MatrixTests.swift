import TerminalUI
import Testing

@Suite struct MatrixTests {
  /// Villages by months: a zero, a number, late, missing, not due.
  private func matrix() -> Matrix {
    let names = ["所城", "北山", "高埕", "城南", "神前", "岭后", "龙湾", "鸿东", "西寨", "鸿南", "鸿北", "南任"]
    let cells = (0..<12).map { row in
      (0..<12).map { column -> MatrixCell in
        switch (row, column) {
        case (_, 10...): MatrixCell(".", .muted)
        case (5, 9), (8, 9): MatrixCell("!!", .danger)
        case (4, 1): MatrixCell("0~", .ok)
        case (6, 7): MatrixCell("13", .warning)
        default: MatrixCell("0", .ok)
        }
      }
    }
    var matrix = Matrix(
      rowTitles: names, columnTitles: (1...12).map { "\($0)月" }, cells: cells)
    matrix.totals = ("实报", (0..<10).map { MatrixCell($0 == 9 ? "10" : "12") })
    matrix.rowTotals = ("未报", (0..<12).map { MatrixCell($0 == 5 || $0 == 8 ? "1" : "-") })
    return matrix
  }

  @Test func `a year of villages`() {
    var matrix = matrix()
    matrix.select(row: 4, column: 1)
    expectGolden(picture(rows: 18) { matrix.draw(on: &$0, in: $1) }, "matrix")
    expectGolden(picture(rows: 18, glyphs: .ascii) { matrix.draw(on: &$0, in: $1) }, "matrix-ascii")
  }

  @Test func `the cursor is on the text of its cell`() {
    var matrix = matrix()
    matrix.select(row: 6, column: 7)
    let surface = picture(rows: 18) { matrix.draw(on: &$0, in: $1) }
    let cursor = surface.cursor ?? Position(row: 0, column: 0)
    #expect(surface[cursor.row, cursor.column].character == "1")
    #expect(surface[cursor.row, cursor.column + 1].character == "3")
    #expect(surface[cursor.row, cursor.column].style == Style(.warning, reverse: true))
    #expect(matrix.current?.text == "13")
  }

  @Test func `it jumps to the next missing one, around the end, and back`() {
    var matrix = matrix()
    let places = (0..<3).map { _ -> [Int] in
      _ = matrix.next { $0.text == "!!" }
      return [matrix.row, matrix.column]
    }
    #expect(places == [[5, 9], [8, 9], [5, 9]])
    let wentBack = matrix.previous { $0.text == "!!" }
    #expect(wentBack)
    #expect(matrix.row == 8)
    let found = matrix.next { $0.text == "?" }
    #expect(!found)
    #expect(matrix.row == 8)
  }

  @Test(arguments: [
    ("Down Right", 1, 1), ("Up Left", 0, 0), ("End", 0, 11), ("PgDn", 11, 0), ("Ctrl-End", 11, 11),
    ("Ctrl-End Ctrl-Home", 0, 0), ("End Home", 0, 0),
  ])
  func `keys move the cursor and stop at the edges`(_ script: String, row: Int, column: Int) {
    var matrix = matrix()
    #expect(matrix.press(script) == true)
    #expect(matrix.row == row)
    #expect(matrix.column == column)
  }

  @Test func `in a small place it scrolls both ways and keeps its sums`() {
    var matrix = matrix()
    matrix.fit(to: Size(rows: 6, columns: 40))
    matrix.press("Ctrl-End")
    let surface = picture(rows: 6, columns: 40) { matrix.draw(on: &$0, in: $1) }
    expectGolden(surface, "matrix-small")
    matrix.press("Up")
    let moved = picture(rows: 6, columns: 40) { matrix.draw(on: &$0, in: $1) }
    #expect(moved.text().contains("南任"))
  }

  @Test func `other keys are not the matrix's`() {
    var matrix = matrix()
    #expect(matrix.press("n") == false)
    #expect(matrix.press("Enter") == false)
  }
}
