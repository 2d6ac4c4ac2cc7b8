import Wording

/// Text as any terminal may be given it.
public enum PlainText {
  /// One line without control characters, direction marks and characters that no terminal draws.
  public static func shown(_ text: some StringProtocol) -> String {
    // Most of what is drawn in columns needs no change.
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return String(text) }
    return String(text.compactMap { TextWidth.drawn($0)?.character })
  }

  /// Items one behind the other in lines of at most so many columns; no item is broken.
  public static func listed(_ items: [String], _ separator: String, within columns: Int) -> [String]
  {
    var lines: [String] = []
    for (index, item) in items.enumerated() {
      let text = index + 1 < items.count ? item + separator : item
      let shown = trimmed(text)
      if let last = lines.last,
        TextWidth.columns(of: last) + TextWidth.columns(of: shown) <= columns
      {
        lines[lines.count - 1] += text
      } else {
        lines.append(text)
      }
    }
    return lines.map(trimmed)
  }

  /// Without the spaces at its end.
  static func trimmed(_ line: String) -> String {
    guard let last = line.utf8.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return "" }
    return String(line[...last])
  }
}
