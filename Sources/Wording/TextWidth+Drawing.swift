extension TextWidth {
  /// What is drawn for a character, and its columns: 1 or 2.
  public struct Drawn: Hashable, Sendable {
    /// At most one spacing scalar and four marks; never a control character.
    public let character: Character
    /// How many columns it takes.
    public let columns: Int
  }

  /// Says what a terminal is given for a character, nil for nothing at all.
  ///
  /// Controls, joiners, variation selectors and direction marks never reach a terminal; a tab or a
  /// line break becomes a blank; what has no safe width becomes `〓`.
  public static func drawn(_ character: Character) -> Drawn? {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return nil }
    if scalars.count == 1, first.value < 0x7F || (0x4E00...0x9FA5).contains(first.value) {
      if first.value >= 0x20 {
        return Drawn(character: character, columns: first.value < 0x7F ? 1 : 2)
      }
    }
    var shown = String.UnicodeScalarView()
    var width = 0
    for scalar in scalars {
      if width == 0 {
        if isBreak(scalar) { return Drawn(character: " ", columns: 1) }
        guard !isSilent(scalar) else { continue }
        guard let columns = safeColumns(of: scalar) else {
          return Drawn(character: missing, columns: 2)
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
