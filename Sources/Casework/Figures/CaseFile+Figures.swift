import Wording

extension CaseFile {
  /// The stage in which it stood on a day, read off its history.
  func stage(on day: Day) -> CaseStage {
    history.last { $0.day <= day && stage(after: $0.act) != nil }
      .flatMap { stage(after: $0.act) } ?? .unregistered
  }

  /// Whether the parties came to an agreement.
  var isSettled: Bool { history.contains { $0.act == Agree.kind } }

  /// By the day received, then by number.
  var order: (Int, Int, Identifier) { (received?.number ?? 0, number?.serial ?? 0, id) }

  /// The line that stands behind a figure.
  var record: Figure.Record {
    Figure.Record(
      Subject(.caseFile, id), label: Wording(number?.description ?? "—"),
      line: partiesLine + Wording(zh: "　", en: "  ") + Wording(matter))
  }
}

extension VisitFile {
  /// The line that stands behind a figure.
  var record: Figure.Record {
    let names =
      isAnonymous ? Wording(zh: "匿名", en: "Anonymous") : Wording(people.first?.name ?? "—")
    let more =
      headcount > 1 ? Wording(zh: "等\(headcount)人", en: " and \(headcount - 1) more") : Wording("")
    return Figure.Record(
      Subject(.visit, id), label: Wording(number?.description ?? "—"),
      line: names + more + Wording(zh: "　", en: "  ") + Wording(matter))
  }
}
