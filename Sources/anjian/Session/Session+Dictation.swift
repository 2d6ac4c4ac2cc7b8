import Casework
import OfficeStore
import Wording

extension Session {
  /// An act from the members that were given; choices by code or by name, disputes by number.
  func dictated<A: Act>(_ type: A.Type, _ members: [String: JSONValue]) throws -> A {
    try A.dictated(.object(try coded(members, type)), today: today, book: book, resolve: knownCase)
  }

  /// An act with some members put in the place of what stood there.
  func dictated<A: Act>(_ members: [String: JSONValue], over act: A) throws -> A {
    try act.dictated(
      .object(try coded(members, A.self)), today: today, book: book, resolve: knownCase)
  }

  /// The subject of a case that the viewer may see; nil when there is none of that number.
  func knownCase(_ text: String) throws -> Identifier? {
    guard let number = Number(Tidy.code(text)), number.series != .visit else { return nil }
    return try office.caseFile(number: number, for: viewer)?.id
  }

  /// What looks odd about an act and may be saved all the same.
  func warnings<A: Act>(of act: A, in state: A.State, on day: Day) -> [Wording] {
    let circumstance = Circumstance(viewer: viewer, day: day, book: book)
    return act.completed(circumstance).problems(in: state, circumstance).filter(\.isWarning).map(
      \.wording)
  }

  /// The same for the first act of a new subject.
  func warnings<A: Act>(of act: A, on day: Day) -> [Wording] {
    warnings(of: act, in: A.State(id: Identifier(high: 0, low: 0)), on: day)
  }

  private func coded<A: Act>(_ members: [String: JSONValue], _ type: A.Type) throws -> [String:
    JSONValue]
  {
    var members = members
    for field in A.fields {
      guard let text = members[field.id]?.string, let list = field.list, !text.isEmpty else {
        continue
      }
      let name = Wording(
        zh: "“\(field.name.zh)”（\(field.id)）", en: "“\(field.name.en)” (\(field.id))")
      members[field.id] = .string(try code(text, in: list, name[language]))
    }
    return members
  }
}

extension Field {
  /// The list that the answer is chosen from, if it is.
  fileprivate var list: CodeList? {
    switch input {
    case .choice(_, let list), .optionalChoice(_, let list): list
    default: nil
    }
  }
}
