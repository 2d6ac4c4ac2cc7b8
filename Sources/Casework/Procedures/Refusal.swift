public import Wording

/// Why an act is not possible: the sentence, the article, and the field where there is one.
public struct Refusal: Error, Hashable, Worded {
  /// What kind of no it is; commands make their exit code of it.
  public enum Reason: Hashable, Sendable { case notAllowed, notNow, notValid, stale }

  public let reason: Reason
  public let sentence: Wording
  public let article: Wording?
  public let field: String?

  /// Refuses with a sentence.
  public init(_ reason: Reason, _ sentence: Wording, article: Wording? = nil, field: String? = nil)
  {
    self.reason = reason
    self.sentence = sentence
    self.article = article
    self.field = field
  }

  public var wording: Wording {
    guard let article else { return sentence }
    return Wording(zh: "\(sentence.zh)（\(article.zh)）", en: "\(sentence.en) (\(article.en))")
  }
}
