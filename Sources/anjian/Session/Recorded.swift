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
    let receipt = try record([Proposal(act, on: day, onBehalfOf: fields.principal)], fields)
    return Recorded(numbers: receipt.numbers, warnings: odd)
  }

  /// Registers a case that was taken in under the wrong kind anew; what is not given stays as it was.
  func registerAnew(
    _ file: CaseFile, as kind: CaseKind, _ members: [String: JSONValue], _ fields: FieldOptions
  ) throws -> Recorded {
    let number = Wording(file.number?.description ?? "")
    guard kind == file.otherKind else {
      throw Complaint(
        .notValid,
        number + Wording(zh: "本来就是\(kind.wording.zh)，不需要改登", en: " is a \(kind) already"))
    }
    func anew<A: Act>(_ blank: A) throws -> Recorded {
      var members = members
      let isDated = fields.day != nil || members["day"] != nil
      let typed = try fields.day(from: &members, self)
      let day = isDated ? typed : file.received ?? typed
      let act = try dictated(members, over: blank)
      let odd = warnings(of: act, on: day)
      let proposal = Proposal(act, on: day, onBehalfOf: fields.principal, seen: file.lastEntry)
      return Recorded(
        numbers: try record([proposal], fields).numbers, warnings: odd)
    }
    return try about(number) {
      kind == .petition
        ? try anew(file.anew(as: RegisterPetition.self))
        : try anew(file.anew(as: RegisterDispute.self))
    }
  }

  /// Records acts; a suspect clock is confirmed first where the officer says that the date is right.
  @discardableResult
  func record(_ proposals: [Proposal], _ fields: FieldOptions) throws -> Receipt {
    try record(proposals, isDateConfirmed: fields.isDateConfirmed)
  }

  /// The same for commands that have options of their own.
  @discardableResult
  func record(_ proposals: [Proposal], isDateConfirmed: Bool) throws -> Receipt {
    do {
      return try office.perform(proposals, by: viewer)
    } catch {
      guard case .clockSuspect = error else { throw error }
      guard isDateConfirmed else {
        throw Complaint(.notValid, error.wording + Self.confirming)
      }
      try office.confirmClock(by: viewer)
      return try office.perform(proposals, by: viewer)
    }
  }

  private static var confirming: Wording {
    Wording(zh: "（日期无误时加 --confirm-date）", en: " (add --confirm-date if the date is right)")
  }
}
