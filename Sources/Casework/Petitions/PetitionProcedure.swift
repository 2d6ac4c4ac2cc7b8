extension CaseFile {
  /// How a township handles a petition (信访工作条例 22, 23, 31, 32).
  public static let petitionProcedure = Procedure<CaseFile>([
    Step(
      RegisterPetition.self, from: [.unregistered], to: .registered, by: .office,
      article: .petition(22), listed: false),
    Step(Accept.self, from: [.registered], to: .handling, by: .office, article: .petition(31)),
    Step(
      Notify.self, from: CaseStage.open, by: .office, article: .petition(23, 22),
      unless: [.alreadyNotified]),
    Step(Transfer.self, from: [.registered], to: .transferred, by: .office, article: .petition(23)),
    Step(
      Return.self, from: [.registered], to: .returned, by: .office, article: .petition(23),
      unless: [.notFromAbove]),
    Step(Decline.self, from: [.registered], to: .declined, by: .office, article: .petition(19)),
    Step(Answer.self, from: [.handling], to: .answered, by: .office, article: .petition(32)),
    Step(Deliver.self, from: [.answered], to: .delivered, by: .office, article: .petition(32)),
    Step(
      Close.self, from: CaseStage.open, to: .closed, by: .office, article: .petition(32),
      unless: [.neitherAnsweredNorExempt]),
    Step(
      Exempt.self, from: CaseStage.open.subtracting([.delivered]), by: .office,
      article: .petition(23), unless: [.alreadyExempt]),
    Step(Assign.self, from: CaseStage.open, by: .office),
    Step(Note.self, from: CaseStage.open.union([.closed]), by: .office),
    Step(Reopen.self, from: [.closed], to: .handling, by: .office),
    Step(
      Correct<CaseFile>.self, from: CaseStage.open.union([.closed]), by: .office,
      unless: [.closedAndNotSupervisor], listed: false),
    Step(
      VoidSubject<CaseFile>.self, from: CaseStage.open.union([.closed]), to: .void, by: .office,
      unless: [.closedAndNotSupervisorToVoid]),
    Step(
      Undo<CaseFile>.self, from: CaseStage.open.union([.closed, .void]), by: .office,
      unless: Guard.undoing),
    Step(Print<CaseFile>.self, from: CaseStage.recorded, by: .office, listed: false),
  ])
}

extension Set<Role> {
  /// Those who handle cases: clerk, supervisor, head.
  static let office: Set<Role> = [.clerk, .supervisor, .head]
}
