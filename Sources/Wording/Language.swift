/// A language that every text of the program exists in.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case chinese = "zh"
  case english = "en"

  /// The other one: there are two.
  public var other: Language { self == .chinese ? .english : .chinese }
}
