import Wording

extension Act {
  /// Reads an act from the JSON that a command was given.
  ///
  /// Members are named as the fields are. Villages are given by key, name or alias, officers by number, roles by name,
  /// disputes by `resolve` (their number), remarks by "number text" or "village text", flags as true or false; what is left out stays blank.
  /// - Throws: `Problem` for a member that the act does not have, or a value that cannot be read.
  public static func dictated(
    _ json: JSONValue, today: Day, book: OfficeBook,
    resolve: (String) throws -> Identifier? = { _ in nil }
  ) throws -> Self {
    try blank.dictated(json, today: today, book: book, resolve: resolve)
  }

  /// This act with what the JSON says in place of what stood there: how a correction is dictated.
  ///
  /// - Throws: `Problem`, as for an act that is dictated whole.
  public func dictated(
    _ json: JSONValue, today: Day, book: OfficeBook,
    resolve: (String) throws -> Identifier? = { _ in nil }
  ) throws -> Self {
    guard let members = json.members else {
      throw Problem(nil, Wording(zh: "应给出一个JSON对象", en: "A JSON object is expected"))
    }
    var act = self
    for field in Self.fields {
      guard let value = members[field.id] else { continue }
      if case .bool = value, !field.isFlag { throw JSONValue.unreadable(field.id) }
      let texts = try value.texts(field.id).map { try field.resolved($0, book, resolve) }
      if let problem = field.type(
        texts.joined(separator: field.separator), into: &act, today: today)
      {
        throw problem
      }
    }
    let known = Set(Self.fields.map(\.id))
    if let stranger = members.keys.filter({ !known.contains($0) }).min() {
      throw Problem(
        stranger,
        Wording(
          zh:
            "“\(Self.name.zh)”没有“\(stranger)”这一项，可用的有：\(Self.fields.map(\.id).joined(separator: "、"))",
          en:
            "“\(Self.name.en)” has no “\(stranger)”; it has: \(Self.fields.map(\.id).joined(separator: ", "))"
        ))
    }
    return act
  }
}

extension Field {
  fileprivate var isFlag: Bool { if case .flag = input { true } else { false } }

  fileprivate var separator: String {
    switch input {
    case .text, .optionalText: "、"
    case .remarks: "\n"
    default: ","
    }
  }

  fileprivate func resolved(
    _ text: String, _ book: OfficeBook, _ resolve: (String) throws -> Identifier?
  ) throws -> String {
    func unknown(_ what: Wording, known: Wording = Wording("")) -> Problem {
      let sentence = Wording(
        zh: "“\(name.zh)”：没有\(what.zh)“\(text)”",
        en: "“\(name.en)”: there is no \(what.en) “\(text)”")
      return Problem(
        id,
        known.zh.isEmpty ? sentence : sentence + Wording(zh: "，可用：", en: "; there are ") + known)
    }
    switch input {
    case .places:
      if let special = book.tables.codes.code(named: text, in: .places) { return special.code }
      guard let village = book.village(named: Tidy.code(text)) else {
        throw unknown(Wording(zh: "村", en: "village"), known: book.placeList)
      }
      return village.id.description
    case .villages:
      guard let village = book.village(named: Tidy.code(text)) else {
        throw unknown(Wording(zh: "村", en: "village"), known: book.villageList)
      }
      return village.id.description
    case .roles:
      let role = Role.allCases.first { role in
        [role.rawValue, role.wording.zh, role.wording.en.lowercased()].contains(
          Tidy.line(text).lowercased())
      }
      guard let role else {
        throw unknown(
          Wording(zh: "角色", en: "role"),
          known: Role.allCases.map {
            Wording(zh: "\($0.rawValue)（\($0.wording.zh)）", en: $0.rawValue)
          }.joined())
      }
      return role.rawValue
    case .officer, .officers, .anyOfficer, .anyOfficers:
      guard let officer = book.officer(number: Tidy.code(text)) else {
        throw unknown(Wording(zh: "工号", en: "officer"))
      }
      return officer.id.description
    case .disputes:
      guard let id = try resolve(text) else { throw unknown(Wording(zh: "纠纷", en: "dispute")) }
      return id.description
    case .remarks:
      // "JF-2026-0001 as it was said", or "05 as it was said" of a village.
      let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
      let about = parts.first ?? ""
      guard let id = try resolve(about) ?? book.village(named: Tidy.code(about))?.id else {
        throw unknown(
          Wording(zh: "纠纷或村", en: "dispute or village"),
          known: Wording(zh: "编号或村、空格、说明，如“03 出差”", en: "a number or village, a space, the text"))
      }
      return "\(id) \(parts.count > 1 ? parts[1] : "")"
    case .caseFile:
      guard let id = try resolve(text) else { throw unknown(Wording(zh: "案件", en: "case")) }
      return id.description
    default: return text
    }
  }
}

extension JSONValue {
  fileprivate func texts(_ field: String) throws -> [String] {
    switch self {
    case .null: return []
    case .bool(let bool): return [bool ? "1" : ""]
    case .int(let int): return ["\(int)"]
    case .string(let string): return [string]
    case .array(let items): return try items.flatMap { try $0.texts(field) }
    case .object: throw Self.unreadable(field)
    }
  }

  fileprivate static func unreadable(_ field: String) -> Problem {
    Problem(
      field,
      Wording(zh: "“\(field)”应是文字、数字或数组", en: "“\(field)” must be a text, a number or an array"))
  }
}
