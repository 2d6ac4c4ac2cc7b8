extension TextBuffer {
  /// Does what a key means in every text; false for keys that mean something only to the widget.
  ///
  /// Moving at the edge and deleting nothing still belong to the text.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .text(let character): _ = insert(String(character), typed: true)
    case .left: move(to: caret - 1)
    case .right: move(to: caret + 1)
    case .home, .control("a"): move(to: lineStart)
    case .end, .control("e"): move(to: lineEnd)
    case .controlLeft, .alt(.left): move(to: wordStart)
    case .controlRight, .alt(.right): move(to: wordEnd)
    case .backspace: _ = delete(max(caret - 1, 0)..<caret)
    case .delete: _ = delete(caret..<min(caret + 1, characters.count))
    case .control("u"): _ = delete(0..<characters.count)
    case .control("w"), .alt(.backspace): _ = delete(wordStart..<caret)
    case .control("z"): _ = undo()
    case .control("y"): _ = redo()
    default: return false
    }
    return true
  }

  private var lineStart: Int {
    (characters[..<caret].lastIndex(of: "\n") ?? -1) + 1
  }

  private var lineEnd: Int {
    characters[caret...].firstIndex(of: "\n") ?? characters.count
  }

  private var wordStart: Int {
    var index = caret
    while index > 0, !Self.isWord(characters[index - 1]) { index -= 1 }
    while index > 0, Self.isWord(characters[index - 1]) { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = caret
    while index < characters.count, !Self.isWord(characters[index]) { index += 1 }
    while index < characters.count, Self.isWord(characters[index]) { index += 1 }
    return index
  }

  private static func isWord(_ character: Character) -> Bool {
    !character.isWhitespace && !character.isPunctuation
  }
}
