extension CaseFile {
  /// How a dispute is mediated (人民调解法 17–33), by the village as long as it is with the village.
  public static let disputeProcedure = Procedure<CaseFile>(
    [
      Step(
        RegisterDispute.self, from: [.unregistered], to: .registered, by: both,
        article: .mediation(17), listed: false),
      Step(
        AcceptDispute.self, from: [.registered, .failed], to: .mediating, by: both,
        article: .mediation(17), unless: [.liaisonAboveVillage]),
      Step(
        Mediate.self, from: [.mediating], by: both, article: .mediation(22),
        unless: [.liaisonAboveVillage]),
      Step(
        Agree.self, from: [.mediating], to: .agreed, by: both, article: .mediation(28),
        unless: [.liaisonAboveVillage]),
      Step(
        Fail.self, from: [.registered, .mediating], to: .failed, by: both,
        article: .mediation(26), unless: [.liaisonAboveVillage]),
      Step(
        Perform.self, from: [.agreed, .visited], by: both, article: .mediation(31),
        unless: [.liaisonAboveVillage]),
      Step(
        FollowUp.self, from: [.agreed, .visited], to: .visited, by: both, article: .mediation(31),
        unless: [.liaisonAboveVillage]),
      Step(
        Close.self, from: CaseStage.closable, to: .closed, by: .office, article: .mediation(31),
        unless: [.neitherVisitedNorTold] + Guard.asksApproval(.closing)),
      Step(Assign.self, from: CaseStage.open, by: .office),
      Step(Note.self, from: CaseStage.open.union([.closed]), by: both),
      Step(
        HandOver.self, from: [.registered, .failed], to: .registered, by: both,
        unless: [.notAtVillage]),
      Step(
        ReferUp.self, from: [.registered, .failed], to: .referred, by: .office,
        unless: [.notAtTown]),
      Step(
        GiveBack.self, from: [.referred, .registered], to: .registered, by: .office,
        unless: [.atVillage]),
      Step(
        Prolong.self, from: [.mediating], by: both, unless: [.liaisonAboveVillage]),
      Step(
        ConfirmAgreement.self, from: [.agreed, .visited, .closed], by: .office,
        article: .mediation(33), unless: [.noAgreement]),
      Step(RateRisk.self, from: CaseStage.open, by: .office),
      Step(
        ReportPolice.self, from: CaseStage.open, by: both, article: .mediation(25)),
      Step(
        Exempt.self, from: [.registered, .mediating, .referred], by: .office,
        unless: [.alreadyExempt]),
    ] + common(urgentBy: both, revealedBy: both) + [
      Step(Reopen.self, from: [.closed], to: .registered, by: .office),
      Step(
        Correct<CaseFile>.self, from: CaseStage.open.union([.closed]), by: both,
        unless: [.closedAndNotSupervisor, .liaisonAndActedOn], listed: false),
      Step(
        Undo<CaseFile>.self, from: CaseStage.open.union([.closed, .void]), by: both,
        unless: Guard.undoing),
    ] + review(handledBy: both))

  /// The office and the village's liaison.
  private static let both = Set<Role>.office.union([.liaison])
}
