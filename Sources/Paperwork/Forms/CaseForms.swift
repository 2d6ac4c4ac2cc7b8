public import Casework

extension PaperKind {
  /// When a form of a case can be printed.
  struct Fit: Sendable {
    let kind: PaperKind
    /// Which cases it is of; nil for both.
    let of: CaseKind?
    let stages: Set<CaseStage>
    /// What must have happened, and what must not.
    let needs: Milestone?
    let unless: Milestone?

    init(
      _ kind: PaperKind, of caseKind: CaseKind?, in stages: Set<CaseStage>,
      needs: Milestone? = nil, unless: Milestone? = nil
    ) {
      self.kind = kind
      of = caseKind
      self.stages = stages
      self.needs = needs
      self.unless = unless
    }
  }

  private static let fits = [
    Fit(
      .notice, of: .petition,
      in: [.registered, .handling, .transferred, .answered, .delivered, .closed],
      unless: .declined),
    Fit(.declining, of: .petition, in: [.declined, .closed], needs: .declined),
    Fit(.extending, of: .petition, in: [.handling], needs: .acceptedOrdinary),
    Fit(.opinion, of: .petition, in: [.answered, .delivered, .closed], needs: .answered),
    Fit(.receipt, of: .petition, in: CaseStage.open.union([.closed])),
    Fit(.file, of: nil, in: CaseStage.recorded),
  ]

  /// The forms of a case as it stands.
  public static func forms(of file: CaseFile) -> [PaperKind] {
    fits.filter { fit in
      fit.of.map { $0 == file.kind } ?? true && fit.stages.contains(file.stage)
        && fit.needs.map { file.milestones[$0] != nil } ?? true
        && fit.unless.map { file.milestones[$0] == nil } ?? true
    }.map(\.kind)
  }

  /// The forms that are printed of cases.
  public static var ofCases: [PaperKind] { fits.map(\.kind) }
}
