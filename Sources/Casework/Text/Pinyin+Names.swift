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
    let characters = name.filter { !$0.isWhitespace && $0 != "·" && $0 != "•" }
    let syllables = choices(for: Array(characters))
    guard !syllables.isEmpty else { return ([], []) }
    var full: [String] = []
    var initials: [String] = []
    for picked in Self.combinations(of: syllables) {
      full.append(picked.joined())
      initials.append(String(picked.compactMap(\.first)))
    }
    full += full.filter { $0.contains("v") }.map { name in
      String(name.map { $0 == "v" ? "u" : $0 })
    }
    return (Self.unique(full), Self.unique(initials))
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

  /// The combinations with the fewest unusual readings first, and no more than `mostVariants`.
  private static func combinations(of choices: [[String]]) -> [[String]] {
    var found: [(rank: Int, picked: [String])] = [(0, [])]
    for readings in choices {
      if readings.count == 1 {
        for index in found.indices { found[index].picked.append(readings[0]) }
        continue
      }
      var longer: [(rank: Int, picked: [String])] = []
      for start in found {
        for (rank, reading) in readings.enumerated() {
          longer.append((start.rank + rank, start.picked + [reading]))
        }
      }
      found = Array(sortedByRank(longer).prefix(mostVariants))
    }
    return found.map(\.picked)
  }

  private static func sortedByRank(
    _ combinations: [(rank: Int, picked: [String])]
  ) -> [(rank: Int, picked: [String])] {
    combinations.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
