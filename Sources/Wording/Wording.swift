/// What a user reads, in both languages, beside the thing that it words.
///
/// Both texts are written where the thing is defined, so that no language can be forgotten:
///
///     static let name = Wording(zh: "受理", en: "Accept")
public struct Wording: Hashable, Codable, Sendable {
  /// The Chinese text, in the words of the office.
  public let zh: String
  /// The English text.
  public let en: String

  /// Words one thing in both languages.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// Words a name, a number or a code that reads the same in both languages.
  public init(_ verbatim: String) {
    self.init(zh: verbatim, en: verbatim)
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }

  /// Joins two wordings, language by language.
  public static func + (left: Wording, right: Wording) -> Wording {
    Wording(zh: left.zh + right.zh, en: left.en + right.en)
  }
}

extension Sequence<Wording> {
  /// Lists the parts, with 、 in Chinese and a comma in English unless told otherwise.
  public func joined(zh: String = "、", en: String = ", ") -> Wording {
    Wording(zh: map(\.zh).joined(separator: zh), en: map(\.en).joined(separator: en))
  }
}
