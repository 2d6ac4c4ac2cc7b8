public import Wording

/// A village's month: what it reported for the period, if it did. Silence is not a zero.
public struct VillagePeriod: SubjectState {
  /// Whether the village has said something.
  public enum Stage: String, CaseIterable, Worded, Sendable {
    case unreported
    case reported

    public var wording: Wording {
      switch self {
      case .unreported: Wording(zh: "未报", en: "Not reported")
      case .reported: Wording(zh: "已报", en: "Reported")
      }
    }
  }

  public let id: Identifier
  public var stage = Stage.unreported
  public var village: Identifier?
  public var month: Month?
  public var report: Report?
  public var history: [HistoryLine] = []

  public init(id: Identifier) {
    self.id = id
  }

  public static let kind = Subject.Kind.villagePeriod
  public static let procedures = [
    Procedure<VillagePeriod>([
      Step(
        ReportZero.self, from: [.unreported], to: .reported, by: [.liaison, .clerk, .supervisor],
        listed: false),
      Step(
        ReportMatters.self, from: [.unreported], to: .reported,
        by: [.liaison, .clerk, .supervisor],
        listed: false),
      Step(
        Correct<VillagePeriod>.self, from: [.reported], by: [.liaison, .clerk, .supervisor],
        unless: [.notOwnVillage], listed: false),
      Step(
        VoidSubject<VillagePeriod>.self, from: [.reported], to: .unreported,
        by: [.liaison, .clerk, .supervisor], unless: [.notOwnVillage]),
      Step(
        Undo<VillagePeriod>.self, from: Set(Stage.allCases), by: [.liaison, .clerk, .supervisor],
        unless: [.notOwnVillage] + Guard.undoing),
    ])
  ]

  public var procedure: Procedure<VillagePeriod> { Self.procedures[0] }

  /// The report that stands: a month may have been reported, voided and reported again.
  public var voidable: Identifier? {
    history.last { $0.isStanding && [ReportZero.kind, ReportMatters.kind].contains($0.act) }?.entry
  }

  public mutating func take(_ void: VoidSubject<VillagePeriod>) { report = nil }

  /// The staff see every village's months, a liaison the own villages'.
  public func isOpen(to viewer: Viewer) -> Bool {
    viewer.isStaff || village.map(viewer.villages.contains) ?? false
  }

  /// What a village said about a month.
  public struct Report: Hashable, Sendable {
    /// A code of `checks`: 走访, 会议, 电话, 网格巡查.
    public let check: String
    /// Number of sweeps, at least one.
    public let sweeps: Int
    /// The disputes named, void ones too; empty for a zero.
    public let disputes: [Identifier]
    public let officer: Identifier
    public let onBehalfOf: String?
    /// The China day on which it was received.
    public let received: Day
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
}

extension VillagePeriod.Report {
  /// How many of the disputes named are not void; nil for a zero.
  public func count(without void: Set<Identifier>) -> Int? {
    disputes.isEmpty ? nil : disputes.count { !void.contains($0) }
  }
}
