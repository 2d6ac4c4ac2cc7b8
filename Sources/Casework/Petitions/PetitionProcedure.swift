extension CaseFile {
  /// How a township handles a petition (信访工作条例 19–36).
  public static let petitionProcedure = Procedure<CaseFile>(
    [
      Step(
        RegisterPetition.self, from: [.unregistered], to: .registered, by: .office,
        article: .petition(22), listed: false),
      Step(Accept.self, from: [.registered], to: .handling, by: .office, article: .petition(31)),
      Step(
        Notify.self, from: CaseStage.open, by: .office, article: .petition(23, 22),
        unless: [.alreadyNotified]),
      Step(
        Transfer.self, from: [.registered], to: .transferred, by: .office, article: .petition(23)),
      Step(
        Lead.self, from: [.registered], to: .led, by: .office, article: .petition(31),
        unless: [.notAnAppeal]),
      Step(
        Object.self, from: [.registered], to: .objecting, by: .office, article: .petition(23),
        unless: [.notFromAbove, .overruledBefore]),
      Step(
        Return.self, from: [.objecting], to: .returned, by: .office, article: .petition(23)),
      Step(
        Overrule.self, from: [.objecting], to: .registered, by: .office, article: .petition(23)),
      Step(
        Decline.self, from: [.registered], to: .declined, by: .office, article: .petition(19),
        unless: Guard.asksApproval(.declining)),
      Step(Answer.self, from: [.handling], to: .answered, by: .office, article: .petition(32)),
      Step(Deliver.self, from: [.answered], to: .delivered, by: .office, article: .petition(32)),
      Step(
        Reply.self, from: [.registered, .handling], to: .delivered, by: .office,
        article: .petition(29), unless: [.needsOpinion]),
      Step(
        Close.self, from: CaseStage.closable, to: .closed, by: .office, article: .petition(32),
        unless: [.revoked, .neitherAnsweredNorExempt] + Guard.asksApproval(.closing)),
      Step(
        Exempt.self, from: CaseStage.open.subtracting([.delivered]), by: .office,
        article: .petition(23), unless: [.alreadyExempt]),
      Step(Assign.self, from: CaseStage.open, by: .office),
      Step(Note.self, from: CaseStage.open.union([.closed]), by: .office),
      Step(AddItem.self, from: [.handling], by: .office, article: .petition(32)),
      Step(
        Extend.self, from: [.handling], by: .office, article: .petition(34, 33),
        unless: Guard.extending + [.waits(.extending)]),
      Step(Hear.self, from: [.handling], by: .office, article: .petition(31)),
      Step(Reconcile.self, from: [.handling], by: .office, article: .petition(33)),
      Step(
        Simplify.self, from: [.registered], by: .office, article: .simpleHandling,
        unless: Guard.simplifying),
      Step(
        Convert.self, from: [.registered, .handling], by: .office, article: .simpleHandling,
        unless: [.notSimple]),
      Step(
        Execute.self, from: [.delivered, .reviewed, .rechecked, .closed], by: .office,
        article: .petition(32), unless: [.nothingToExecute]),
      Step(
        AskReview<County>.self, from: [.delivered, .closed], to: .reviewing, by: .office,
        article: .petition(35, 34), unless: [.noOpinionDelivered, .recheckedBefore]),
      Step(
        DecideReview<County>.self, from: [.reviewing], to: .reviewed, by: .office,
        article: .petition(35, 34)),
      Step(
        AskReview<City>.self, from: [.reviewed, .closed], to: .rechecking, by: .office,
        article: .petition(36, 35), unless: [.notReviewed, .recheckedBefore]),
      Step(
        DecideReview<City>.self, from: [.rechecking], to: .rechecked, by: .office,
        article: .petition(36, 35)),
      Step(Characterize.self, from: CaseStage.open.union([.closed]), by: .office),
      Step(Urge.self, from: CaseStage.open, by: .office, article: .petition(40)),
      Step(
        ReportBack.self, from: CaseStage.open.union([.closed]), by: .office,
        article: .petition(40), unless: [.nobodyToReportTo]),
    ] + common(urgentBy: .office, revealedBy: .office) + [
      Step(Reopen.self, from: [.closed, .reviewed, .rechecked], to: .handling, by: .office),
      Step(
        Correct<CaseFile>.self, from: CaseStage.open.union([.closed]), by: .office,
        unless: [.closedAndNotSupervisor], listed: false),
      Step(
        Undo<CaseFile>.self, from: CaseStage.open.union([.closed, .void]), by: .office,
        unless: Guard.undoing),
      Step(
        RequestExtension.self, from: [.handling], by: .office, article: .petition(34, 33),
        unless: Guard.extending + Guard.asking(.extending)),
      Step(
        RequestDeclining.self, from: [.registered], by: .office, article: .petition(19),
        unless: Guard.asking(.declining)),
    ] + review(handledBy: .office))
}

extension CaseStage {
  /// The open stages in which two cases can become one.
  static let mergeable = open.filter { !$0.isElsewhere }
  /// The open stages but those in which another body's answer is waited for.
  static let closable = open.filter { !$0.isElsewhere || $0 == .referred }
}

extension Set<Role> {
  /// Those who handle cases: clerk, supervisor, head.
  static let office: Set<Role> = [.clerk, .supervisor, .head]
}
