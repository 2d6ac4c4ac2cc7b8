import Casework
import OfficeStore
import Wording

extension Session {
  /// A correction as it was dictated: `entry`, `set`, `day`, `reason`; what is not set stays as it stands now.
  func correction<State: SubjectState>(
    of state: State, _ members: [String: JSONValue], _ fields: FieldOptions, seen: Identifier?
  ) throws -> (Proposal, [Wording]) {
    let known: Set = ["entry", "set", "day", "reason"]
    if let stranger = members.keys.filter({ !known.contains($0) }).min() {
      throw Problem(
        stranger,
        Wording(
          zh: "更正没有“\(stranger)”这一项，可用的有：entry、set、day、reason",
          en: "a correction has no “\(stranger)”; it has entry, set, day, reason"))
    }
    let line = try Self.line(members["entry"], of: state.history)
    guard let act = try office.act(line.entry, of: state, for: viewer) else {
      throw OfficeError.notFound
    }
    let (body, odd) = try corrected(act, members["set"] ?? .object([:]), in: state, on: line.day)
    let day = try (fields.day ?? members["day"]?.string).map { try self.day($0, "day") }
    guard body != (try Self.body(of: act)) || day ?? line.day != line.day else {
      throw Problem(
        nil, Wording(zh: "没有改动，不需要更正", en: "Nothing changes: there is nothing to correct"))
    }
    let correction = Correct<State>(
      act: type(of: act).kind, body: body, day: day == line.day ? nil : day,
      reason: members["reason"]?.string.map(Tidy.line))
    let proposal = Proposal(
      correction, about: Subject(State.kind, state.id), on: today, onBehalfOf: fields.principal,
      seen: seen,
      reverses: line.entry)
    return (proposal, odd)
  }

  /// The line meant by its place in the history, counted from 1, or by its act: the last such line.
  private static func line(_ entry: JSONValue?, of history: [HistoryLine]) throws(Problem)
    -> HistoryLine
  {
    let found: HistoryLine? =
      switch entry {
      case .int(let place): history.indices.contains(place - 1) ? history[place - 1] : nil
      case .string(let text):
        Int(text).map { history.indices.contains($0 - 1) ? history[$0 - 1] : nil }
          ?? history.last { $0.act == text }
      default: nil
      }
    guard let found else {
      throw Problem(
        "entry",
        Wording(
          zh: "请在“entry”写明更正第几条（1至\(history.count)）或哪个办理动作",
          en: "say in “entry” which line is corrected (1 to \(history.count)), or which act"))
    }
    return found
  }

  private func corrected<A: Act>(
    _ act: A, _ set: JSONValue, in state: A.State, on day: Day
  ) throws -> (JSONValue, [Wording]) {
    guard let members = set.members else {
      throw Problem("set", Wording(zh: "“set”应是JSON对象", en: "“set” must be a JSON object"))
    }
    let corrected = try dictated(members, over: act)
    return (try Self.body(of: corrected), warnings(of: corrected, in: state, on: day))
  }

  private static func body(of act: any Act) throws -> JSONValue {
    try Payload.decode(JSONValue.self, from: try Payload.encode(act))
  }
}
