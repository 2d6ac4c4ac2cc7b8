import Wording

extension SubjectState {
  /// Whether somebody's role is one of those that take a step, whatever the subject.
  public static func allows(_ kind: String, _ viewer: Viewer) -> Bool {
    procedures.contains { procedure in
      procedure.step(kind).map { !$0.roles.isDisjoint(with: viewer.roles) } ?? false
    }
  }

  /// The kinds of the steps that are listed, and of a correction.
  public static var kindsOfSteps: [String] {
    var kinds: [String] = []
    for procedure in procedures {
      for step in procedure.steps where step.isListed || step.act.kind == Correct<Self>.kind {
        kinds.append(step.act.kind)
      }
    }
    return kinds
  }

  /// Every listed step, the possible ones first, each refused one with its reason.
  public func offers(_ circumstance: Circumstance) -> [Offer<Self>] {
    let offers = procedure.steps.filter(\.isListed).map {
      Offer(step: $0, refusal: refusal(of: $0, circumstance))
    }
    return offers.filter { $0.refusal == nil } + offers.filter { $0.refusal != nil }
  }

  /// Why a step is not possible now, whatever is filled in; nil when it is.
  public func refusal(of step: Step<Self>, _ circumstance: Circumstance) -> Refusal? {
    if let refusal = notAllowed(step, circumstance) { return refusal }
    let article = step.article?.wording(receivedOn: history.first?.day)
    guard step.from.contains(stage) else {
      return Refusal(.notNow, tooEarly(step, after: way(to: step, circumstance)), article: article)
    }
    return step.guards.first { $0.refuses(self, circumstance) }
      .map { Refusal($0.reason, $0.sentence(self, circumstance), article: article) }
  }

  /// Why somebody may not take a step, whatever the stage; nil when he may.
  ///
  /// It holds of a correction as it does of the act that is corrected.
  func notAllowed(_ step: Step<Self>, _ circumstance: Circumstance) -> Refusal? {
    guard !step.roles.isDisjoint(with: circumstance.viewer.roles) else {
      return Refusal(
        .notAllowed,
        Wording(
          zh: "“\(step.act.name.zh)”由\(Self.list(step.roles).zh)办理",
          en: "“\(step.act.name.en)” is for the \(Self.list(step.roles).en)"))
    }
    if let file = self as? CaseFile, file.recused.contains(circumstance.viewer.officer),
      !(step.act is any Striking.Type)
    {
      return Refusal(
        .notAllowed,
        Wording(zh: "您已回避本件，不能再办理", en: "You have withdrawn from this case and act in it no more"),
        article: Article.petition(28).wording(receivedOn: history.first?.day))
    }
    return step.guards.first { $0.reason == .notAllowed && $0.refuses(self, circumstance) }
      .map {
        Refusal(
          $0.reason, $0.sentence(self, circumstance),
          article: step.article?.wording(receivedOn: history.first?.day))
      }
  }

  private func tooEarly(_ step: Step<Self>, after way: Wording?) -> Wording {
    let (now, name) = (stage.wording, step.act.name)
    let zh = "目前“\(now.zh)”，不能“\(name.zh)”"
    guard let way else {
      return Wording(zh: zh, en: "Now “\(now.en)”: “\(name.en)” is not possible")
    }
    return Wording(
      zh: zh + "，请先办“\(way.zh)”", en: "Now “\(now.en)”: “\(way.en)” comes before “\(name.en)”")
  }

  /// The act, possible now, that leads to where a step may be taken; nil when there is none.
  ///
  /// Nobody ends a matter, or goes back on it, to reach the stage in which it is.
  private func way(to step: Step<Self>, _ circumstance: Circumstance) -> Wording? {
    guard step.to != stage else { return nil }
    return procedure.steps.first { other in
      guard other.isListed, other.from.contains(stage), let next = other.to else { return false }
      return step.from.contains(next) && !Self.isEnd(next)
        && refusal(of: other, circumstance) == nil
    }?.act.name
  }

  /// Checks an act before it is recorded.
  ///
  /// An act that takes something back has the day of what it takes back, so its day is not judged.
  /// - Throws: `Refusal`: the role, the stage, a guard, the day or a field.
  public func check(
    _ act: some Act<Self>, _ circumstance: Circumstance, reversing: Bool = false
  ) throws(Refusal) {
    guard let step = step(for: type(of: act).kind) else {
      throw Refusal(
        .notNow,
        Wording(
          zh: "这里没有“\(type(of: act).name.zh)”这一步", en: "There is no “\(type(of: act).name.en)” here"
        ))
    }
    if let refusal = refusal(of: step, circumstance) { throw refusal }
    if !reversing { try checkDay(of: step, circumstance) }
    let problems =
      (act.fieldProblems(circumstance.tables.codes)
      + act.officerProblems(circumstance.book, on: circumstance.day)
      + act.problems(in: self, circumstance))
      .filter { !$0.isWarning }
    // Nobody is asked to fill in what he may not do.
    if let problem = problems.first(where: { $0.reason == .notAllowed }) ?? problems.first {
      throw Refusal(problem.reason, problem.wording, field: problem.field)
    }
  }

  /// The row of an act; before the first act, any procedure may begin.
  public func step(for kind: String) -> Step<Self>? {
    guard history.isEmpty else { return procedure.step(kind) }
    for procedure in Self.procedures {
      if let step = procedure.step(kind) { return step }
    }
    return nil
  }

  /// The stage that follows an act; nil leaves it as it is.
  func stage(after kind: String) -> Stage? {
    guard history.isEmpty else { return procedure.stage(after: kind) }
    for procedure in Self.procedures {
      if let stage = procedure.stage(after: kind) { return stage }
    }
    return nil
  }

  private func checkDay(of step: Step<Self>, _ circumstance: Circumstance) throws(Refusal) {
    let day = circumstance.day
    guard day.year >= 2000 else {
      throw Refusal(
        .notValid,
        Wording(zh: "日期\(day)早于2000年，请核对年份", en: "\(day) is before 2000: please check the year"),
        field: "day")
    }
    guard day <= circumstance.today else {
      throw Refusal(
        .notValid,
        Wording(zh: "日期\(day)在今天之后，请核对", en: "\(day) is after today: please check the date"),
        field: "day")
    }
    if Self.kind == .caseFile, !(step.act is any Correcting.Type), step.act.kind != Note.kind,
      let received = history.first?.day, day < received
    {
      throw Refusal(
        .notValid,
        Wording(
          zh: "日期\(day)早于收到日期\(received)，请核对",
          en: "\(day) is before the day received, \(received): please check the date"), field: "day"
      )
    }
    if step.to != nil, let last = lastStageDay, day < last {
      throw Refusal(
        .notValid,
        Wording(
          zh: "日期\(day)早于上一步的\(last)，办理步骤的日期不能倒退",
          en: "\(day) is before the step on \(last): steps never run backwards"), field: "day")
    }
    guard Self.kind == .caseFile, step.act.kind != Note.kind,
      let entered = dayEntered(step.from), day < entered
    else { return }
    throw Refusal(
      .notValid,
      Wording(
        zh: "日期\(day)早于\(entered)，那时还不能“\(step.act.name.zh)”，请核对",
        en:
          "\(day) is before \(entered), when “\(step.act.name.en)” became possible: please check the date"
      ), field: "day")
  }

  /// The day from which on the subject has been in some of these stages without a break.
  private func dayEntered(_ stages: Set<Stage>) -> Day? {
    var entered: Day?
    for line in history where line.isStanding && line.reverses == nil {
      guard let next = stage(after: line.act) else { continue }
      entered = stages.contains(next) ? entered ?? line.day : nil
    }
    return entered
  }

  /// The day of the last act that changed the stage.
  private var lastStageDay: Day? {
    history.last { line in
      line.isStanding && line.reverses == nil && stage(after: line.act) != nil
    }?.day
  }

  private static func list(_ roles: Set<Role>) -> Wording {
    let names = Role.allCases.filter(roles.contains).map(\.wording)
    let last = names.last.map { $0.en.lowercased() } ?? ""
    let others = names.dropLast().map { $0.en.lowercased() }.joined(separator: ", ")
    return Wording(
      zh: names.joined().zh, en: others.isEmpty ? last : "\(others) or \(last)")
  }
}
