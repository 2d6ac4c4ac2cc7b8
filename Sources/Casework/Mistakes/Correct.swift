public import Wording

/// 更正: puts what should have been written in the place of an earlier entry; old and new both stay.
public struct Correct<State: SubjectState>: Act, Correcting {
  public static var kind: String { "correct" }
  public static var name: Wording { Wording(zh: "更正", en: "Correct") }
  public static var blank: Self { Correct(act: "", body: .object([:]), day: nil, reason: nil) }
  public static var fields: [Field<Self>] {
    [Field("reason", Wording(zh: "更正理由", en: "Reason"), .optionalText(\.reason), width: .full)]
  }

  /// The kind of the act that is corrected.
  public var act: String
  /// That act as it should have been.
  public var body: JSONValue
  /// The day on which it happened, when that was wrong.
  public var day: Day?
  public var reason: String?

  /// Corrects an act; the entry's `reverses` says which.
  public init(act: String, body: JSONValue, day: Day?, reason: String?) {
    self.act = act
    self.body = body
    self.day = day
    self.reason = reason
  }

  /// Corrects an entry with the act as it should have been.
  public init(of act: some Act, on day: Day?, reason: String?) {
    let body = (try? Payload.encode(act)).flatMap { try? Payload.decode(JSONValue.self, from: $0) }
    self.init(act: type(of: act).kind, body: body ?? .null, day: day, reason: reason)
  }

  public func digest(_ codes: Codes) -> Wording {
    let name = State.act(act)?.name ?? Wording(act)
    return Wording(zh: "更正“\(name.zh)”", en: "Corrected “\(name.en)”")
      + (reason.map { Wording(zh: "：\($0)", en: ": \($0)") } ?? Wording(""))
  }

  public func apply(to state: inout State, _ moment: Moment) {}

  public var disputesOfBody: [Identifier] {
    func named<A: Act<State>>(_ type: A.Type) -> [Identifier] {
      (try? Payload.encode(body)).flatMap { try? A.decoded($0, sequence: 0) }?.namedDisputes ?? []
    }
    return State.act(act).map { named($0) } ?? []
  }

  /// With what follows from the corrected content: a purpose corrected to 揭发控告 restricts the case.
  public func completed(_ circumstance: Circumstance) -> Self {
    func completed<A: Act<State>>(_ type: A.Type) -> JSONValue? {
      guard let bytes = try? Payload.encode(body), let inner = try? A.decoded(bytes, sequence: 0),
        let whole = try? Payload.encode(inner.completed(circumstance))
      else { return nil }
      return try? Payload.decode(JSONValue.self, from: whole)
    }
    var act = self
    if let type = State.act(self.act), let body = completed(type) { act.body = body }
    return act
  }

  public func problems(in state: State, _ circumstance: Circumstance) -> [Problem] {
    let targets = state.history.indices.filter {
      state.history[$0].act == act && state.history[$0].isStanding
    }
    guard let last = targets.last, state.history[last].reverses == nil, let type = State.act(act)
    else {
      return [
        Problem(
          nil,
          Wording(
            zh: "没有可更正的这一步，请从经过中选择",
            en: "There is no such step to correct: please choose it from the history"))
      ]
    }
    if let refusal = state.refusal(toCorrect: act, circumstance) {
      return [Problem(nil, refusal.sentence, reason: refusal.reason)]
    }
    var problems: [Problem] = []
    if !isFree(in: state, circumstance), reason?.isEmpty ?? true {
      problems.append(
        Problem(
          "reason",
          state.history.first?.officer == circumstance.viewer.officer
            ? Wording(zh: "已有后续办理，更正须写明理由", en: "Acts have followed: a correction needs its reason")
            : Wording(
              zh: "由他人录入，更正须写明理由", en: "Somebody else recorded it: a correction needs its reason"))
      )
    }
    if let day, let problem = state.dayProblem(of: targets, corrected: day, circumstance) {
      problems.append(problem)
    }
    guard let bytes = try? Payload.encode(body),
      let corrected = try? type.decoded(bytes, sequence: 0)
    else {
      return problems + [
        Problem(
          nil,
          Wording(zh: "更正的内容无法读取，请核对", en: "The corrected content cannot be read: please check"))
      ]
    }
    if let problem = Self.unguarding(corrected, state, circumstance) { problems.append(problem) }
    let line = state.history[last]
    return problems + corrected.fieldProblems(circumstance.tables.codes)
      + corrected.officerProblems(circumstance.book, on: day ?? circumstance.day)
      + corrected.problems(
        in: state,
        circumstance.on(day ?? circumstance.day)
          .said(by: line.onBehalfOf ?? circumstance.book.name(ofOfficer: line.officer)))
  }

  /// A correction after which somebody sees what he was kept from is for those who lead.
  private static func unguarding(
    _ corrected: some Act, _ state: State, _ circumstance: Circumstance
  ) -> Problem? {
    guard let petition = corrected.completed(circumstance) as? RegisterPetition,
      let file = state as? CaseFile,
      circumstance.viewer.roles.isDisjoint(with: [.supervisor, .head])
    else { return nil }
    let barred = Set(file.accused.map { circumstance.book.officers(namedIn: $0) } ?? [])
    let isOpened = file.legalKind == "accusation" && !petition.isRestricted
    guard isOpened || !barred.isSubset(of: petition.barred) else { return nil }
    return Problem(
      nil,
      Wording(
        zh: "更正后原来看不到本件的人将可以看到，由分管领导或者主要领导更正",
        en:
          "Somebody would then see what he was kept from: for the supervisor or the head to correct"
      ),
      reason: .notAllowed)
  }

  /// The registrar corrects without a reason until the next act.
  private func isFree(in state: State, _ circumstance: Circumstance) -> Bool {
    state.history.first?.officer == circumstance.viewer.officer
      && state.history.allSatisfy { !$0.isStanding || $0.act == act || $0.act == Self.kind }
  }

  public func corrected<S>(_ act: any Act<S>) -> (any Act<S>)? {
    guard type(of: act).kind == self.act, let bytes = try? Payload.encode(body),
      let corrected = try? type(of: act).decoded(bytes, sequence: 0)
    else { return nil }
    guard var numbered = corrected as? any Act<S> & Numbered, let earlier = act as? any Numbered
    else { return corrected }
    numbered.number = earlier.number
    return numbered
  }
}

extension SubjectState {
  /// Why somebody may not put a step right: he may not take it either; nil when he may.
  public func refusal(toCorrect act: String, _ circumstance: Circumstance) -> Refusal? {
    step(for: act).flatMap { notAllowed($0, circumstance) }
  }

  /// What is wrong with moving a step to another day; it may be any of the lines that are meant.
  fileprivate func dayProblem(of targets: [Int], corrected day: Day, _ circumstance: Circumstance)
    -> Problem?
  {
    if day > circumstance.today {
      return Problem(
        "day", Wording(zh: "日期\(day)在今天之后，请核对", en: "\(day) is after today: please check the date"))
    }
    let stages = history.indices.filter {
      history[$0].isStanding && history[$0].reverses == nil
        && stage(after: history[$0].act) != nil
    }
    let fits = targets.contains { target in
      guard target == 0 || stages.contains(target) else {
        return history.first.map { $0.day <= day } ?? true
      }
      return stages.allSatisfy {
        $0 == target || ($0 < target ? history[$0].day <= day : day <= history[$0].day)
      }
    }
    if fits { return nil }
    return Problem(
      "day",
      Wording(
        zh: "日期\(day)与前后步骤的日期颠倒，办理步骤的日期不能倒退",
        en: "\(day) is out of order with the steps before and after it: steps never run backwards"))
  }
}
