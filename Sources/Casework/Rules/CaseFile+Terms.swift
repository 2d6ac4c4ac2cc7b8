import Wording

extension CaseFile {
  /// The limits that an act would meet, then those that it would start; ours first, the earliest first.
  public func terms(of act: some Act<CaseFile>, _ circumstance: Circumstance) -> [Rule.Term] {
    guard !(act is any Reversal) else { return [] }
    let (day, tables) = (circumstance.day, circumstance.tables)
    let before = clocks(tables)
    let after = after(act, circumstance).clocks(tables)
    let met = before.filter { clock in
      clock.isRunning && after.contains { $0.limit == clock.limit && $0.met != nil }
    }
    let started = after.filter { clock in
      clock.isRunning
        && !before.contains { $0.limit == clock.limit && $0.reckoning == clock.reckoning }
    }
    return met.sorted(by: Self.presses).map { $0.termMet(on: day) }
      + started.sorted(by: Self.presses).map { $0.termStarted(on: day) }
  }

  private static func presses(_ one: Clock, _ other: Clock) -> Bool {
    (one.limit.owner.isOurs ? 0 : 1, one.due) < (other.limit.owner.isOurs ? 0 : 1, other.due)
  }
}

extension Clock {
  /// The limit as an act that meets it on a day finds it.
  fileprivate func termMet(on day: Day) -> Rule.Term {
    let standing: Wording =
      switch state(on: day) {
      case .running(left: 0): Wording(zh: "，当天到期", en: ", the last day")
      case .running(let left): Wording(zh: "，剩 \(left)天", en: ", \(left)d left")
      case .rolled: Wording(zh: "（遇休息日顺延）", en: " (rolled off rest days)")
      case .overdue(let days): Wording(zh: "，已逾期 \(days)天", en: ", late by \(days)d")
      case .past(let days): Wording(zh: "，已超 \(days)天", en: ", past it by \(days)d")
      case .lapsed: Wording(zh: "，已过", en: ", over")
      case .awaitingTable, .met, .stopped: Wording("")
      }
    let says = asks + until(on: day) + standing
    return Rule.Term(article: article, says: says, short: says)
  }

  /// The limit as an act that starts it on a day sets it going.
  fileprivate func termStarted(on day: Day) -> Rule.Term {
    let short = asks + until(on: day)
    guard limit.unit != .given else {
      return Rule.Term(
        article: article,
        says: short
          + Wording(zh: "（\(limit.starts.wording.zh)）", en: " (\(limit.starts.wording.en))"),
        short: short)
    }
    let length = limit.lengthWording
    return Rule.Term(
      article: article,
      says: Wording(
        zh: "\(limit.starts.wording.zh)之日起\(length.zh)内\(asks.zh)，",
        en: "\(asks.en) within \(length.en) (\(limit.starts.wording.en)),")
        + until(on: day), short: short)
  }

  private var article: Wording {
    limit.confirmed || limit.article.zh.contains("待本单位确认")
      ? limit.article
      : limit.article + Wording(zh: "（待本单位确认）", en: " (to be confirmed by the office)")
  }

  /// What is to be done within the limit, and by whom where it is not ours to do.
  private var asks: Wording {
    let name = limit.plainName
    return switch limit.owner {
    case .ourDuty: name
    case .guideline: Wording(zh: "一般应\(name.zh)", en: "as a rule \(name.en)")
    case .ourRight: Wording(zh: "可\(name.zh)", en: "our right: \(name.en)")
    case .petitioner: Wording(zh: "当事人可\(name.zh)", en: "the people’s: \(name.en)")
    case .other: name
    }
  }

  /// By which day: the last by law, or the raw one while a year has no holiday table.
  private func until(on day: Day) -> Wording {
    let last = (reckoning.legal ?? due).wordingAsLimit(from: day)
    let until = Wording(zh: "不迟于 \(last.zh)", en: " by \(last.en)")
    guard reckoning.legal == nil, let year = reckoning.uncoveredYear else { return until }
    return until
      + Wording(zh: "（待\(year)年放假安排）", en: " (awaits the holidays of \(year))")
  }
}

extension TimeLimit {
  /// What is done within it: its name without what stands in brackets or before a colon.
  ///
  /// A name that only says “limit” says nothing of that: then it is what meets it.
  fileprivate var plainName: Wording {
    if name.zh.hasSuffix("期限"), let met = meets.first { return met.wording }
    func plain(_ text: String) -> String {
      let named = text.split { $0 == "：" || $0 == ":" }.last.map(String.init) ?? text
      let bare = named.prefix { $0 != "（" && $0 != "(" }
      return bare.split(separator: " ").joined(separator: " ")
    }
    return Wording(zh: plain(name.zh), en: plain(name.en))
  }

  fileprivate var lengthWording: Wording {
    switch unit {
    case .days: Wording(zh: "\(length)日", en: "\(length) days")
    case .workingDays: Wording(zh: "\(length)个工作日", en: "\(length) working days")
    case .months: Wording(zh: "\(length)个月", en: length == 1 ? "1 month" : "\(length) months")
    case .given: starts.wording
    }
  }
}
