public import Wording

/// An answer as it is read: by itself, or by the name that the office has for it.
public enum FieldValue: Hashable, Sendable {
  case text(String)
  case wording(Wording)
  case code(String, CodeList)
  case flag(Bool)
  case places([Place])
  case officers([Identifier])
  case roles([Role])
  /// Whether another case was named; which one is said by who may see it.
  case caseFile(Identifier?)
  /// Whether disputes were named; which ones, and how many count, is said by who may see them.
  case disputes(Bool)
  /// Texts about disputes or villages.
  case remarks([Remark])

  /// The answer in words; empty where nothing was answered.
  public func wording(_ book: OfficeBook) -> Wording {
    switch self {
    case .text(let text): Wording(text)
    case .wording(let wording): wording
    case .code(let code, let list): book.tables.codes.name(code, in: list)
    case .flag(let isSet): isSet ? Wording(zh: "是", en: "yes") : Wording(zh: "否", en: "no")
    case .places(let places): book.name(of: places)
    case .officers(let officers):
      officers.map { Wording(book.name(ofOfficer: $0)) }.joined(zh: "、", en: ", ")
    case .roles(let roles): roles.map(\.wording).joined()
    case .caseFile(let id):
      id == nil ? Wording("") : Wording(zh: "见关联", en: "see the link")
    case .disputes(let areNamed):
      areNamed ? Wording(zh: "见所列", en: "see those named") : Wording(zh: "无", en: "none")
    case .remarks(let remarks):
      // What is said of a dispute is for who may see the dispute.
      remarks.compactMap { remark in
        book.village(remark.about).map { Wording("\($0.name) \(remark.text)") }
          ?? Wording(zh: "见所列", en: "see those named")
      }.once.joined(zh: "；", en: "; ")
    }
  }
}

extension Field {
  /// The answer as it is read; masked, with the numbers of people hidden.
  public func value(in owner: Owner, masked: Bool = false) -> FieldValue {
    func shown(_ text: String) -> String { masked ? Mask.shown(text, in: id) : text }
    return switch input {
    case .text(let path): .text(shown(owner[keyPath: path]))
    case .optionalText(let path): .text(shown(owner[keyPath: path] ?? ""))
    case .number(let path, _): .text("\(owner[keyPath: path])")
    case .optionalDay(let path): .text(owner[keyPath: path]?.description ?? "")
    case .flag(let path): .flag(owner[keyPath: path])
    case .choice(let path, let list): .code(owner[keyPath: path], list)
    case .optionalChoice(let path, let list): .code(owner[keyPath: path] ?? "", list)
    case .officer(let path), .anyOfficer(let path):
      .officers([owner[keyPath: path]].compactMap { $0 })
    case .roles(let path): .roles(owner[keyPath: path])
    case .villages(let path): .places(owner[keyPath: path].map { .village($0) })
    case .officers(let path), .anyOfficers(let path): .officers(owner[keyPath: path])
    case .places(let path): .places(owner[keyPath: path])
    case .caseFile(let path): .caseFile(owner[keyPath: path])
    case .disputes(let path): .disputes(!owner[keyPath: path].isEmpty)
    case .remarks(let path):
      .remarks(owner[keyPath: path].map { Remark(about: $0.about, text: shown($0.text)) })
    }
  }
}
