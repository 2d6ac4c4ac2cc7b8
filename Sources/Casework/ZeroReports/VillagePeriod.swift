public import Wording

/// A village's round: what it reported, if it did. Silence is not a zero.
public struct VillagePeriod: SubjectState {
  /// Whether the village has said something, and whether that stands.
  public enum Stage: String, CaseIterable, Worded, Sendable {
    case unreported
    case reported
    case returned
    case excused

    public var wording: Wording {
      switch self {
      case .unreported: Wording(zh: "未报", en: "Not reported")
      case .reported: Wording(zh: "已报", en: "Reported")
      case .returned: Wording(zh: "已退回", en: "Sent back")
      case .excused: Wording(zh: "免报", en: "Excused")
      }
    }
  }

  public let id: Identifier
  public var stage = Stage.unreported
  public var village: Identifier?
  public var round: Round?
  /// What was said, the first report and those that put it right; a void empties it.
  public var statements: [Report] = []
  /// 锁定后的例外, the last granted last.
  public var exceptions: [LockException] = []
  /// 催报 by telephone, the last last.
  public var calls: [Call] = []
  /// The last order by which the village was excused; it holds while the stage says so.
  public var excuse: Excuse?
  /// Why a report was sent back last; it holds while the stage says so.
  public var returnReason: String?
  public var history: [HistoryLine] = []

  public init(id: Identifier) {
    self.id = id
  }

  /// A village's round of which nothing was recorded.
  public static func blank(_ village: Identifier, _ round: Round) -> VillagePeriod {
    var blank = VillagePeriod(id: Identifier(high: 0, low: 0))
    (blank.village, blank.round) = (village, round)
    return blank
  }

  /// The report that stands; nil when there is none, or it was sent back.
  public var report: Report? { stage == .reported ? statements.last : nil }

  /// When the village first reported: neither an amendment nor a return starts the clock anew.
  public var received: Instant? { report == nil ? nil : statements.first?.received }

  public static let kind = Subject.Kind.villagePeriod
  public static let procedures = [
    Procedure<VillagePeriod>([
      Step(
        ReportZero.self, from: Set(Stage.allCases), to: .reported, by: reporters,
        unless: [.reportedAlready], listed: false),
      Step(
        ReportMatters.self, from: Set(Stage.allCases), to: .reported, by: reporters,
        unless: [.reportedAlready], listed: false),
      Step(
        AmendReport.self, from: [.reported], to: .reported, by: reporters,
        unless: [.notOwnVillage, .closedOrLocked]),
      Step(
        ReturnReport.self, from: [.reported], to: .returned, by: [.clerk, .supervisor],
        unless: [.closedOrLocked]),
      Step(
        ExcuseReport.self, from: [.unreported, .returned], to: .excused, by: [.supervisor]),
      Step(
        GrantException.self, from: Set(Stage.allCases), by: [.supervisor], unless: [.notLocked]),
      Step(RecordCall.self, from: [.unreported, .returned], by: .office),
      Step(
        Correct<VillagePeriod>.self, from: [.reported], by: reporters,
        unless: [.notOwnVillage, .closedOrLocked], listed: false),
      Step(
        VoidSubject<VillagePeriod>.self, from: [.reported], to: .unreported, by: reporters,
        unless: [.notOwnVillage, .closedOrLocked]),
      Step(
        Undo<VillagePeriod>.self, from: Set(Stage.allCases), by: reporters,
        unless: [.notOwnVillage] + Guard.undoing + [.closedOrLocked]),
    ])
  ]

  private static let reporters: Set<Role> = [.liaison, .clerk, .supervisor]

  public var procedure: Procedure<VillagePeriod> { Self.procedures[0] }

  /// The report that stands: a round may have been reported, voided and reported again.
  public var voidable: Identifier? {
    history.last { $0.isStanding && [ReportZero.kind, ReportMatters.kind].contains($0.act) }?.entry
  }

  public mutating func take(_ void: VoidSubject<VillagePeriod>) { statements = [] }

  /// The staff see every village's rounds, a liaison the own villages'.
  public func isOpen(to viewer: Viewer) -> Bool { viewer.may(.reports, in: village) }
}

extension VillagePeriod {
  /// One statement of a village about a round.
  public struct Report: Hashable, Sendable {
    /// A code of `checks`.
    public let check: String
    /// Number of sweeps, at least one.
    public let sweeps: Int
    /// The disputes named, void ones too; empty for a zero.
    public let disputes: [Identifier]
    /// What was said of disputes, named or left out.
    public let remarks: [Remark]
    /// 集体访苗头.
    public let collective: String?
    /// Why it puts an earlier statement right; nil for the first.
    public let amends: String?
    public let officer: Identifier
    public let onBehalfOf: String?
    /// The day on which it was said.
    public let day: Day
    public let recorded: Instant

    /// When it counts as received.
    public var received: Instant {
      VillagePeriod.receipt(on: day, recorded: recorded, isSpoken: onBehalfOf != nil)
    }

    /// The disputes that it names or explains.
    public var answered: Set<Identifier> { Set(disputes).union(remarks.map(\.about)) }

    /// 零报告 or 有情况; how many disputes count is the matrix's to say, since some may be restricted.
    public var wording: Wording { disputes.isEmpty ? ReportZero.name : ReportMatters.name }
  }
}

extension Guard<VillagePeriod> {
  static var notOwnVillage: Guard {
    Guard(
      refuses: { period, circumstance in
        circumstance.viewer.isOnlyLiaison
          && !(period.village.map(circumstance.viewer.isLiaison) ?? false)
      },
      says: Wording(zh: "联络员只能改本村的报告", en: "A liaison changes reports of the own village only"),
      reason: .notAllowed)
  }

  /// A zero and a report of matters are the first of their round; what follows puts them right.
  static var reportedAlready: Guard {
    Guard(
      refuses: { period, _ in period.report != nil },
      says: Wording(zh: "该期已经报送，每期只报一次", en: "The round is reported: once only"),
      ofThis: { period, circumstance in
        guard let report = period.report else { return nil }
        let typist = circumstance.book.name(ofOfficer: report.officer)
        let who =
          report.onBehalfOf.map {
            Wording(zh: "\($0)（\(typist)代填）", en: "\($0) (typed by \(typist))")
          } ?? Wording(typist)
        return Wording(
          zh: "\(who.zh)已于\(report.received)报“\(report.wording.zh)”；有变化的请更正报告",
          en: "\(who.en) reported “\(report.wording.en)” on \(report.received): amend that report")
      })
  }

  static var notLocked: Guard {
    Guard(
      refuses: { period, circumstance in
        guard let terms = period.round.flatMap({ circumstance.book.terms(of: $0) }) else {
          return false
        }
        return !terms.isLocked(at: circumstance.now)
      },
      says: Wording(
        zh: "没有锁定，不需要例外，直接补报即可", en: "It is not locked: no exception is needed, just report")
    )
  }

  /// What was reported of a closed or locked round stays as it is, unless an exception runs.
  static var closedOrLocked: Guard {
    Guard(
      refuses: { $0.timeProblem($1) != nil },
      says: Wording(zh: "该期已关闭或锁定", en: "The round is closed or locked"),
      ofThis: { $0.timeProblem($1)?.wording })
  }
}

extension VillagePeriod {
  fileprivate func timeProblem(_ circumstance: Circumstance) -> Problem? {
    guard let round, let terms = circumstance.book.terms(of: round),
      let village = village.flatMap({ circumstance.book.village($0) })
    else { return nil }
    return timeProblem(village, round, terms, circumstance)
  }
}
