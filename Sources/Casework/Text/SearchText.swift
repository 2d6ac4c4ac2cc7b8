/// What is searched of a case: its text, and the letters of the names in it.
///
/// It holds all that the case says; whoever asks sees only the cases that the viewer may see.
public struct SearchText: Hashable, Sendable {
  /// Number, names, places, matter and so on, folded, one a line.
  public let text: String
  /// Pinyin and initials of names and villages, each word after one blank: " wangdahai wdh shenqian sq".
  ///
  /// A word that begins with `wang` is found as " wang". Telephone and identity numbers stand behind them, marked so
  /// that nobody finds them by typing digits: likely repeats are found by them.
  public let latin: String

  /// Folds texts and spells names.
  public init(
    texts: [String], names: [String], contacts: [String] = [], _ speller: Speller
  ) {
    text = texts.filter { !$0.isEmpty }.map(Self.folded).joined(separator: "\n")
    var words: [String] = []
    for name in names {
      for word in speller.words(for: name) where !words.contains(word) { words.append(word) }
    }
    latin = (words + contacts).reduce(into: "") { $0 += " " + $1 }
  }

  /// What is searched of a petition or a dispute.
  public init(_ file: CaseFile, _ book: OfficeBook, _ speller: Speller) {
    let names = file.people.map(\.name)
    let villages = Self.villages(of: file.places, book)
    let more = [file.detail, file.externalNumber, file.letter, file.accused].compactMap { $0 }
    self.init(
      texts: [file.number?.description ?? ""] + names + villages + [file.matter] + more,
      names: names + villages, contacts: file.people.flatMap(\.contactWords), speller)
  }

  /// Half-width, lower-case, with plain blanks: as texts and what is typed are compared.
  public static func folded(_ text: String) -> String {
    var text = text
    let plain = text.withUTF8 { unsafe foldedPlain($0) }
    return plain ?? foldedAny(text)
  }

  /// The usual text, byte by byte: ASCII and what takes three or four bytes.
  private static func foldedPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = unsafe bytes[index]
      switch byte {
      case 0x41...0x5A: folded.append(byte + 0x20)
      case 0x09, 0x0D: folded.append(0x20)
      case 0..<0x80: folded.append(byte)
      case 0xC3..<0xE0: return nil
      case 0xE3 where unsafe bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80:
        folded.append(0x20)
        index += 2
      case 0xEF:
        let (second, third) = unsafe (bytes[index + 1], bytes[index + 2])
        let value = 0xF000 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
        if (0xFF01...0xFF5E).contains(value) {
          let half = UInt8(value - 0xFEE0)
          folded.append((0x41...0x5A).contains(half) ? half + 0x20 : half)
        } else {
          folded += [byte, second, third]
        }
        index += 2
      default: folded.append(byte)
      }
      index += 1
    }
    return String(decoding: folded, as: UTF8.self)
  }

  private static func foldedAny(_ text: String) -> String {
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
    places.compactMap(\.village).compactMap { book.village($0) }
      .flatMap { [$0.name] + $0.formerNames }
  }
}
