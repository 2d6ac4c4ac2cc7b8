/// What a terminal showed at one moment.
struct Frame {
  let lines: [String]
  /// The columns left of the cursor, and the rows above it.
  let cursor: (row: Int, column: Int)
  /// Whether a program has the screen to itself.
  let isAlternate: Bool

  /// Reads `column row alternate` and the screen below it.
  init?(_ answer: String) {
    let lines = answer.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let numbers = lines.first?.split(separator: " ").compactMap { Int($0) } ?? []
    guard numbers.count == 3 else { return nil }
    self.lines = Array(lines.dropFirst())
    cursor = (numbers[1], numbers[0])
    isAlternate = numbers[2] == 1
  }

  static let format = "#{cursor_x} #{cursor_y} #{alternate_on}"

  var text: String { lines.joined(separator: "\n") }
  func shows(_ text: String) -> Bool { self.text.contains(text) }

  /// The line in which the cursor stands.
  var line: String { lines.indices.contains(cursor.row) ? lines[cursor.row] : "" }

  /// What stands left of the cursor in its line.
  var beforeCursor: String {
    var left = cursor.column
    return String(
      line.prefix { character in
        left -= Self.columns(of: character)
        return left >= 0
      })
  }

  /// Whether the cursor stands right behind a text.
  func hasCursor(behind text: String) -> Bool {
    beforeCursor.hasSuffix(text)
      && beforeCursor.reduce(0) { $0 + Self.columns(of: $1) } == cursor.column
  }

  /// The digit that picks a line of a list.
  func digit(of text: String) -> String? {
    for line in lines {
      guard let place = line.firstRange(of: text) else { continue }
      let before = line[..<place.lowerBound].split(separator: " ")
      if let digit = before.last(where: { $0 != "▸" }), digit.count == 1,
        digit.allSatisfy({ $0.isASCII && ($0.isNumber || $0.isLowercase) })
      {
        return String(digit)
      }
    }
    return nil
  }

  /// Han characters and full-width signs take two columns.
  static func columns(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    return switch scalar.value {
    case 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6,
      0x20000...0x3FFFF:
      2
    default: 1
    }
  }
}
