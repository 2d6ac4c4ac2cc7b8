import Foundation

/// What somebody typed to find a case: a part of a text, or the beginning of a name in letters.
public struct SearchTerm: Hashable, Sendable {
  /// What is looked for in `SearchText.text`.
  public let text: String
  /// What is looked for in `SearchText.latin`, a blank before it; nil when it is not all letters.
  public let latin: String?

  /// Nothing was typed: everything is found.
  public var isEmpty: Bool { text.isEmpty }

  /// Folds what was typed; letters alone ("wdh", "Wang Dahai", "lü") also look among the names.
  public init(_ typed: String) {
    text = SearchText.folded(Tidy.line(typed).precomposedStringWithCanonicalMapping)
    var letters = ""
    var isLatin = !text.isEmpty
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z": letters.unicodeScalars.append(scalar)
      case "ü": letters.append("v")
      case " ", "'", "’": break
      default: isLatin = false
      }
    }
    latin = isLatin && !letters.isEmpty ? " " + letters : nil
  }

  /// One word of `SearchText.latin`, looked for as it is.
  public init(word: String) {
    text = "\u{1}"
    latin = " " + word
  }

  /// Whether a case is found by it.
  public func matches(_ searched: SearchText) -> Bool {
    isEmpty || searched.text.contains(text) || latin.map { searched.latin.contains($0) } ?? false
  }
}
