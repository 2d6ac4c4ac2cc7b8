/// Villages × rounds, read off folded subjects: how a past day saw it, and how lists must agree with it.
public struct RoundSheet: Sendable {
  /// One village's round.
  public struct Line: Sendable {
    public let village: VillageFile
    public let round: Round
    /// The last day of the round.
    public let lastDay: Day
    public let cell: RoundCell
    /// What was recorded of it, if anything was.
    public let period: Identifier?
  }

  /// By round, then by village; what is not owed and not reported has no line.
  public let lines: [Line]

  /// Judges every village of the book at a moment.
  ///
  /// - Parameter disputes: every dispute, as far as it is known then; others are passed over.
  public init(
    _ rounds: [Round], periods: [VillagePeriod], disputes: [CaseFile], book: OfficeBook,
    at now: Instant
  ) {
    struct Key: Hashable {
      let village: Identifier?
      let round: Round?
    }
    let reported = Dictionary(
      periods.map { (Key(village: $0.village, round: $0.round), $0) },
      uniquingKeysWith: { first, _ in first })
    let counting = VillageDisputes(disputes, book: book)
    lines = rounds.flatMap { round -> [Line] in
      guard let terms = book.terms(of: round) else { return [] }
      return book.villages.compactMap { village in
        let period = reported[Key(village: village.id, round: round)]
        let standing = period.map { counting.standing(of: $0, village, terms) }
        let cell = RoundCell(village: village, terms: terms, standing, at: now)
        guard cell != .notOwed else { return nil }
        return Line(
          village: village, round: round, lastDay: terms.span.upperBound, cell: cell,
          period: period?.id)
      }
    }
  }
}

/// The disputes that count for villages: open to their liaisons, and not void.
struct VillageDisputes {
  private let byVillage: [Identifier: [CaseFile]]

  init(_ cases: [CaseFile], book: OfficeBook) {
    var byVillage: [Identifier: [CaseFile]] = [:]
    for file in cases where file.kind == .dispute && file.stage != .void {
      for village in file.sight.villages where book.isOpen(file.sight, toLiaisonsOf: village) {
        byVillage[village, default: []].append(file)
      }
    }
    self.byVillage = byVillage
  }

  func standing(of period: VillagePeriod, _ village: VillageFile, _ terms: RoundTerms)
    -> RoundCell.Standing
  {
    guard let report = period.report, let received = period.received else {
      return RoundCell.Standing(
        stage: period.stage, received: Instant(startOf: terms.span.lowerBound), disputes: nil,
        isContradicted: false)
    }
    let answered = report.answered
    let own = byVillage[village.id, default: []]
    let last = min(terms.span.upperBound, report.day)
    return RoundCell.Standing(
      stage: period.stage, received: received,
      disputes: report.disputes.isEmpty
        ? nil : report.disputes.count { id in own.contains { $0.id == id } },
      isContradicted: own.contains { file in
        // A merged one counts in the case that goes on.
        file.stage != .merged
          && file.received.map { terms.span.lowerBound <= $0 && $0 <= last } ?? false
          && !answered.contains(file.id)
      })
  }
}

extension OfficeBook {
  /// Whether a matter is open to those who report for a village: restricted to nobody, and none of them barred.
  public func isOpen(_ sight: Sight, toLiaisonsOf village: Identifier) -> Bool {
    !sight.isRestricted && sight.barred.isDisjoint(with: liaisons(of: village).map(\.id))
  }

  /// The liaisons of a village.
  public func liaisons(of village: Identifier) -> [OfficerFile] {
    officers.filter {
      $0.stage == .active && $0.roles.contains(.liaison) && $0.villages.contains(village)
    }
  }
}
