import Wording

extension Field {
  /// The answer as text: what a form's field holds and a command may give.
  ///
  /// Choices are codes, roles their raw values, places village identifiers or codes of `places`,
  /// officers, villages and disputes identifiers; several are joined by commas. A flag is "1" or "".
  /// Remarks are lines: whom or what it is about, a space, the text.
  public func typed(in owner: Owner) -> String {
    switch input {
    case .text(let path), .choice(let path, _): owner[keyPath: path]
    case .optionalText(let path), .optionalChoice(let path, _): owner[keyPath: path] ?? ""
    case .number(let path, _): "\(owner[keyPath: path])"
    case .optionalDay(let path): owner[keyPath: path]?.description ?? ""
    case .flag(let path): owner[keyPath: path] ? "1" : ""
    case .officer(let path), .anyOfficer(let path), .caseFile(let path):
      owner[keyPath: path]?.description ?? ""
    case .roles(let path): owner[keyPath: path].map(\.rawValue).joined(separator: ",")
    case .officers(let path), .anyOfficers(let path), .disputes(let path), .villages(let path):
      owner[keyPath: path].map(\.description).joined(separator: ",")
    case .places(let path): owner[keyPath: path].stored.joined(separator: ",")
    case .remarks(let path):
      owner[keyPath: path].map { "\($0.about) \($0.text)" }.joined(separator: "\n")
    }
  }

  /// Writes an answer given as text; what cannot be read is said and changes nothing.
  public func type(_ text: String, into owner: inout Owner, today: Day) -> Problem? {
    switch input {
    case .text(let path): owner[keyPath: path] = tidied(text)
    case .optionalText(let path): owner[keyPath: path] = tidied(text).nonEmpty
    case .choice(let path, _): owner[keyPath: path] = Tidy.code(text)
    case .optionalChoice(let path, _): owner[keyPath: path] = Tidy.code(text).nonEmpty
    case .number(let path, let range):
      guard let number = Int(Tidy.code(text)), range.contains(number) else {
        return Problem(
          id,
          Wording(
            zh: "“\(name.zh)”应是\(range.lowerBound)至\(range.upperBound)的数字",
            en: "“\(name.en)” must be a number from \(range.lowerBound) to \(range.upperBound)"))
      }
      owner[keyPath: path] = number
    case .optionalDay(let path):
      guard let text = Tidy.code(text).nonEmpty else {
        owner[keyPath: path] = nil
        break
      }
      do {
        owner[keyPath: path] = try Day(typed: text, today: today, prefersPast: false)
      } catch {
        return Problem(id, error.wording)
      }
    case .flag(let path):
      let typed = Tidy.code(text).lowercased()
      guard Self.yes.contains(typed) || Self.no.contains(typed) else {
        return Problem(
          id, Wording(zh: "“\(name.zh)”应答是或否", en: "“\(name.en)” is answered by yes or no"))
      }
      owner[keyPath: path] = Self.yes.contains(typed)
    case .officer(let path), .anyOfficer(let path), .caseFile(let path):
      owner[keyPath: path] = Identifier(hex: Tidy.code(text))
    case .roles(let path):
      owner[keyPath: path] = Role.allCases.filter { role in
        Tidy.code(text).split(separator: ",").contains { $0 == role.rawValue }
      }
    case .officers(let path), .anyOfficers(let path), .disputes(let path), .villages(let path):
      owner[keyPath: path] = Tidy.code(text).split(separator: ",").compactMap {
        Identifier(hex: String($0))
      }
    case .places(let path):
      owner[keyPath: path] = Tidy.code(text).split(separator: ",").map { Place(stored: String($0)) }
    case .remarks(let path):
      var remarks: [Remark] = []
      for line in text.split(separator: "\n") {
        let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
        guard let id = parts.first.flatMap({ Identifier(hex: $0) }) else { continue }
        remarks[about: id] = Tidy.line(parts.count > 1 ? parts[1] : "")
      }
      owner[keyPath: path] = remarks
    }
    return nil
  }

  private static var yes: Set<String> { ["1", "true", "yes", "y", "是"] }
  private static var no: Set<String> { ["", "0", "false", "no", "n", "否"] }

  private func tidied(_ text: String) -> String {
    width.isTall ? Tidy.text(text) : Tidy.line(text)
  }
}

extension String {
  /// Nil for the empty text.
  var nonEmpty: String? { isEmpty ? nil : self }
}

extension Place {
  /// As projections and forms keep it: the village's identifier, or the code.
  public var stored: String {
    switch self {
    case .village(let id): id.description
    case .special(let code): code
    }
  }

  /// Reads what `stored` wrote.
  public init(stored: String) {
    self = Identifier(hex: stored).map { .village($0) } ?? .special(stored)
  }
}

extension [Place] {
  fileprivate var stored: [String] { map(\.stored) }
}
