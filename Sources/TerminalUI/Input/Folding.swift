/// Brings what an input method types in full width back to what a keyboard types.
public enum Folding {
  /// Folds a text: `Ａ１：` becomes `A1:`, an ideographic blank a blank; all else stays.
  public static func halfWidth(_ text: String) -> String {
    String(text.map(halfWidth))
  }

  /// Folds one character.
  public static func halfWidth(_ character: Character) -> Character {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
      return character
    }
    switch scalar.value {
    case 0x3000: return " "
    case 0xFF01...0xFF5E:
      return Unicode.Scalar(scalar.value - 0xFEE0).map { Character($0) } ?? character
    default: return character
    }
  }
}
