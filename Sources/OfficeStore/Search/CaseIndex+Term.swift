extension CaseIndex {
  /// What a text is searched for, folded as the rows' texts are.
  enum Term: Hashable, Sendable {
    /// UTF-16 units that stand together in one line of the text.
    case text([UInt16])
    /// The beginning of a word of pinyin or initials, in ASCII.
    case latin([UInt8])
    /// Either of both.
    case either(text: [UInt16], latin: [UInt8])

    /// What a user typed, folded: letters alone may be pinyin, initials or text; nil when empty.
    init?(_ folded: String) {
      guard !folded.isEmpty else { return nil }
      let text = Array(folded.utf16)
      let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
      if folded.utf8.allSatisfy({ letters.contains($0) }) {
        self = .either(text: text, latin: Array(folded.utf8))
      } else {
        self = .text(text)
      }
    }
  }
}
