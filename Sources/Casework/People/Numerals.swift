/// The runs of digits in a text, and which of them are telephone and identity numbers.
struct Numerals {
  /// Digits in a row; a run that was hidden holds stars as well.
  private struct Run {
    var span: Range<Int>
    let stars: Int
    var digits: Int { span.count - stars }
  }

  /// One run, or several that a single hyphen or blank joins.
  struct Piece {
    let digits: [Int]
    let runs: [Int]
    var count: Int { digits.count }

    /// Whether it can be a mobile number: 1, then 3 to 9.
    func isMobile(from start: Int = 0) -> Bool {
      count == start + 11 && digits[start] == 1 && digits[start + 1] >= 3
    }

    /// Whether a mobile number can stand somewhere in it.
    var holdsMobile: Bool {
      (0...max(0, count - 11)).contains { digits[$0] == 1 && digits[$0 + 1] >= 3 }
    }
  }

  /// What a number is, and how many of its digits stay.
  enum Kind {
    case identity
    case mobile
    case landline
    /// A mobile number that something was typed to.
    case padded
    /// A number that is known to be one by its field alone.
    case other
    case short

    /// What may stay at both ends.
    func kept(of piece: Piece) -> (first: Int, last: Int) {
      switch self {
      case .identity: (4, 2)
      case .mobile, .padded: (3, 4)
      case .landline: (piece.digits[1] == 1 || piece.digits[1] == 2 ? 3 : 4, 2)
      case .other: piece.count > 11 ? (3, 4) : (0, 2)
      case .short: (0, 0)
      }
    }

    /// What a piece of any text is; nil where it is no number of a person.
    static func inText(_ piece: Piece) -> Kind? {
      let isJoined = piece.runs.count > 1
      if piece.isMobile() { return .mobile }
      if piece.isMobile(from: 2), piece.digits.starts(with: [8, 6]) { return .mobile }
      if isJoined ? piece.count == 18 : piece.count >= 15 { return .identity }
      // A mobile number that something was typed to.
      if !isJoined, 12...14 ~= piece.count, piece.holdsMobile { return .padded }
      let hasAreaCode = !isJoined || 3...4 ~= piece.runs[0]
      return piece.digits.first == 0 && 10...12 ~= piece.count && hasAreaCode ? .landline : nil
    }

    /// What a piece of a telephone number's field is.
    static func ofPhone(_ piece: Piece) -> Kind? {
      if let kind = inText(piece) { return kind }
      guard piece.runs.count == 1 else { return nil }
      return piece.count < 7 ? .short : .other
    }
  }

  private let signs: [Character]
  private var runs: [Run] = []

  init(_ signs: [Character]) {
    self.signs = signs
    var index = 0
    while index < signs.count {
      let start = index
      while index < signs.count, Self.digit(signs[index]) != nil || Mask.isStar(signs[index]) {
        index += 1
      }
      add(start..<index)
      index = max(index, start + 1)
    }
  }

  /// Stars beside a number that nobody has hidden do not hide it.
  private mutating func add(_ span: Range<Int>) {
    let stars = span.count { Mask.isStar(signs[$0]) }
    if stars == span.count { return addHidden(span, stars) }
    if stars >= Mask.fewestStars, span.count - stars <= 7 { return addHidden(span, stars) }
    var start: Int?
    for index in span.lowerBound...span.upperBound {
      let isDigit = index < span.upperBound && !Mask.isStar(signs[index])
      if isDigit {
        start = start ?? index
      } else if let first = start {
        runs.append(Run(span: withCheckLetter(first..<index), stars: 0))
        start = nil
      }
    }
  }

  private mutating func addHidden(_ span: Range<Int>, _ stars: Int) {
    if stars > 0 { runs.append(Run(span: span, stars: stars)) }
  }

  /// An identity number may end in X.
  private func withCheckLetter(_ span: Range<Int>) -> Range<Int> {
    guard span.upperBound < signs.count, "XxＸｘ".contains(signs[span.upperBound]) else {
      return span
    }
    let after = span.upperBound + 1
    let isWordsEnd = after == signs.count || !(signs[after].isASCII && signs[after].isLetter)
    return isWordsEnd ? span.lowerBound..<after : span
  }

  private static func digit(_ sign: Character) -> Int? {
    guard let scalar = sign.unicodeScalars.first, sign.unicodeScalars.count == 1 else { return nil }
    return switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }
}

extension Numerals {
  /// A number that was found: where it stands, and which of its signs are hidden.
  struct Found {
    let span: Range<Int>
    let hidden: [Int]
  }

  /// The numbers, by what says which kind a piece is; what has been hidden before is left.
  func found(_ kind: (Piece) -> Kind?) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < runs.count {
      let (taken, number) = number(at: index, kind)
      if let number { found.append(number) }
      index += taken
    }
    return found
  }

  /// The shortest piece that is a number, and of how many runs it is.
  private func number(at index: Int, _ kind: (Piece) -> Kind?) -> (taken: Int, Found?) {
    for count in 1...3 {
      guard let joined = joined(count, at: index) else { break }
      if isHidden(joined) { return (count, nil) }
      guard joined.allSatisfy({ $0.stars == 0 }) else { continue }
      let places = joined.flatMap { Array($0.span) }
      let piece = Piece(
        digits: places.map { Self.digit(signs[$0]) ?? 10 }, runs: joined.map(\.span.count))
      guard let kind = kind(piece) else { continue }
      // Of a number in several runs the field says no more than of each: a longer one goes first.
      if case .short = kind, let longer = longer(at: index, known: Kind.inText) { return longer }
      if case .other = kind, let longer = longer(at: index, known: Kind.inText) { return longer }
      let kept = kind.kept(of: piece)
      // The 86 before a mobile number goes with what is hidden.
      let before = if case .mobile = kind { piece.count - 11 } else { 0 }
      let middle = places.dropFirst(before + kept.first).dropLast(kept.last)
      return (
        count,
        Found(
          span: places[0]..<places[places.count - 1] + 1,
          hidden: Array(places.prefix(before) + middle))
      )
    }
    return (1, nil)
  }

  private func longer(at index: Int, known kind: (Piece) -> Kind?) -> (taken: Int, Found?)? {
    let number = number(at: index, kind)
    return number.taken > 1 || number.1 != nil ? number : nil
  }

  private func joined(_ count: Int, at index: Int) -> [Run]? {
    guard index + count <= runs.count else { return nil }
    let joined = Array(runs[index..<index + count])
    let areJoined = zip(joined, joined.dropFirst()).allSatisfy { one, next in
      next.span.lowerBound == one.span.upperBound + 1 && isJoint(signs[one.span.upperBound])
    }
    return areJoined ? joined : nil
  }

  private func isJoint(_ sign: Character) -> Bool {
    Mask.isSeparator(sign) || sign == ")" || sign == "）"
  }

  private func isHidden(_ joined: [Run]) -> Bool {
    let stars = joined.reduce(0) { $0 + $1.stars }
    let digits = joined.reduce(0) { $0 + $1.digits }
    return stars >= Mask.fewestStars && digits <= 7 && (joined.count == 1 || stars + digits >= 10)
  }
}
