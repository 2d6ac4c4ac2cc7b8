import Casework
import OfficeStore
import Wording

/// What a command that records prints: the numbers given, and what looked odd.
struct Recorded {
  let numbers: [Number]
  let warnings: [Wording]

  var json: JSONValue {
    .object([
      "numbers": .texts(numbers.map(\.description)),
      "warnings": .array(warnings.map { .wording($0) }),
    ])
  }

  func lines(_ language: Language) -> [String] {
    numbers.map(\.description)
      + warnings.map { (Wording(zh: "注意：", en: "Note: ") + $0)[language] }
  }

  /// Prints it in the form in which the act was given.
  func print(_ fields: FieldOptions, _ session: Session) throws {
    if fields.json == nil {
      try Output.lines(lines(session.language))
    } else {
      try Output.json(json)
    }
  }
}

extension Session {
  /// Takes in a new subject: a petition, a dispute, a visit.
  func takeIn<A: Act>(_ type: A.Type, _ members: [String: JSONValue], _ fields: FieldOptions) throws
    -> Recorded
  {
    var members = members
    let day = try fields.day(from: &members, self)
    let act = try dictated(type, members)
    let odd = warnings(of: act, on: day)
    let receipt = try office.perform(
      [Proposal(act, on: day, onBehalfOf: fields.principal)], by: viewer)
    return Recorded(numbers: receipt.numbers, warnings: odd)
  }
}
