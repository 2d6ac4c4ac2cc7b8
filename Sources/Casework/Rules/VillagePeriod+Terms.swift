import Wording

extension VillagePeriod {
  /// The day until which the round is reported: the office's own rule, no law's.
  public func terms(of act: some Act<VillagePeriod>, _ circumstance: Circumstance) -> [Rule.Term] {
    guard let report = act as? any VillageReport, let round = report.asked ?? round,
      let due = circumstance.book.terms(of: round)
    else { return [] }
    let name = circumstance.book.name(of: round)
    let last = due.due.wordingAsLimit(from: circumstance.day)
    // Neither an amendment nor a return starts the clock anew.
    let day = statements.first?.received.day ?? circumstance.day
    let late =
      day > due.due
      ? Wording(zh: "，已迟 \(day - due.due)天", en: ", late by \(day - due.due)d") : Wording("")
    let says =
      Wording(zh: "\(name.zh)的报告不迟于 \(last.zh)", en: "\(name.en) is reported by \(last.en)") + late
    return [
      Rule.Term(
        article: Wording(zh: "本单位报送规定", en: "Office rule"), says: says, short: says)
    ]
  }
}
