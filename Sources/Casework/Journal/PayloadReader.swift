/// The JSON of one payload, cut into tokens in one pass: objects, arrays, texts, whole numbers.
///
/// It knows the plain form in which the journal keeps payloads and throws for whatever else JSON may
/// hold (`\u` escapes, names beyond ASCII, fractions, numbers of 19 digits): a general reader takes
/// those. Of two members with one name the first counts.
final class PayloadReader {
  /// One value, or the name of a member. The tokens within an array or object follow it.
  struct Token {
    enum Kind { case null, no, yes, whole, plain, escaped, array, object }

    let kind: Kind
    /// Its bytes; of a text those between the quotation marks.
    let bytes: Range<Int>
    /// The place of the first token behind it and all that is within.
    var next: Int
  }

  let bytes: [UInt8]
  private(set) var tokens: [Token] = []
  private var place = 0

  init(_ bytes: [UInt8]) throws(DecodingError) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 6 + 8)
    try value(depth: 0)
    skipBlanks()
    guard place == bytes.count else { throw fault("something stands behind the value") }
  }

  private func fault(_ reason: String) -> DecodingError {
    .dataCorrupted(.init(codingPath: [], debugDescription: "byte \(place): \(reason)"))
  }

  private func skipBlanks() {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x0A, 0x0D, 0x09: place += 1
      default: return
      }
    }
  }

  private func value(depth: Int) throws(DecodingError) {
    skipBlanks()
    guard place < bytes.count, depth < 512 else { throw fault("a value is missing") }
    switch bytes[place] {
    case UInt8(ascii: "{"): try object(depth)
    case UInt8(ascii: "["): try array(depth)
    case UInt8(ascii: "\""): try text()
    case UInt8(ascii: "n"): try word("null", .null)
    case UInt8(ascii: "t"): try word("true", .yes)
    case UInt8(ascii: "f"): try word("false", .no)
    default: try number()
    }
  }

  private func add(_ kind: Token.Kind, _ range: Range<Int>) {
    tokens.append(Token(kind: kind, bytes: range, next: tokens.count + 1))
  }

  private func object(_ depth: Int) throws(DecodingError) {
    let own = tokens.count
    add(.object, place..<place)
    try items(until: UInt8(ascii: "}")) { () throws(DecodingError) in
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
        throw fault("a name is missing")
      }
      try text()
      guard let name = tokens.last, name.kind == .plain, bytes[name.bytes].allSatisfy({ $0 < 0x80 })
      else { throw fault("a name is escaped or not ASCII") }
      skipBlanks()
      guard place < bytes.count, bytes[place] == UInt8(ascii: ":") else {
        throw fault("a colon is missing")
      }
      place += 1
      try value(depth: depth + 1)
    }
    tokens[own].next = tokens.count
  }

  private func array(_ depth: Int) throws(DecodingError) {
    let own = tokens.count
    add(.array, place..<place)
    try items(until: UInt8(ascii: "]")) { () throws(DecodingError) in try value(depth: depth + 1) }
    tokens[own].next = tokens.count
  }

  /// Items parted by commas, from the opening bracket through the closing one.
  private func items(until end: UInt8, _ item: () throws(DecodingError) -> Void)
    throws(DecodingError)
  {
    place += 1
    skipBlanks()
    if place < bytes.count, bytes[place] == end {
      place += 1
      return
    }
    while true {
      skipBlanks()
      try item()
      skipBlanks()
      guard place < bytes.count else { throw fault("it is cut off") }
      let byte = bytes[place]
      place += 1
      if byte == end { return }
      guard byte == UInt8(ascii: ",") else { throw fault("a comma is missing") }
    }
  }

  private func text() throws(DecodingError) {
    place += 1
    let start = place
    var kind = Token.Kind.plain
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        guard kind == .plain || unescaped(bytes[start..<place]) != nil else {
          throw fault("an unknown escape")
        }
        add(kind, start..<place)
        place += 1
        return
      case UInt8(ascii: "\\"):
        kind = .escaped
        place += 2
      case 0..<0x20: throw fault("a control character")
      default: place += 1
      }
    }
    throw fault("a text does not end")
  }

  private func word(_ word: StaticString, _ kind: Token.Kind) throws(DecodingError) {
    let end = place + word.utf8CodeUnitCount
    guard end <= bytes.count, bytes[place..<end].elementsEqual("\(word)".utf8) else {
      throw fault("an unknown word")
    }
    add(kind, place..<end)
    place = end
  }

  private func number() throws(DecodingError) {
    let start = place
    if bytes[place] == UInt8(ascii: "-") { place += 1 }
    let first = place
    skipDigits()
    guard place > first, bytes[first] != UInt8(ascii: "0") || place == first + 1 else {
      throw fault("no number")
    }
    guard place - first <= 18 else { throw fault("a number of more than 18 digits") }
    add(.whole, start..<place)
  }

  private func skipDigits() {
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
  }
}

extension PayloadReader {
  /// The text of a token; nil when it is none, or not well-formed.
  func text(_ index: Int) -> String? {
    let token = tokens[index]
    switch token.kind {
    case .plain: return String(validating: bytes[token.bytes], as: UTF8.self)
    case .escaped:
      return unescaped(bytes[token.bytes]).flatMap { String(validating: $0, as: UTF8.self) }
    default: return nil
    }
  }

  /// The whole number of a token; nil when it is none, or too great for the type.
  func number<Number: FixedWidthInteger>(_ index: Int) -> Number? {
    let token = tokens[index]
    guard token.kind == .whole else { return nil }
    let digits = bytes[token.bytes]
    let isNegative = digits.first == UInt8(ascii: "-")
    var number: Number = 0
    for digit in isNegative ? digits.dropFirst() : digits {
      let (tens, isTooGreat) = number.multipliedReportingOverflow(by: 10)
      let value = Number(digit &- 0x30)
      let (sum, overflows) =
        isNegative ? tens.subtractingReportingOverflow(value) : tens.addingReportingOverflow(value)
      if isTooGreat || overflows { return nil }
      number = sum
    }
    return number
  }

  /// The place of the value of a member; nil when the object has none of that name.
  func member(_ name: String, of object: Int) -> Int? {
    var name = name
    return name.withUTF8 { wanted in
      var index = object + 1
      while index < tokens[object].next {
        if unsafe isNamed(wanted, tokens[index]) { return index + 1 }
        index = tokens[index + 1].next
      }
      return nil
    }
  }

  private func isNamed(_ wanted: UnsafeBufferPointer<UInt8>, _ token: Token) -> Bool {
    let start = token.bytes.lowerBound
    guard token.bytes.count == wanted.count else { return false }
    for offset in wanted.indices where unsafe bytes[start + offset] != wanted[offset] {
      return false
    }
    return true
  }

  private func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var plain: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        plain.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "\""): plain.append(UInt8(ascii: "\""))
      case UInt8(ascii: "\\"): plain.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "/"): plain.append(UInt8(ascii: "/"))
      case UInt8(ascii: "b"): plain.append(0x08)
      case UInt8(ascii: "f"): plain.append(0x0C)
      case UInt8(ascii: "n"): plain.append(0x0A)
      case UInt8(ascii: "r"): plain.append(0x0D)
      case UInt8(ascii: "t"): plain.append(0x09)
      default: return nil
      }
    }
    return plain
  }
}
