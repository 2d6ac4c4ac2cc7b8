extension TextWidth {
  /// What is drawn for a character, and its columns: 1 or 2.
  public struct Drawn: Hashable, Sendable {
    /// At most one spacing scalar and four marks; never a control character.
    public let character: Character
    /// How many columns it takes.
    public let columns: Int
    /// Whether `〓` stands for what has no safe width.
    public var isMissing = false
  }

  /// Says what a terminal is given for a character, nil for nothing at all.
  ///
  /// Controls, joiners, variation selectors and direction marks never reach a terminal; a tab or a
  /// line break becomes a blank; what has no safe width becomes `〓`.
  public static func drawn(_ character: Character) -> Drawn? {
    if let columns = usualColumns(of: character) {
      return Drawn(character: character, columns: columns)
    }
    var shown = String.UnicodeScalarView()
    var width = 0
    for scalar in character.unicodeScalars {
      if width == 0 {
        if isBreak(scalar) { return Drawn(character: " ", columns: 1) }
        guard !isSilent(scalar) else { continue }
        guard let columns = safeColumns(of: scalar) else {
          return Drawn(character: missing, columns: 2, isMissing: true)
        }
        if columns == 0 {
          guard isMark(scalar) else { continue }
          shown.append(" ")
        }
        shown.append(scalar)
        width = max(columns, 1)
      } else if shown.count < 5, isMark(scalar), !isSilent(scalar), columns(of: scalar) == 0 {
        shown.append(scalar)
      }
    }
    // Not every mark joins a blank; one that does not is left out.
    return String(shown).first.map { Drawn(character: $0, columns: width) }
  }

  /// The columns of what nearly all text is made of: ASCII, Han and its punctuation.
  private static func usualColumns(of character: Character) -> Int? {
    let bytes = character.utf8
    guard bytes.count == 1 || bytes.count == 3, let value = character.unicodeScalars.first?.value
    else { return nil }
    switch value {
    case 0x20..<0x7F: return bytes.count == 1 ? 1 : nil
    case 0x3000...0x3029, 0x4E00...0x9FA5, 0xFF01...0xFF60: return 2
    default: return nil
    }
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Controls, zero-width joiners, variation selectors and direction marks.
  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    default: scalar.value > 0x5FF && scalar.properties.generalCategory == .format
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: (0x1160...0x11FF).contains(scalar.value)
    }
  }

  /// The columns of what every terminal agrees on; nil for private use and the newest Han.
  private static func safeColumns(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF, 0x31350...0x3FFFF: nil
    default: columns(of: scalar)
    }
  }
}
