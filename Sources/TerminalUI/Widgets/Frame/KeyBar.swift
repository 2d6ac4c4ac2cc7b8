public import Wording

/// The last row: what the keys do here, function keys at the left, the others at the right.
public struct KeyBar: Hashable, Sendable {
  /// All that the keys do, in the order of the bar.
  let bindings: [Binding]
  let language: Language
  /// A remark before the keys at the right, such as what `*` means.
  public var note: String

  /// Makes a bar, on which stands what is shown and enabled.
  public init(_ bindings: [Binding], language: Language, note: String = "") {
    self.bindings = bindings.inKeyOrder
    self.language = language
    self.note = note
  }

  /// Draws it into one row, two blanks at its end; what does not fit is left out whole, help and back last of all.
  public func draw(on surface: inout Surface, in rect: Rect) {
    guard rect.rows > 0 else { return }
    let shown = bindings.filter { $0.isShown && $0.isEnabled }
    var left = shown.filter(\.isFunction)
    var right = shown.filter { !$0.isFunction }
    while columns(left, right) > rect.columns - 3 {
      if right.popLast() != nil { continue }
      guard
        let index = left.lastIndex(where: { !Self.lasting.contains($0.keys.first) })
          ?? left.indices.last
      else { break }
      left.remove(at: index)
    }
    var column = rect.column + 1
    for binding in left {
      column += write(binding, gap: leftGap, row: rect.row, column, on: &surface, in: rect)
      column += language == .chinese ? 1 : 2
    }
    column = rect.endColumn - 2 - rightColumns(right)
    if !note.isEmpty {
      column += surface.write(note, row: rect.row, column: column, style: .muted, clip: rect) + 2
    }
    for binding in right {
      column += write(binding, gap: 1, row: rect.row, column, on: &surface, in: rect) + 2
    }
  }

  private static let lasting: Set<Key?> = [.function(1), .function(10)]

  private var leftGap: Int { language == .chinese ? 0 : 1 }

  private func write(
    _ binding: Binding, gap: Int, row: Int, _ column: Int, on surface: inout Surface, in rect: Rect
  ) -> Int {
    let key = surface.write(
      binding.keyName, row: row, column: column, style: Style(.key), clip: rect)
    let label = surface.write(
      binding.label[language], row: row, column: column + key + gap, style: Style(.keyLabel),
      clip: rect)
    return key + gap + label
  }

  private func columns(of binding: Binding, gap: Int) -> Int {
    TextWidth.columns(of: binding.keyName) + gap + TextWidth.columns(of: binding.label[language])
  }

  private func columns(_ left: [Binding], _ right: [Binding]) -> Int {
    let space = language == .chinese ? 1 : 2
    let start = left.reduce(0) { $0 + columns(of: $1, gap: leftGap) + space }
    return start + rightColumns(right)
  }

  private func rightColumns(_ right: [Binding]) -> Int {
    var parts = right.map { columns(of: $0, gap: 1) }
    if !note.isEmpty { parts.insert(TextWidth.columns(of: note), at: 0) }
    return parts.reduce(0, +) + 2 * max(0, parts.count - 1)
  }
}

extension [Binding] {
  /// Function keys by their number, as they lie on the keyboard; the others as they are.
  fileprivate var inKeyOrder: [Binding] {
    func number(_ binding: Binding) -> Int {
      if case .function(let number)? = binding.keys.first { number } else { 100 }
    }
    return enumerated().sorted { (number($0.element), $0.offset) < (number($1.element), $1.offset) }
      .map(\.element)
  }
}
