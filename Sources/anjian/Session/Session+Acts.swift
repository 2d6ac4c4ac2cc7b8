import Casework
import OfficeStore
import Wording

extension Session {
  /// Records an act, given by kind or by name, on a subject at hand, and prints where that stands then.
  func perform<State: SubjectState>(
    _ act: String, on state: State, called label: Wording, _ options: ActOptions
  ) throws {
    let fields = options.fields
    let seen = try options.seen.map { try entry($0) } ?? state.lastEntry
    let odd = try about(label) { () throws -> [Wording] in
      var members = try fields.members()
      let step = try step(act, in: state)
      let (proposal, odd) =
        step.act.kind == Correct<State>.kind
        ? try correction(of: state, members, fields, seen: seen)
        : try proposal(step.act, on: state, &members, fields, seen: seen)
      try record([proposal], fields)
      return odd
    }
    let after = try standing(of: state)
    guard fields.json == nil else {
      return try Output.json(
        .object([
          "lastEntry": .text(after?.lastEntry?.description), "number": .string(label.zh),
          "stage": .text(after?.stage.rawValue), "warnings": .array(odd.map { .wording($0) }),
        ]))
    }
    let line = label + (after.map { Wording("  ") + $0.stage.wording } ?? Wording(""))
    try Output.lines([line[language]] + Recorded(numbers: [], warnings: odd).lines(language))
  }

  private func standing<State: SubjectState>(of state: State) throws -> State? {
    if let period = state as? VillagePeriod, let village = period.village, let round = period.round
    {
      return try office.period(of: village, round, for: viewer) as? State
    }
    if let file = state as? RoundFile, let round = file.rounds.first {
      return book.file(of: round) as? State
    }
    return try office.subject(State.self, state.id, for: viewer)
  }

  private func entry(_ text: String) throws(Complaint) -> Identifier {
    guard let entry = Identifier(hex: Tidy.code(text)) else {
      throw Complaint(
        .usage,
        Wording(
          zh: "--seen 应为 case show --json 的 lastEntry",
          en: "--seen takes lastEntry of case show --json"))
    }
    return entry
  }

  /// The row of an act, given by its kind or by its name.
  private func step<State: SubjectState>(_ act: String, in state: State) throws(Complaint)
    -> Step<State>
  {
    let first = State(id: state.id).stage
    let later = state.procedure.steps.filter { $0.from != [first] }
    func isCalled(_ name: Wording) -> Bool {
      name.zh == act || name.en.lowercased() == act.lowercased()
    }
    if let found = later.first(where: { $0.act.kind == act })
      ?? later.first(where: { isCalled($0.act.name) })
    {
      return found
    }
    let known = later.map { step in
      Wording(zh: "\(step.act.kind)（\(step.act.name.zh)）", en: step.act.kind)
    }.joined()
    throw Complaint(
      .notValid,
      Wording(zh: "没有“\(act)”这一步，可用：", en: "there is no act “\(act)”; there are ") + known)
  }

  private func proposal<A: Act>(
    _ type: A.Type, on state: A.State, _ members: inout [String: JSONValue],
    _ fields: FieldOptions, seen: Identifier?
  ) throws -> (Proposal, [Wording]) {
    let day = try fields.day(from: &members, self)
    let act = try dictated(
      members, over: A.beginning(on: state, Circumstance(viewer: viewer, day: day, book: book)))
    // A round of which nothing was recorded has no subject yet: the act says which it is.
    let subject = state.history.isEmpty ? nil : Subject(A.State.kind, state.id)
    let proposal = Proposal(
      act, about: subject, on: day, onBehalfOf: fields.principal, seen: seen)
    return (proposal, warnings(of: act, in: state, on: day))
  }
}
