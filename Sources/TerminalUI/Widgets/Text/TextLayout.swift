import Wording

/// Which characters of a text stand on which line, for a given number of columns.
struct TextLayout {
  let lines: [Range<Int>]
  private let characters: [Character]

  init(_ characters: [Character], columns: Int) {
    self.characters = characters
    lines = TextWidth.lines(of: characters, to: columns)
  }

  /// The line and column of a place between characters; at a wrap it begins the later line.
  func position(of place: Int) -> Position {
    let row = lines.lastIndex { $0.lowerBound <= place } ?? 0
    let before = characters[lines[row].lowerBound..<min(place, lines[row].upperBound)]
    return Position(row: row, column: TextWidth.columns(of: String(before)))
  }

  /// The place nearest to a line and column.
  func place(at position: Position) -> Int {
    let line = lines[min(max(position.row, 0), lines.count - 1)]
    let isLast = line.upperBound == characters.count || characters[line.upperBound].isNewline
    let end = isLast ? line.upperBound : max(line.lowerBound, line.upperBound - 1)
    var column = 0
    for index in line.lowerBound..<end {
      let width = TextWidth.columns(of: characters[index])
      if column + width > position.column { return index }
      column += width
    }
    return end
  }
}
