extension CaseFile {
  /// How a dispute is mediated (人民调解法 17–31).
  public static let disputeProcedure = Procedure<CaseFile>([
    Step(
      RegisterDispute.self, from: [.unregistered], to: .registered,
      by: Set<Role>.office.union([.liaison]), article: .mediation(17), listed: false),
    Step(
      AcceptDispute.self, from: [.registered, .failed], to: .mediating, by: .office,
      article: .mediation(17)),
    Step(Mediate.self, from: [.mediating], by: .office, article: .mediation(22)),
    Step(Agree.self, from: [.mediating], to: .agreed, by: .office, article: .mediation(28)),
    Step(Fail.self, from: [.mediating], to: .failed, by: .office, article: .mediation(26)),
    Step(
      FollowUp.self, from: [.agreed, .visited], to: .visited, by: .office, article: .mediation(31)),
    Step(
      Close.self, from: CaseStage.open, to: .closed, by: .office, article: .mediation(31),
      unless: [.neitherVisitedNorTold]),
    Step(Exempt.self, from: [.registered, .mediating], by: .office, unless: [.alreadyExempt]),
    Step(Assign.self, from: CaseStage.open, by: .office),
    Step(Note.self, from: CaseStage.open.union([.closed]), by: Set<Role>.office.union([.liaison])),
    Step(Reopen.self, from: [.closed], to: .registered, by: .office),
    Step(
      Correct<CaseFile>.self, from: CaseStage.open.union([.closed]),
      by: Set<Role>.office.union([.liaison]),
      unless: [.closedAndNotSupervisor, .liaisonAndActedOn],
      listed: false),
    Step(
      VoidSubject<CaseFile>.self, from: CaseStage.open.union([.closed]), to: .void, by: .office,
      unless: [.closedAndNotSupervisorToVoid]),
    Step(
      Undo<CaseFile>.self, from: CaseStage.open.union([.closed, .void]),
      by: Set<Role>.office.union([.liaison]),
      unless: Guard.undoing),
    Step(Print<CaseFile>.self, from: CaseStage.recorded, by: .office, listed: false),
  ])
}
