public import Wording

/// One thing an act asks for: the form draws it, `perform` checks it, a command names it.
public struct Field<Owner>: Sendable {
  /// What kind of answer is asked, and where in the act it goes.
  public enum Input: Sendable {
    case text(any WritableKeyPath<Owner, String> & Sendable)
    case optionalText(any WritableKeyPath<Owner, String?> & Sendable)
    case number(any WritableKeyPath<Owner, Int> & Sendable, ClosedRange<Int>)
    case optionalDay(any WritableKeyPath<Owner, Day?> & Sendable)
    case flag(any WritableKeyPath<Owner, Bool> & Sendable)
    case choice(any WritableKeyPath<Owner, String> & Sendable, CodeList)
    case optionalChoice(any WritableKeyPath<Owner, String?> & Sendable, CodeList)
    case officer(any WritableKeyPath<Owner, Identifier?> & Sendable)
    case officers(any WritableKeyPath<Owner, [Identifier]> & Sendable)
    /// Anybody who signs in, whatever the role.
    case anyOfficer(any WritableKeyPath<Owner, Identifier?> & Sendable)
    case anyOfficers(any WritableKeyPath<Owner, [Identifier]> & Sendable)
    case roles(any WritableKeyPath<Owner, [Role]> & Sendable)
    case villages(any WritableKeyPath<Owner, [Identifier]> & Sendable)
    case places(any WritableKeyPath<Owner, [Place]> & Sendable)
    /// Another case of the office.
    case caseFile(any WritableKeyPath<Owner, Identifier?> & Sendable)
    /// Recorded disputes of the village and period.
    case disputes(any WritableKeyPath<Owner, [Identifier]> & Sendable)
    /// A text about each of several disputes or villages.
    case remarks(any WritableKeyPath<Owner, [Remark]> & Sendable)
  }

  /// How much room the answer takes on a form.
  public enum Width: Sendable {
    case short, half, full
    case lines(Int)
    /// So many lines, each of which is one thing: Enter begins the next.
    case list(Int)

    var isTall: Bool {
      switch self {
      case .short, .half, .full: false
      case .lines, .list: true
      }
    }
  }

  public let id: String
  public let name: Wording
  public let input: Input
  public let isRequired: Bool
  public let width: Width
  /// One line under the form while the field is filled in.
  public let help: Wording
  /// Which codes of its list a choice is made from.
  public let among: @Sendable (Code) -> Bool

  /// Describes a field; `id` is its name in the JSON of the act.
  public init(
    _ id: String, _ name: Wording, _ input: Input, required: Bool = false, width: Width = .half,
    help: Wording = Wording(""), among: @escaping @Sendable (Code) -> Bool = { _ in true }
  ) {
    self.id = id
    self.name = name
    self.input = input
    isRequired = required
    self.width = width
    self.help = help
    self.among = among
  }

  /// Whether nothing has been answered.
  public func isEmpty(in owner: Owner) -> Bool {
    switch input {
    case .text(let path), .choice(let path, _): owner[keyPath: path].isEmpty
    case .optionalText(let path), .optionalChoice(let path, _):
      owner[keyPath: path]?.isEmpty ?? true
    case .number, .flag: false
    case .optionalDay(let path): owner[keyPath: path] == nil
    case .officer(let path), .anyOfficer(let path), .caseFile(let path):
      owner[keyPath: path] == nil
    case .officers(let path), .anyOfficers(let path), .disputes(let path), .villages(let path):
      owner[keyPath: path].isEmpty
    case .roles(let path): owner[keyPath: path].isEmpty
    case .places(let path): owner[keyPath: path].isEmpty
    case .remarks(let path): owner[keyPath: path].isEmpty
    }
  }
}

extension Act {
  /// Every field checked: what is compulsory is there, codes are of their list, numbers in range, texts not too long.
  public func fieldProblems(_ codes: Codes) -> [Problem] {
    Self.fields.compactMap { field in
      if field.isRequired, field.isEmpty(in: self) {
        return Problem(
          field.id,
          Wording(
            zh: "请填写“\(field.name.zh)”", en: "“\(field.name.en)” is missing: please fill it in"))
      }
      switch field.input {
      case .text(let path): return Self.tooLong(self[keyPath: path], field)
      case .optionalText(let path):
        return self[keyPath: path].flatMap { Self.tooLong($0, field) }
      case .remarks(let path):
        return self[keyPath: path].lazy.compactMap { remark in
          Self.tooLong(remark.text, field).map {
            Problem("\(field.id).\(remark.about)", $0.wording)
          }
        }.first
      case .number(let path, let range) where !range.contains(self[keyPath: path]):
        return Problem(
          field.id,
          Wording(
            zh: "“\(field.name.zh)”应在\(range.lowerBound)至\(range.upperBound)之间",
            en: "“\(field.name.en)” must be \(range.lowerBound) to \(range.upperBound)"))
      case .choice(let path, let list):
        return Self.unknown(self[keyPath: path], in: list, codes, field)
      case .optionalChoice(let path, let list):
        return self[keyPath: path].flatMap { Self.unknown($0, in: list, codes, field) }
      default: return nil
      }
    }
  }

  /// Whom it names that handles no matter of the office: nobody but its staff may be given one, or be named on one.
  func officerProblems(_ book: OfficeBook, on day: Day) -> [Problem] {
    Self.fields.compactMap { field in
      let named: [Identifier]
      switch field.input {
      case .officer(let path): named = self[keyPath: path].map { [$0] } ?? []
      case .officers(let path): named = self[keyPath: path]
      default: return nil
      }
      guard
        let stranger = named.first(where: { id in
          !book.officers.contains { $0.id == id && $0.isStaff && $0.isActive(on: day) }
        })
      else { return nil }
      let name = book.name(ofOfficer: stranger)
      return Problem(
        field.id,
        Wording(
          zh: "“\(field.name.zh)”：\(name)不是在岗的经办或领导人员，请另选",
          en: "“\(field.name.en)”: \(name) is not of the active staff: please choose somebody else")
      )
    }
  }

  private static func tooLong(_ text: String, _ field: Field<Self>) -> Problem? {
    let limit = field.width.isTall ? 4000 : 200
    // No text has more characters than bytes.
    guard text.utf8.count > limit, text.unicodeScalars.count > limit else { return nil }
    return Problem(
      field.id,
      Wording(
        zh: "“\(field.name.zh)”有\(text.unicodeScalars.count)字，最多\(limit)字，请删减或写入材料",
        en:
          "“\(field.name.en)” has \(text.unicodeScalars.count) characters, \(limit) at most: please shorten it"
      ))
  }

  private static func unknown(
    _ code: String, in list: CodeList, _ codes: Codes, _ field: Field<Self>
  ) -> Problem? {
    guard !code.isEmpty else { return nil }
    if codes[list].isEmpty { return Problem(field.id, codes.missing(list, for: field.name)) }
    guard codes.code(code, in: list).map(field.among) != true else { return nil }
    return Problem(
      field.id,
      Wording(
        zh: "“\(field.name.zh)”没有“\(code)”这一项，请从列表中选择",
        en: "“\(field.name.en)” has no “\(code)”: please choose from the list"))
  }
}
