import Wording

/// 隐去: the one rule by which telephone and identity numbers are shown, on every screen, paper and list.
///
/// Of an identity number the first 4 and last 2 stay, of a mobile number the first 3 and last 4, of a
/// landline the area code and the last 2. What is hidden keeps its columns.
public enum Mask {
  /// The text of a field as it is shown: a number by what the field holds, any other text by the numbers in it.
  public static func shown(_ text: String, in field: String) -> String {
    switch field {
    case "phone": phone(text)
    case "idNumber": idNumber(text)
    default: self.text(text)
    }
  }

  /// A telephone number, or several, however they are written.
  public static func phone(_ text: String) -> String { hidden(text, Numerals.Kind.ofPhone) }

  /// The number of an identity card or another certificate; of a short one the last 2 stay.
  public static func idNumber(_ text: String) -> String {
    let signs = Array(text)
    let stars = signs.count(where: isStar)
    let places = signs.indices.filter { !isStar(signs[$0]) && !isSeparator(signs[$0]) }
    if stars >= fewestStars, places.count <= 6 { return text }
    let (first, last) = places.count >= 12 ? (4, 2) : (0, places.count >= 6 ? 2 : 0)
    return hidden(signs, places.dropFirst(first).dropLast(last))
  }

  /// A text with the numbers hidden that stand in it.
  public static func text(_ text: String) -> String {
    let shown = hidden(text, Numerals.Kind.inText)
    // What is left beside a number that was hidden may be one itself.
    return shown == text ? text : self.text(shown)
  }

  /// Whether a number was hidden here.
  public static func hides(_ text: String) -> Bool {
    var run = 0
    for sign in text {
      run = isStar(sign) ? run + 1 : 0
      if run >= fewestStars { return true }
    }
    return false
  }

  /// What is hidden has at least so many stars.
  static let fewestStars = 3

  static func isStar(_ sign: Character) -> Bool { sign == "*" || sign == "＊" }

  static func isSeparator(_ sign: Character) -> Bool {
    sign == "-" || sign == "－" || sign == " " || sign == "\u{A0}" || sign == "\u{3000}"
  }

  /// The numbers of a text that are to be hidden: each as it stands and as it is shown.
  static func numbers(in text: String) -> [(full: String, shown: String)] {
    let signs = Array(text)
    return Numerals(signs).found(Numerals.Kind.inText).map { number in
      let shown = Array(hidden(signs, number.hidden[...]))
      return (String(signs[number.span]), String(shown[number.span]))
    }
  }

  private static func hidden(_ text: String, _ kind: (Numerals.Piece) -> Numerals.Kind?) -> String {
    guard text.utf8.contains(where: { 0x30...0x39 ~= $0 || $0 == 0xEF }) else { return text }
    let signs = Array(text)
    let places = Numerals(signs).found(kind).flatMap(\.hidden)
    return places.isEmpty ? text : hidden(signs, places[...])
  }

  private static func hidden(_ signs: [Character], _ places: ArraySlice<Int>) -> String {
    var signs = signs
    for place in places { signs[place] = TextWidth.columns(of: signs[place]) == 2 ? "＊" : "*" }
    return String(signs)
  }
}
