public import Wording

/// 更正: puts what should have been written in the place of an earlier entry; old and new both stay.
public struct Correct: Act, Correcting {
  public typealias State = CaseFile

  public static let kind = "correct"
  public static let name = Wording(zh: "更正", en: "Correct")
  public static let blank = Correct(act: "", body: .object([:]), day: nil, reason: nil)
  public static let fields: [Field<Correct>] = [
    Field("reason", Wording(zh: "更正理由", en: "Reason"), .optionalText(\.reason), width: .full)
  ]

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
    let name = CaseFile.act(act)?.name ?? Wording(act)
    return Wording(zh: "更正“\(name.zh)”", en: "Corrected “\(name.en)”")
      + Wording(reason.map { "：\($0)" } ?? "")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {}

  /// With what follows from the corrected content: a purpose corrected to 揭发控告 restricts the case.
  public func completed(_ circumstance: Circumstance) -> Correct {
    func completed<A: Act<CaseFile>>(_ type: A.Type) -> JSONValue? {
      guard let bytes = try? Payload.encode(body), let inner = try? A.decoded(bytes, sequence: 0),
        let whole = try? Payload.encode(inner.completed(circumstance))
      else { return nil }
      return try? Payload.decode(JSONValue.self, from: whole)
    }
    var act = self
    if let type = CaseFile.act(self.act), let body = completed(type) { act.body = body }
    return act
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    let targets = state.history.indices.filter { state.history[$0].act == act }
    guard !targets.isEmpty, ![Self.kind, VoidCase.kind, Print<CaseFile>.kind].contains(act),
      let type = CaseFile.act(act)
    else {
      return [
        Problem(
          nil,
          Wording(
            zh: "没有可更正的这一步，请从经过中选择",
            en: "There is no such step to correct: please choose it from the history"))
      ]
    }
    var problems: [Problem] = []
    if !isFree(in: state, circumstance), reason?.isEmpty ?? true {
      problems.append(
        Problem(
          "reason",
          state.registrar == circumstance.viewer.officer
            ? Wording(zh: "已有后续办理，更正须写明理由", en: "Acts have followed: a correction needs its reason")
            : Wording(
              zh: "本件由他人登记，更正须写明理由", en: "Somebody else took it in: a correction needs its reason"))
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
    return problems + corrected.fieldProblems(circumstance.tables.codes)
      + corrected.officerProblems(circumstance.book)
      + corrected.problems(in: state, circumstance)
  }

  /// The registrar corrects without a reason until the next act.
  private func isFree(in state: CaseFile, _ circumstance: Circumstance) -> Bool {
    state.registrar == circumstance.viewer.officer
      && state.history.allSatisfy {
        $0.act == act || $0.act == Self.kind || $0.act == Print<CaseFile>.kind
      }
  }

  public func corrected<State>(_ act: any Act<State>) -> (any Act<State>)? {
    guard type(of: act).kind == self.act, let bytes = try? Payload.encode(body),
      let corrected = try? type(of: act).decoded(bytes, sequence: 0)
    else { return nil }
    guard var numbered = corrected as? any Act<State> & Numbered, let earlier = act as? any Numbered
    else { return corrected }
    numbered.number = earlier.number
    return numbered
  }
}

extension CaseFile {
  /// What is wrong with moving a step to another day; it may be any of the lines that are meant.
  fileprivate func dayProblem(of targets: [Int], corrected day: Day, _ circumstance: Circumstance)
    -> Problem?
  {
    if day > circumstance.today {
      return Problem(
        "day", Wording(zh: "日期\(day)在今天之后，请核对", en: "\(day) is after today: please check the date"))
    }
    let stages = history.indices.filter {
      history[$0].reverses == nil && stage(after: history[$0].act) != nil
    }
    let fits = targets.contains { target in
      guard target == 0 || stages.contains(target) else {
        return received.map { $0 <= day } ?? true
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
