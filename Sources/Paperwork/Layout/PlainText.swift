import Wording

/// Text as any terminal may be given it.
public enum PlainText {
  /// One line without control characters, direction marks and characters that no terminal draws.
  public static func shown(_ text: some StringProtocol) -> String {
    String(text.compactMap { TextWidth.drawn($0)?.character })
  }
}
