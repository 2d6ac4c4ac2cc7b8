extension Pinyin {
  /// At most so many combinations are made of a name's readings.
  private static let mostVariants = 8
  /// At most so many readings of one character are combined.
  private static let mostReadings = 4

  /// How a name is typed in letters: whole ("wangdahai") and by initials ("wdh").
  ///
  /// Readings as a surname come first; other readings follow, the usual ones before the rare;
  /// ü is there as v and as u. Letters and digits in the name stand for themselves.
  public func readings(ofName name: String) -> (full: [String], initials: [String]) {
    let syllables = choices(for: Array(name.filter { !Self.isGap($0) }))
    guard !syllables.isEmpty else { return ([], []) }
    var full: [String] = []
    var initials: [String] = []
    for spelling in Self.combinations(of: syllables) {
      if !full.contains(spelling.full) { full.append(spelling.full) }
      if !initials.contains(spelling.initials) { initials.append(spelling.initials) }
    }
    for name in full where name.utf8.contains(UInt8(ascii: "v")) {
      let plain = String(name.map { $0 == "v" ? "u" : $0 })
      if !full.contains(plain) { full.append(plain) }
    }
    return (full, initials)
  }

  /// A blank, or the point within a foreign name.
  private static func isGap(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, scalar.value <= 0x3000 else { return false }
    return scalar == "·" || scalar == "•" || scalar.properties.isWhitespace
  }

  /// Whether what is typed is the beginning of a name in letters or initials, or a part of the name itself.
  public func matches(_ typed: String, name: String) -> Bool {
    let term = SearchTerm(typed)
    guard !term.isEmpty else { return true }
    if SearchText.folded(name).contains(term.text) { return true }
    guard let latin = term.latin?.dropFirst() else { return false }
    let readings = readings(ofName: name)
    return (readings.full + readings.initials).contains { $0.hasPrefix(latin) }
  }

  /// The readings to choose from, character by character; a run of letters or digits is one choice.
  private func choices(for name: [Character]) -> [[String]] {
    let surname = surnameReadings(of: name)
    var choices: [[String]] = []
    for (index, character) in name.enumerated() {
      var readings = readings(of: character)
      if index < surname.count {
        readings.removeAll { $0 == surname[index] }
        readings.insert(surname[index], at: 0)
      }
      if readings.isEmpty {
        let letters = SearchText.folded(String(character)).filter {
          $0.isASCII && ($0.isLetter || $0.isNumber)
        }
        if letters.isEmpty { continue }
        readings = [letters]
      }
      choices.append(Array(readings.prefix(Self.mostReadings)))
    }
    return choices
  }

  /// One way to spell a name, or its beginning.
  private struct Spelling {
    var full = ""
    var initials = ""
    /// How unusual the readings are that were picked.
    var rank = 0

    func adding(_ reading: String, rank: Int) -> Spelling {
      Spelling(
        full: full + reading, initials: initials + reading.prefix(1), rank: self.rank + rank)
    }
  }

  /// The combinations with the fewest unusual readings first, and no more than `mostVariants`.
  private static func combinations(of choices: [[String]]) -> [Spelling] {
    var found = [Spelling()]
    for readings in choices {
      guard readings.count > 1 else {
        for index in found.indices { found[index] = found[index].adding(readings[0], rank: 0) }
        continue
      }
      let longer = found.flatMap { start in
        readings.enumerated().map { rank, reading in start.adding(reading, rank: rank) }
      }
      found = longer.enumerated()
        .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        .prefix(mostVariants).map(\.element)
    }
    return found
  }
}
