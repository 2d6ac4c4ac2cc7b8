import Wording

/// Text as it is put on paper.
enum PaperText {
  /// What is left to be filled in by hand.
  static func blank(_ characters: Int) -> String { String(repeating: "＿", count: characters) }

  /// The lines of a text, without control characters and direction marks.
  static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { line in
      var kept = String.UnicodeScalarView()
      for scalar in line.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control where scalar == "\t": kept.append(" ")
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: continue
        default: kept.append(scalar)
        }
      }
      return String(kept)
    }
  }

  /// How Chinese fonts print a character: “ ” — … fill a square, which terminals draw narrow.
  static func columns(of character: Character) -> Int {
    square.contains(character) ? 2 : TextWidth.columns(of: character)
  }

  /// A paragraph in lines of so many columns, and whether each is full.
  static func wrapped(_ text: String, to columns: Int) -> [(text: String, isFull: Bool)] {
    let characters = Array(text)
    let ranges = TextWidth.lines(of: characters, to: columns) { self.columns(of: $0) }
    return ranges.enumerated().map { index, range in
      let line = String(characters[range])
      return (String(line.reversed().drop { $0 == " " }.reversed()), index + 1 < ranges.count)
    }
  }

  /// A text for a column of a table: signs of which a font and a terminal disagree how wide they are
  /// are written plain.
  static func aligned(_ text: String) -> String {
    String(text.flatMap { plain[$0] ?? [$0] })
  }

  private static let square = Set<Character>("“”‘’—…·×→①②③④⑤⑥⑦⑧⑨⑩")
  private static let plain: [Character: [Character]] = [
    "“": ["\""], "”": ["\""], "‘": ["'"], "’": ["'"], "—": ["-"], "…": [".", "."], "·": ["."],
    "×": ["x"], "→": ["-", ">"],
  ]
}
