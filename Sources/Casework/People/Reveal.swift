public import Wording

/// 显示号码: the numbers of a subject's people were shown in full to somebody, who said why.
///
/// It changes nothing, and counts as no step of the handling.
public struct Reveal<State: SubjectState>: Act, ActOfToday {
  public static var kind: String { "reveal" }
  public static var name: Wording { Wording(zh: "显示号码", en: "Show numbers") }
  public static var blank: Reveal { Reveal(purpose: nil, reason: nil, people: []) }
  public static var fields: [Field<Reveal>] {
    [
      RevealReason.purpose(\.purpose),
      RevealReason.reason(\.reason),
    ]
  }

  /// A code of `reveal-purposes`.
  public var purpose: String?
  public var reason: String?
  /// Whose numbers, and which; never the numbers. What stands in texts is shown as well.
  public var people: [RevealedPerson]

  /// Says why, and whose.
  public init(purpose: String?, reason: String?, people: [RevealedPerson]) {
    self.purpose = purpose
    self.reason = reason
    self.people = people
  }

  public static func begun(on state: State) -> Reveal {
    let people = (state as? any HoldsPeople)?.people ?? []
    return Reveal(purpose: nil, reason: nil, people: people.compactMap(RevealedPerson.init))
  }

  public func digest(_ codes: Codes) -> Wording {
    RevealReason.digest(purpose, reason, codes)
      + (people.isEmpty
        ? Wording("")
        : Wording(zh: "；", en: "; ") + people.map(\.wording).joined(zh: "、", en: ", "))
  }

  public func apply(to state: inout State, _ moment: Moment) {}

  public func problems(in state: State, _ circumstance: Circumstance) -> [Problem] {
    RevealReason.problems(purpose, reason)
  }
}

/// Whose numbers were shown, and which of them.
public struct RevealedPerson: Codable, Hashable, Sendable {
  public let name: String
  /// `phone`, `idNumber`.
  public let fields: [String]

  /// Nil for a person of whom no number is known.
  init?(_ person: Person) {
    fields = [("phone", person.phone), ("idNumber", person.idNumber)].compactMap { name, number in
      number?.nonEmpty == nil ? nil : name
    }
    guard !fields.isEmpty else { return nil }
    name = person.name
  }

  var wording: Wording {
    Wording(name)
      + fields.map { field in
        field == "phone" ? Wording(zh: "电话", en: " phone") : Wording(zh: "证件号码", en: " ID number")
      }.joined(zh: "、", en: ",")
  }
}

/// A subject that holds people.
public protocol HoldsPeople {
  var people: [Person] { get }
}

extension CaseFile: HoldsPeople {}
extension VisitFile: HoldsPeople {}
