extension CaseFile {
  /// What leaders ask of a case and what is answered to them, the same for petitions and disputes.
  ///
  /// - Parameter handlers: who handles cases of the procedure.
  static func review(handledBy handlers: Set<Role>) -> [Step<CaseFile>] {
    [
      Step(
        Respond.self, from: CaseStage.open, by: handlers, unless: [.nothingDemanded]),
      Step(FinishStep.self, from: CaseStage.open, by: handlers, unless: [.notPlanned]),
      Step(
        RequestClosing.self, from: CaseStage.closable, by: .office,
        unless: [.neitherAnsweredNorExempt] + Guard.asking(.closing)),
      Step(Approve.self, from: CaseStage.open, by: .leaders, unless: Guard.approving),
      Step(Refuse.self, from: CaseStage.open, by: .leaders, unless: [.nothingAsked]),
      Step(Instruct.self, from: CaseStage.open.union([.closed]), by: .leaders),
      Step(Press.self, from: CaseStage.open, by: .leaders),
      Step(Order.self, from: CaseStage.open, by: .leaders, unless: [.orderedAlready]),
      Step(RevokeOrder.self, from: CaseStage.open, by: .leaders, unless: [.notOrdered]),
      Step(Charge.self, from: CaseStage.open, by: .leaders),
      Step(Schedule.self, from: CaseStage.open, by: .office),
    ]
  }

  /// The last day on which something was done to move the matter; what leaders ask moves nothing.
  public var movedOn: Day? {
    history.lazy.filter { $0.isStanding && $0.reverses == nil && !Self.asking.contains($0.act) }
      .map(\.day).max()
  }

  /// The kinds of acts by which leaders tell whoever handles a case something that wants no reply.
  public static let tellings: Set<String> = [
    Instruct.kind, Approve.kind, Refuse.kind, Charge.kind, RevokeOrder.kind, Schedule.kind,
  ]

  /// The kinds of acts by which a leader's approval is asked for.
  public static let requests: Set<String> = [
    RequestExtension.kind, RequestClosing.kind, RequestDeclining.kind,
  ]

  /// The kinds of acts by which leaders and handlers speak of a case, or say whose it is, without moving it.
  private static let asking: Set<String> = requests.union([
    Instruct.kind, Charge.kind, Press.kind, Order.kind, RevokeOrder.kind, Refuse.kind,
    Schedule.kind, Assign.kind, Recuse.kind, Restrict.kind,
  ])
}

extension Set<Role> {
  /// Those who review cases: supervisor and head.
  static let leaders: Set<Role> = [.supervisor, .head]
}
