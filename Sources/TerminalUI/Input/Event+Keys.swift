extension Event {
  /// Reads a script of keys: words that name a key are that key, all others are typed.
  ///
  ///     Event.keys("F7 王小明 Tab sqc Enter F2")
  ///
  /// Names begin with a capital. `Space` types a blank, `Tick` is a tick, `80x24` a resize (columns, rows), `'Tab'` types Tab.
  public static func keys(_ script: String) -> [Event] {
    script.split(separator: " ").flatMap { word in events(of: String(word)) }
  }

  /// Types a text, blanks and all.
  public static func typed(_ text: String) -> [Event] {
    text.map { .key($0.isNewline ? .enter : .text($0)) }
  }

  private static func events(of word: String) -> [Event] {
    if word.count > 2, word.first == "'", word.last == "'" {
      return typed(String(word.dropFirst().dropLast()))
    }
    if word.first?.isUppercase == true, let key = Key(name: word) { return [.key(key)] }
    if word == "Tick" { return [.tick] }
    let sides = word.split(separator: "x", maxSplits: 1).map { Int($0) }
    if sides.count == 2, let columns = sides[0], let rows = sides[1] {
      return [.resize(Size(rows: rows, columns: columns))]
    }
    return typed(word)
  }
}
