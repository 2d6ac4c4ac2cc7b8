extension CaseFile {
  /// The rarer steps that petitions and disputes have in common.
  ///
  /// - Parameters:
  ///   - urgent: who may mark a matter as grave and urgent, and say that it was reported.
  ///   - seers: who may have the numbers of its people shown in full.
  static func common(urgentBy urgent: Set<Role>, revealedBy seers: Set<Role>) -> [Step<CaseFile>] {
    [
      Step(
        MarkUrgent.self, from: CaseStage.open, by: urgent, article: .petition(25),
        unless: [.alreadyUrgent]),
      Step(
        ReportUrgent.self, from: CaseStage.open, by: urgent, article: .petition(25),
        unless: [.notUrgent]),
      Step(AddPerson.self, from: CaseStage.open, by: .office),
      Step(Consult.self, from: CaseStage.open, by: .office),
      Step(Recuse.self, from: CaseStage.open, by: .office, article: .petition(28)),
      Step(Restrict.self, from: CaseStage.open.union([.closed]), by: .office),
      Step(Link.self, from: CaseStage.open.union([.closed]), by: .office),
      Step(
        Unlink.self, from: CaseStage.open.union([.closed]), by: .office, unless: [.notLinked]),
      Step(
        Merge.self, from: CaseStage.mergeable, to: .merged, by: .office, unless: [.holdsOthers]),
      Step(Absorb.self, from: CaseStage.mergeable, by: .office, listed: false),
      // Once the merger is struck out, the walk through the history finds the stage before it.
      Step(
        Unmerge.self, from: CaseStage.open.union([.closed, .merged]), by: .office,
        unless: [.notMerged]),
      Step(
        Release.self, from: CaseStage.open.union([.closed]), by: .office, listed: false),
      Step(
        VoidSubject<CaseFile>.self, from: CaseStage.open.union([.closed]), to: .void, by: .office,
        unless: [.closedAndNotSupervisorToVoid, .holdsOthers]),
      Step(Print<CaseFile>.self, from: CaseStage.recorded, by: .office, listed: false),
      Step(Reveal<CaseFile>.self, from: CaseStage.recorded, by: seers, listed: false),
    ]
  }
}
