import Wording

/// What a village says of a round: nothing happened, or these disputes; or a report put right later.
public protocol VillageReport: AboutVillageRound {
  /// A code of `checks`.
  var check: String { get }
  /// Number of sweeps, at least one.
  var sweeps: Int { get }
  /// The disputes named; none for a zero.
  var named: [Identifier] { get }
  /// What is said of disputes, named or left out.
  var said: [Remark] { get }
  /// 集体访苗头: signs that people are about to petition together, in one line.
  var collective: String? { get }
}

extension VillageReport {
  public var collective: String? { nil }
}

extension Act where Self: VillageReport, State == VillagePeriod {
  /// What is wrong with a report's village, round and time, and with who signs.
  func reportProblems(_ state: VillagePeriod, _ circumstance: Circumstance) -> [Problem] {
    state.problem(of: self, circumstance) { village, round, terms in
      signingProblem(village, round, terms, circumstance)
        ?? state.timeProblem(village, round, terms, circumstance)
    }.map { [$0] } ?? []
  }

  /// Who signs is the village's liaison, on the day of signing; the office writes down who said it, and when.
  private func signingProblem(
    _ village: VillageFile, _ round: Round, _ terms: RoundTerms, _ circumstance: Circumstance
  ) -> Problem? {
    let isSpoken = Tidy.line(circumstance.onBehalfOf ?? "").nonEmpty != nil
    if !circumstance.viewer.isLiaison(of: village.id), !isSpoken {
      return Problem(
        VillagePeriod.speaker,
        Wording(
          zh: "您不是\(village.name)的联络员，代填须写明报告人",
          en: "You are not the liaison of \(village.name): say who reported"))
    }
    if let speaker = circumstance.onBehalfOf, speaker.unicodeScalars.count > 50 {
      return Problem(
        VillagePeriod.speaker,
        Wording(
          zh: "报告人最多50字，请只写姓名和职务", en: "Who said it: 50 characters at most, name and position"))
    }
    if !isSpoken, circumstance.day != circumstance.today {
      return Problem(
        "day",
        Wording(
          zh: "本人签报的日期是今天，不能写\(circumstance.day)",
          en: "Who signs signs today, not on \(circumstance.day)"))
    }
    let received = VillagePeriod.receipt(
      on: circumstance.day, recorded: circumstance.now, isSpoken: isSpoken)
    guard received < terms.opens else { return nil }
    let name = circumstance.book.name(of: round)
    if case .day = round {
      return Problem(
        "day",
        Wording(
          zh: "\(name.zh)还没有到\(terms.opens.clock)，到点后才能报送",
          en: "\(name.en): it can be signed from \(terms.opens.clock) on"))
    }
    if case .sweep = round {
      return Problem(
        "day",
        Wording(
          zh: "\(name.zh)自\(terms.span.lowerBound)开始，排查后才能报送",
          en: "\(name.en) begins on \(terms.span.lowerBound): it can be signed after the sweep"))
    }
    return Problem(
      "day",
      Wording(
        zh: "\(name.zh)还没有结束，结束后才能报送",
        en: "\(name.en) has not ended yet: it can be signed once it has"))
  }
}

extension VillagePeriod {
  /// The field of a refusal that asks who reported.
  public static let speaker = "onBehalfOf"

  /// When a report counts as received: when it was recorded, or by the end of the day on which it was told to the office.
  static func receipt(on day: Day, recorded: Instant, isSpoken: Bool) -> Instant {
    isSpoken ? min(recorded, Instant(endOf: day)) : recorded
  }

  /// The first thing wrong with an act's village and round, then what `rest` finds.
  func problem(
    of act: some AboutVillageRound, _ circumstance: Circumstance,
    _ rest: (VillageFile, Round, RoundTerms) -> Problem?
  ) -> Problem? {
    let book = circumstance.book
    guard let round = round ?? act.asked,
      let village = (village ?? act.village).flatMap({ book.village($0) })
    else {
      return Problem(nil, Wording(zh: "请写明村和期次", en: "Please give the village and the round"))
    }
    if circumstance.viewer.isOnlyLiaison, !circumstance.viewer.villages.contains(village.id) {
      return Problem(
        nil, Wording(zh: "联络员只能报送本村的零报告", en: "A liaison reports for the own village only"),
        reason: .notAllowed)
    }
    let name = book.name(of: round)
    guard let terms = book.terms(of: round) else {
      let first = book.file.firstMonthOwed.wordingWithYear
      return Problem(
        nil,
        round.month == nil
          ? Wording(zh: "没有“\(name.zh)”这一期，请核对", en: "There is no round “\(name.en)”: please check")
          : Wording(
            zh: "本单位从\(first.zh)起报送", en: "Reports are owed from \(first.en) on"))
    }
    if village.hasEnded(on: terms.span.upperBound) {
      return Problem(
        nil,
        village.endedWording(book)
          + Wording(zh: "，\(name.zh)不再报送", en: ": \(name.en) is not owed"))
    }
    if !terms.isOwed(by: village) {
      return Problem(
        nil,
        Wording(
          zh: "\(village.name)不在\(name.zh)的范围内，不需报送",
          en: "\(village.name) is not asked for \(name.en)"))
    }
    return rest(village, round, terms)
  }

  /// What is recorded after the lock needs an exception, after the closing a reopening.
  func timeProblem(
    _ village: VillageFile, _ round: Round, _ terms: RoundTerms, _ circumstance: Circumstance
  ) -> Problem? {
    let name = circumstance.book.name(of: round)
    if let file = circumstance.book.file(of: round), file.stage == .closed {
      let day = file.closing?.day.description ?? ""
      return Problem(
        nil,
        Wording(
          zh: "\(name.zh)已于\(day)关闭，请分管领导重新开放后再报",
          en: "\(name.en) was closed on \(day): the supervisor reopens it first"), reason: .notNow)
    }
    guard terms.isLocked(at: circumstance.now), !hasException(on: circumstance.today) else {
      return nil
    }
    let day = terms.lockDay?.description
    let expired = exceptions.last.map {
      Wording(zh: "（例外已于\($0.until)到期）", en: " (the exception expired on \($0.until))")
    }
    return Problem(
      nil,
      Wording(
        zh: "\(name.zh)已于\(day ?? "")锁定", en: "\(name.en) was locked on \(day ?? "")")
        + (expired ?? Wording(""))
        + Wording(
          zh: "，请分管领导准许\(village.name)例外后再报",
          en: ": the supervisor may grant \(village.name) an exception"), reason: .notNow)
  }

  public func hasException(on today: Day) -> Bool { exceptions.contains { $0.runs(on: today) } }

  mutating func record(_ act: some VillageReport, _ moment: Moment, amending reason: String? = nil)
  {
    take(act)
    statements.append(
      Report(
        check: act.check, sweeps: act.sweeps, disputes: act.named, remarks: act.said,
        collective: act.collective, amends: reason, officer: moment.officer,
        onBehalfOf: moment.onBehalfOf, day: moment.day, recorded: moment.recorded))
  }
}
