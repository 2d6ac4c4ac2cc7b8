/// What the words of a line are as keys.
enum PlainKeys {
  /// One thing that is done to the screen.
  enum Step: Hashable, Sendable {
    case event(Event)
    /// Up until nothing changes any more: the cursor is on the first line.
    case toTop(before: Surface?)
    /// To this line of the list, from 1.
    case row(Int)

    var row: Int? { if case .row(let row) = self { row } else { nil } }
  }

  private static let chinese: [String: Key] = [
    "上": .up, "下": .down, "左": .left, "右": .right, "回车": .enter, "空格": .text(" "),
    "上页": .pageUp, "下页": .pageDown, "首": .home, "末": .end, "返回": .escape, "删除": .delete,
  ]

  /// The steps of a line where no text is typed: names of keys, single characters, `#3` for a line of a list.
  static func steps(_ line: String) -> [Step]? {
    let words = line.split { $0.isWhitespace }.map(String.init)
    let steps = words.map(step)
    guard !words.isEmpty, !steps.contains(nil) else { return nil }
    return steps.compactMap { $0 }
  }

  private static func step(_ word: String) -> Step? {
    if let row = row(word) { return .row(row) }
    if let key = chinese[word] ?? Key(name: Folding.halfWidth(word)) { return .event(.key(key)) }
    return word.count == 1 ? word.first.map { .event(.key(.text($0))) } : nil
  }

  /// The line of a list that `#3` means.
  static func row(_ word: String) -> Int? {
    let word = Folding.halfWidth(word)
    guard word.first == "#", let row = Int(word.dropFirst()), row > 0 else { return nil }
    return row
  }

  /// How the cursor gets to a line: counted where the list says where it is, else from the top.
  static func way(to row: Int, on surface: Surface) -> [Step] {
    guard let rows = surface.reading.rows else {
      return [.toTop(before: nil)]
        + Array(repeating: .event(.key(.down)), count: min(row - 1, 500))
    }
    let distance = min(row, rows.count) - 1 - rows.selected
    let (pages, lines) = abs(distance).quotientAndRemainder(dividingBy: max(1, rows.height))
    let keys: (page: Key, line: Key) =
      distance < 0 ? (.pageUp, .up) : (.pageDown, .down)
    return Array(repeating: .event(.key(keys.page)), count: pages)
      + Array(repeating: .event(.key(keys.line)), count: lines)
  }

  /// The key that a line means where text is typed: those that no text would be.
  static func inText(_ line: String) -> Key? {
    guard let key = Key(name: Folding.halfWidth(line)) else { return nil }
    switch key {
    case .function, .escape, .tab, .backTab, .pageUp, .pageDown, .alt: return key
    case .control: return key
    default: return nil
    }
  }
}
