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
  let tokens: [Token]

  init(_ bytes: [UInt8]) throws(DecodingError) {
    var scanner = PayloadScanner(bytes)
    try scanner.scan()
    self.bytes = bytes
    tokens = scanner.tokens
  }
}

extension PayloadReader {
  /// The text of a token; nil when it is none, or not well-formed.
  func text(_ index: Int) -> String? {
    let token = tokens[index]
    switch token.kind {
    case .plain: return String(validating: bytes[token.bytes], as: UTF8.self)
    case .escaped:
      return PayloadScanner.unescaped(bytes[token.bytes]).flatMap {
        String(validating: $0, as: UTF8.self)
      }
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
}
