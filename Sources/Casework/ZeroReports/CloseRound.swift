public import Wording

/// 关闭: with every report in, or with the supervisor's signed list of the missing and why.
public struct CloseRound: Act {
  public static let kind = "closeRound"
  public static let name = Wording(zh: "关闭", en: "Close")
  public static let blank = CloseRound(month: nil, missing: [])
  public static let fields: [Field<CloseRound>] = [
    Field(
      "missing", Wording(zh: "未报原因", en: "why missing"), .remarks(\.missing), width: .full,
      help: Wording(zh: "逐村写明未报的原因，由您签字", en: "The reason of each; you sign it"))
  ]

  /// The month, where it is one.
  public var month: Month?
  public var missing: [Remark]

  /// Closes a month, or with nil the subject at hand.
  public init(month: Month?, missing: [Remark]) {
    self.month = month
    self.missing = missing
  }

  public func digest(_ codes: Codes) -> Wording {
    guard !missing.isEmpty else { return Wording(zh: "全部已报", en: "Every report is in") }
    let reasons = missing.map(\.text)
    return Wording(
      zh: "\(missing.count)村未报：\(reasons.joined(separator: "；"))",
      en: "\(missing.count) missing: \(reasons.joined(separator: "; "))")
  }

  public func apply(to state: inout RoundFile, _ moment: Moment) {
    if let month { state.form = .month(month) }
    state.closing = RoundFile.Closing(officer: moment.officer, day: moment.day, missing: missing)
  }

  public func problems(in state: RoundFile, _ circumstance: Circumstance) -> [Problem] {
    var state = state
    if let month { state.form = .month(month) }
    let book = circumstance.book
    let terms = state.rounds.compactMap { book.terms(of: $0) }
    guard let last = terms.last else {
      return [
        Problem(nil, Wording(zh: "没有这个期次，请核对", en: "There is no such round: please check"))
      ]
    }
    let waiting = circumstance.reports.missing
    let hasEnded = last.opens <= circumstance.now
    guard hasEnded, waiting.isEmpty || last.dueBefore <= circumstance.now else {
      return [
        Problem(
          nil,
          Wording(
            zh: "期限\(last.due)还没有过，未报\(waiting.count)村，全部报齐或者过期后才能关闭",
            en:
              "It is due on \(last.due) and \(waiting.count) are missing: it closes with all in, or after that day"
          ), reason: .notNow)
      ]
    }
    let unsaid = waiting.filter { missing[about: $0] == nil }
    let others = missing.map(\.about).filter { !waiting.contains($0) }
    func names(_ ids: [Identifier]) -> Wording { book.name(of: ids.map { .village($0) }) }
    if !unsaid.isEmpty {
      return [
        Problem(
          "missing",
          Wording(
            zh: "请写明未报的原因：\(names(unsaid).zh)",
            en: "Please say why these are missing: \(names(unsaid).en)")
        )
      ]
    }
    if !others.isEmpty {
      return [
        Problem(
          "missing",
          Wording(
            zh: "\(names(others).zh)没有缺报，请核对后再关闭",
            en: "\(names(others).en) is not missing: please check"))
      ]
    }
    return []
  }
}
