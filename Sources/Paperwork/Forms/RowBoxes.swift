import Wording

/// The boxes of a row: where its upright rules stand and what is written between them.
struct RowBoxes {
  /// A label in front of an answer.
  private static let label = 10
  private static let narrowest = 4

  let bars: [Int]

  /// Shares a line out among cells: by widths where they are given (nil takes what is left), else
  /// every other cell is a label.
  init(_ cells: Int, _ given: [Int?]?, _ columns: Int) {
    let count = max(cells, 1)
    let room = columns - 3 * count - 1
    var wishes: [Int?] = (0..<count).map { index in
      count == 1 ? nil : index.isMultiple(of: 2) && index + 1 < count ? Self.label : nil
    }
    if let given, given.count == count { wishes = given }
    let fixed = wishes.compactMap { $0 }.reduce(0, +)
    let open = wishes.count { $0 == nil }
    var left = max(room - fixed, open * Self.narrowest)
    var last = open
    var bars = [0]
    for wish in wishes {
      let width: Int
      if let wish {
        width = wish
      } else {
        width = left / max(last, 1)
        left -= width
        last -= 1
      }
      bars.append((bars.last ?? 0) + width + 3)
    }
    bars[bars.count - 1] = columns - 1
    self.bars = bars
  }

  /// The lines of the row, as many as its fullest cell needs.
  func lines(_ cells: [String], atLeast height: Int) -> [PrintedLine] {
    let texts = cells.enumerated().map { index, cell in
      PaperText.lines(PaperText.isBlank(cell) ? "" : PaperText.aligned(cell)).flatMap {
        TextWidth.wrapped($0, to: room(index))
      }
    }
    let count = max(height, texts.map(\.count).max() ?? 1)
    return (0..<count).map { line in
      let pieces = texts.indices.compactMap { index in
        texts[index].dropFirst(line).first.map {
          PrintedLine.Piece($0, at: bars[index] + 2, in: room(index))
        }
      }
      return PrintedLine(pieces.filter { !$0.text.isEmpty }, bars: bars)
    }
  }

  private func room(_ index: Int) -> Int { bars[index + 1] - bars[index] - 3 }
}
