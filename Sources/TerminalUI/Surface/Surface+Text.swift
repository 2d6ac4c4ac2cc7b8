extension Surface {
  /// The rows as text, joined by line breaks, without the blanks at their ends.
  public func text() -> String {
    rows { $0.character }
  }

  /// A mask of the styles: for each column the letter of its role, a capital where it is reversed.
  ///
  /// A blank of ordinary style is a blank here too.
  public func styled() -> String {
    rows { cell in
      if cell.character == " ", cell.style == .text { return " " }
      let letter = cell.style.role.letter
      return cell.style.reverse ? Character(letter.uppercased()) : letter
    }
  }

  private func rows(_ show: (Cell) -> Character?) -> String {
    (0..<size.rows).map { row in
      var line = ""
      for column in 0..<size.columns {
        if let character = show(self[row, column]) { line.append(character) }
      }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
