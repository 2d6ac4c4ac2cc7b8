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

  /// A text to stand within “ ”: quotations in it get the inner marks.
  static func quoted(_ text: String) -> String {
    String(text.map { $0 == "“" ? "‘" : $0 == "”" ? "’" : $0 })
  }

  /// Whether a text is nothing but a blank: a box is one itself.
  static func isBlank(_ text: String) -> Bool { text.allSatisfy { $0 == "＿" } }

  /// How Chinese fonts print a character: “ ” — … fill a square, which terminals draw narrow.
  static func columns(of character: Character) -> Int {
    square.contains(character) ? 2 : TextWidth.columns(of: character)
  }

  /// A paragraph in lines of so many columns, and whether each is to fill them.
  static func wrapped(_ text: String, to columns: Int) -> [(text: String, isFull: Bool)] {
    let characters = Array(text)
    let ranges = TextWidth.lines(of: characters, to: columns) { self.columns(of: $0) }
    return ranges.enumerated().map { index, range in
      let line = String(characters[range])
      let kept = line.reversed().drop { $0 == " " }
      let used = kept.reduce(0) { $0 + self.columns(of: $1) }
      // A line that ends early, since a number would not fit, is not stretched.
      return (String(kept.reversed()), index + 1 < ranges.count && used + 4 >= columns)
    }
  }

  /// A text for a column of a table: signs of which a font and a terminal disagree how wide they are
  /// are written plain.
  static func aligned(_ text: String) -> String {
    String(text.flatMap { plain[$0] ?? [$0] })
  }

  private static let square = Set<Character>("“”‘’—…·×→□■①②③④⑤⑥⑦⑧⑨⑩")
  private static let plain: [Character: [Character]] = [
    "“": ["\""], "”": ["\""], "‘": ["'"], "’": ["'"], "—": ["-"], "…": [".", "."], "·": ["."],
    "×": ["x"], "→": ["-", ">"],
  ]
}
