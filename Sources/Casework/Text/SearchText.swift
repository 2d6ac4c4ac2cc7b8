/// What is searched of a case or a visit: its text, and the letters of the names in it.
///
/// It holds all that the case says; whoever asks sees only the cases that the viewer may see.
public struct SearchText: Hashable, Sendable {
  /// Number, names, places, matter and so on, folded, one a line.
  public let text: String
  /// Pinyin and initials of names and villages, each word after one blank: " wangdahai wdh shenqian sq".
  ///
  /// A word that begins with `wang` is found as " wang".
  public let latin: String

  /// Folds texts and spells names.
  public init(texts: [String], names: [String], _ pinyin: Pinyin) {
    text = texts.filter { !$0.isEmpty }.map(Self.folded).joined(separator: "\n")
    var seen: Set<String> = []
    var latin = ""
    for name in names {
      let readings = pinyin.readings(ofName: name)
      for word in readings.full + readings.initials where seen.insert(word).inserted {
        latin += " " + word
      }
    }
    self.latin = latin
  }

  /// What is searched of a petition or a dispute.
  public init(_ file: CaseFile, _ book: OfficeBook, _ pinyin: Pinyin) {
    let names = file.people.map(\.name)
    let villages = Self.villages(of: file.places, book)
    let more = [file.detail, file.externalNumber, file.letter, file.accused].compactMap { $0 }
    self.init(
      texts: [file.number?.description ?? ""] + names + villages + [file.matter] + more,
      names: names + villages, pinyin)
  }

  /// What is searched of a visit.
  public init(_ visit: VisitFile, _ book: OfficeBook, _ pinyin: Pinyin) {
    let names = visit.people.map(\.name)
    let villages = Self.villages(of: visit.places, book)
    self.init(
      texts: [visit.number?.description ?? ""] + names + villages + [
        visit.matter, visit.answer ?? "",
      ],
      names: names + villages, pinyin)
  }

  /// Half-width, lower-case, with plain blanks: as texts and what is typed are compared.
  public static func folded(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: scalars.append(Unicode.Scalar(UInt8(scalar.value) + 0x20))
      case 0xFF01...0xFF5E:
        let half = UInt8(scalar.value - 0xFEE0)
        scalars.append(Unicode.Scalar((0x41...0x5A).contains(half) ? half + 0x20 : half))
      case 0x09, 0x0D, 0x3000: scalars.append(" ")
      case 0..<0x80: scalars.append(scalar)
      case 0xC0..<0x0590:
        scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private static func villages(of places: [Place], _ book: OfficeBook) -> [String] {
    places.compactMap(\.village).compactMap { book.village($0)?.name }
  }
}
