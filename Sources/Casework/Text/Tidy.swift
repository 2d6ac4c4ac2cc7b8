/// Cleans what people type or paste before it is kept.
public enum Tidy {
  /// One line: full-width letters and digits folded, control characters and line breaks gone, ends trimmed.
  public static func line(_ text: String) -> String {
    trimmed(folded(text, keepingBreaks: false))
  }

  /// Several lines: as `line`, but line breaks stay.
  public static func text(_ text: String) -> String {
    trimmed(folded(text, keepingBreaks: true))
  }

  /// A number, code or date: every full-width form folded, punctuation too, and no blanks at all.
  public static func code(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        folded(text, keepingBreaks: false).unicodeScalars.compactMap { scalar in
          switch scalar.value {
          case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
          case 0x3002: "."
          case 0x20, 0x3000: nil
          default: scalar
          }
        }))
  }

  private static func folded(_ text: String, keepingBreaks: Bool) -> String {
    var scalars = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      // A line that ends in CR LF ends once.
      if isAfterReturn, scalar == "\n" { scalars.removeLast() }
      isAfterReturn = scalar == "\r"
      switch scalar.value {
      case 0x0A where keepingBreaks: scalars.append(scalar)
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: scalars.append(" ")
      case 0x00...0x1F, 0x7F...0x9F: break
      case 0xAD, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: break
      case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
        if let half = Unicode.Scalar(scalar.value - 0xFEE0) { scalars.append(half) }
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank: (Character) -> Bool = { $0 == "\u{3000}" || $0.isWhitespace }
    guard let first = text.firstIndex(where: { !isBlank($0) }),
      let last = text.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(text[first...last])
  }
}
