public import Wording

/// 规: which article asks for an act, and the time limits that the act would start or meet.
///
/// It is read off the act's row and the office's tables; no text of law is written anywhere else.
public struct Rule: Hashable, Sendable {
  /// The act.
  public let name: Wording
  /// The article of the act's row.
  public let article: Wording?
  /// The limits, the most pressing first.
  public let terms: [Term]

  /// A time limit as an act stands to it.
  public struct Term: Hashable, Sendable {
    /// What gives the limit.
    public let article: Wording
    /// How it is counted, what it asks for and its last day.
    public let says: Wording
    /// What it asks for and its last day.
    public let short: Wording

    /// Says what a limit asks for.
    public init(article: Wording, says: Wording, short: Wording) {
      self.article = article
      self.says = says
      self.short = short
    }
  }

  /// What it says in one line, the fullest form first.
  public var wordings: [Wording] {
    guard let term = terms.first else { return article.map { [Self.line($0, name)] } ?? [] }
    let brief = term.article.withoutBook
    var lines: [Wording] = []
    if let article, !term.article.zh.hasPrefix(article.zh) {
      lines.append(Self.line(article + Wording(zh: "；", en: "; ") + brief, term.says))
      lines.append(
        Self.line(article.withoutBook + Wording(zh: "、", en: ", ") + brief, term.says))
    }
    return lines + [
      Self.line(term.article, term.says), Self.line(brief, term.says),
      Self.line(brief, term.short), term.short,
    ]
  }

  private static func line(_ article: Wording, _ says: Wording) -> Wording {
    article + Wording(zh: "：", en: ": ") + says
  }
}

extension Wording {
  /// An article without the name of its book, for a narrow line; the year of the old law stays.
  fileprivate var withoutBook: Wording {
    let rest = zh.firstRange(of: "》").map { String(zh[$0.upperBound...]) } ?? ""
    let old = en.contains("(2005)") ? "2005, " : ""
    let number = en.firstRange(of: "Art. ").map { old + String(en[$0.lowerBound...]) }
    return Wording(
      zh: rest.isEmpty || rest.hasPrefix("（条款") ? zh : rest, en: number ?? en)
  }
}

extension SubjectState {
  /// What asks for an act on a day, as far as it is filled in; nil where nothing but the office's wish does.
  public func rule(of act: some Act<Self>, _ circumstance: Circumstance) -> Rule? {
    rule(of: act, terms(of: act, circumstance), circumstance)
  }

  /// What asks for the act that an entry should have been; its limits where it is the first.
  public func rule(
    of act: some Act<Self>, correcting entry: Identifier?, _ circumstance: Circumstance
  ) -> Rule? {
    guard entry != history.first?.entry else {
      return Self(id: id).rule(of: act, circumstance)
    }
    return rule(of: act, [], circumstance)
  }

  private func rule(
    of act: some Act<Self>, _ terms: [Rule.Term], _ circumstance: Circumstance
  ) -> Rule? {
    let name = type(of: act).name
    let article = step(for: type(of: act).kind)?.article?
      .wording(receivedOn: history.first?.day ?? circumstance.day)
    guard article != nil || !terms.isEmpty else { return nil }
    return Rule(name: name, article: article, terms: terms)
  }

  /// The state as it would be with an act done as well.
  func after(_ act: some Act<Self>, _ circumstance: Circumstance) -> Self {
    let moment = Moment(
      entry: Identifier(high: 0, low: 0), day: circumstance.day, recorded: circumstance.now,
      officer: circumstance.viewer.officer)
    let act = act.completed(circumstance)
    var state = self
    act.apply(to: &state, moment)
    if let stage = stage(after: type(of: act).kind) { state.stage = stage }
    state.history.append(HistoryLine(of: act, moment, nil, reverses: nil))
    return state
  }
}
