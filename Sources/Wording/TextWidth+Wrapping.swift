extension TextWidth {
  /// Breaks a text into lines of at most so many columns.
  ///
  /// Chinese breaks between any two characters save that no line begins with a closing mark or ends
  /// with an opening one; a Latin word, a number with hyphens and a short blank stay whole where they
  /// fit. Line breaks in the text are kept,
  /// blanks at a break are not.
  public static func wrapped(_ text: String, to columns: Int) -> [String] {
    let characters = Array(text)
    return lines(of: characters, to: columns).map { range in
      var line = characters[range]
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }

  /// Breaks characters into lines, as ranges that leave out nothing but the line breaks.
  ///
  /// Blanks at the end of a line may hang over its width. There is always at least one line. Who
  /// prints gives the measure of his fonts.
  public static func lines(
    of characters: [Character], to columns: Int,
    measure: (Character) -> Int = { TextWidth.columns(of: $0) }
  ) -> [Range<Int>] {
    let room = max(columns, 2)
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if character.isNewline {
        lines.append(start..<index)
        index += 1
        start = index
        used = 0
        continue
      }
      let width = measure(character)
      while used + width > room, character != " ", index > start {
        let cut = breakPoint(in: characters, from: start, to: index)
        lines.append(start..<cut)
        used = characters[cut..<index].reduce(0) { $0 + measure($1) }
        start = cut
      }
      used += width
      index += 1
    }
    lines.append(start..<characters.count)
    return lines
  }

  /// The last place at or before `end` where a line may break, or `end` where there is none.
  private static func breakPoint(in characters: [Character], from start: Int, to end: Int) -> Int {
    var cut = end
    while cut > start {
      if mayBreak(between: characters[cut - 1], and: characters[cut]),
        !isShortBlank(in: characters, around: cut)
      {
        return cut
      }
      cut -= 1
    }
    return end
  }

  /// Whether a place lies within a blank to be filled in by hand that is short enough to stay whole.
  private static func isShortBlank(in characters: [Character], around cut: Int) -> Bool {
    guard characters[cut] == blank, characters[cut - 1] == blank else { return false }
    let before = characters[..<cut].reversed().prefix { $0 == blank }.count
    let behind = characters[cut...].prefix { $0 == blank }.count
    return before + behind <= 12
  }

  private static func mayBreak(between left: Character, and right: Character) -> Bool {
    if right == " " || opening.contains(left) || closing.contains(right) { return false }
    if left == blank, units.contains(right) { return false }
    if left == "-" { return !(right.isASCII && right.isNumber) }
    return left == " " || columns(of: left) == 2 || columns(of: right) == 2
  }

  private static let blank: Character = "＿"
  /// What follows a blank on its line.
  private static let units = Set<Character>("年月日号")
  private static let closing = Set<Character>(
    "，。、；：？！）》〉」』】〕〗”’…—～·％‰℃,.;:?!)]}%")
  private static let opening = Set<Character>("（《〈「『【〔〖“‘([{￥¥")
}
