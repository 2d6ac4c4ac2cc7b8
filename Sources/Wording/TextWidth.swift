/// How many terminal columns a text takes, and the cutting and filling that follow from it.
///
/// A Chinese character takes two columns, a letter one, a combining mark none. What no terminal
/// draws reliably (private use, Extensions H and later) is shown as `〓` and measured as that.
public enum TextWidth {
  /// The stand-in for what cannot be drawn: two columns wide.
  public static let missing: Character = "〓"

  /// The side of its columns on which a text stands.
  public enum Side: Hashable, Sendable {
    case left, center, right
  }

  /// Measures a scalar as glibc's `wcwidth` does: 0, 1 or 2 columns, nil where it knows no width.
  public static func columns(of scalar: Unicode.Scalar) -> Int? {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 ? nil : 1 }
    if (0x4E00...0x9FA5).contains(value) { return 2 }
    let runs = WidthTable.runs
    var low = 0
    var high = runs.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if runs[middle] >> 2 <= value { low = middle } else { high = middle }
    }
    let width = Int(runs[low] & 3) - 1
    return width < 0 ? nil : width
  }

  /// Measures a character as it is shown: 0, 1 or 2 columns.
  public static func columns(of character: Character) -> Int {
    drawn(character)?.columns ?? 0
  }

  /// Measures a text as it is shown, in columns.
  public static func columns(of text: some StringProtocol) -> Int {
    var total = 0
    for character in text { total += columns(of: character) }
    return total
  }

  /// Cuts a text to at most so many columns, the cut marked by an ellipsis.
  public static func fitted(
    _ text: String, to columns: Int, ellipsis: String = "…"
  ) -> String {
    guard columns > 0 else { return "" }
    // No character takes more columns than bytes.
    if text.utf8.count <= columns { return text }
    let mark = self.columns(of: ellipsis)
    let room = mark <= columns ? columns - mark : columns
    var (used, bytes, kept) = (0, 0, 0)
    for character in text {
      used += self.columns(of: character)
      if used > columns {
        let cut = String(decoding: text.utf8.prefix(kept), as: UTF8.self)
        return mark <= columns ? cut + ellipsis : cut
      }
      bytes += character.utf8.count
      if used <= room { kept = bytes }
    }
    return text
  }

  /// Makes a text exactly so many columns wide, by blanks or, where it is too long, by a cut.
  public static func padded(
    _ text: String, to columns: Int, _ side: Side = .left, ellipsis: String = "…"
  ) -> String {
    let cut = fitted(text, to: columns, ellipsis: ellipsis)
    let room = max(0, columns - self.columns(of: cut))
    let before =
      switch side {
      case .left: 0
      case .center: room / 2
      case .right: room
      }
    return String(repeating: " ", count: before) + cut
      + String(repeating: " ", count: room - before)
  }
}
