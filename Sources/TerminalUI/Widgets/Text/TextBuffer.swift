/// A text being edited, character by character, with its caret and its past.
struct TextBuffer: Hashable, Sendable {
  private struct State: Hashable {
    var characters: [Character]
    var caret: Int
  }

  private(set) var characters: [Character]
  private(set) var caret: Int
  private var past: [State] = []
  private var future: [State] = []
  private var isTyping = false
  var limit: Int?

  init(_ text: String, limit: Int? = nil) {
    characters = Array(text)
    caret = characters.count
    self.limit = limit
  }

  var text: String { String(characters) }

  /// Puts a text at the caret; marks join the character before, what exceeds the limit is left out.
  mutating func insert(_ text: String, typed: Bool) -> Bool {
    let before = caret > 0 ? String(characters[caret - 1]) : ""
    let left = Array(before + text)
    var new = left
    if let limit {
      let room = limit - (characters.count - (before.isEmpty ? 0 : 1))
      if new.count > room { new = Array(new.prefix(max(room, 0))) }
    }
    let start = caret - (before.isEmpty ? 0 : 1)
    guard new != Array(characters[start..<caret]) else { return false }
    remember(continuing: typed && isTyping)
    isTyping = typed && text.last.map { !$0.isWhitespace && !$0.isPunctuation } ?? false
    characters.replaceSubrange(start..<caret, with: new)
    caret = start + new.count
    joinAfterCaret()
    return true
  }

  /// A mark that stood alone joins what was put before it.
  private mutating func joinAfterCaret() {
    guard caret > 0, caret < characters.count else { return }
    let pair = String(characters[caret - 1]) + String(characters[caret])
    guard pair.count == 1, let joined = pair.first else { return }
    characters.replaceSubrange((caret - 1)...caret, with: [joined])
  }

  mutating func replaceAll(with text: String) {
    remember(continuing: false)
    isTyping = false
    characters = Array(text)
    caret = characters.count
  }

  mutating func delete(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    remember(continuing: false)
    isTyping = false
    characters.removeSubrange(range)
    caret = range.lowerBound
    return true
  }

  mutating func move(to place: Int) {
    caret = min(max(place, 0), characters.count)
    isTyping = false
  }

  mutating func undo() -> Bool {
    guard let state = past.popLast() else { return false }
    future.append(State(characters: characters, caret: caret))
    restore(state)
    return true
  }

  mutating func redo() -> Bool {
    guard let state = future.popLast() else { return false }
    past.append(State(characters: characters, caret: caret))
    restore(state)
    return true
  }

  private mutating func restore(_ state: State) {
    characters = state.characters
    caret = state.caret
    isTyping = false
  }

  /// Keeps at most 100 states, and fewer of long texts.
  private mutating func remember(continuing: Bool) {
    future = []
    guard !continuing else { return }
    past.append(State(characters: characters, caret: caret))
    let kept = max(4, min(100, 200_000 / max(characters.count, 1)))
    if past.count > kept { past.removeFirst(past.count - kept) }
  }
}
