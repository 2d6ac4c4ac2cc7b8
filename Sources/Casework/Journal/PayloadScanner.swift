/// Cuts the JSON of a payload into tokens.
struct PayloadScanner {
  private let bytes: [UInt8]
  private(set) var tokens: [PayloadReader.Token] = []
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 6 + 8)
  }

  mutating func scan() throws(DecodingError) {
    try value(depth: 0)
    skipBlanks()
    guard place == bytes.count else { throw fault("something stands behind the value") }
  }

  private func fault(_ reason: String) -> DecodingError {
    .dataCorrupted(.init(codingPath: [], debugDescription: "byte \(place): \(reason)"))
  }

  private mutating func skipBlanks() {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x0A, 0x0D, 0x09: place += 1
      default: return
      }
    }
  }

  private mutating func value(depth: Int) throws(DecodingError) {
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

  private mutating func add(_ kind: PayloadReader.Token.Kind, _ range: Range<Int>) {
    tokens.append(PayloadReader.Token(kind: kind, bytes: range, next: tokens.count + 1))
  }

  private mutating func object(_ depth: Int) throws(DecodingError) {
    let own = tokens.count
    add(.object, place..<place)
    try items(until: UInt8(ascii: "}")) { scanner throws(DecodingError) in
      try scanner.name()
      try scanner.value(depth: depth + 1)
    }
    tokens[own].next = tokens.count
  }

  /// The name of a member and the colon behind it.
  private mutating func name() throws(DecodingError) {
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
  }

  private mutating func array(_ depth: Int) throws(DecodingError) {
    let own = tokens.count
    add(.array, place..<place)
    try items(until: UInt8(ascii: "]")) { scanner throws(DecodingError) in
      try scanner.value(depth: depth + 1)
    }
    tokens[own].next = tokens.count
  }

  /// Items parted by commas, from the opening bracket through the closing one.
  private mutating func items(
    until end: UInt8, _ item: (inout PayloadScanner) throws(DecodingError) -> Void
  ) throws(DecodingError) {
    place += 1
    skipBlanks()
    if place < bytes.count, bytes[place] == end {
      place += 1
      return
    }
    while true {
      skipBlanks()
      try item(&self)
      skipBlanks()
      guard place < bytes.count else { throw fault("it is cut off") }
      let byte = bytes[place]
      place += 1
      if byte == end { return }
      guard byte == UInt8(ascii: ",") else { throw fault("a comma is missing") }
    }
  }

  private mutating func text() throws(DecodingError) {
    place += 1
    let start = place
    var kind = PayloadReader.Token.Kind.plain
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        guard kind == .plain || Self.unescaped(bytes[start..<place]) != nil else {
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

  private mutating func word(_ word: StaticString, _ kind: PayloadReader.Token.Kind)
    throws(DecodingError)
  {
    let end = place + word.utf8CodeUnitCount
    guard end <= bytes.count, bytes[place..<end].elementsEqual("\(word)".utf8) else {
      throw fault("an unknown word")
    }
    add(kind, place..<end)
    place = end
  }

  private mutating func number() throws(DecodingError) {
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

  private mutating func skipDigits() {
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
  }

  static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8]? {
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
