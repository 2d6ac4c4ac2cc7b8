public import Wording

/// Something that can be put on a page: values first, the text of them in either language.
public protocol Paper: Sendable {
  /// The page in one language.
  func page(in language: Language) -> Page
}
