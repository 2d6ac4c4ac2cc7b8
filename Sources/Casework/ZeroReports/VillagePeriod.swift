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
        ReportZero.self, from: [.unreported], to: .reported, by: [.liaison, .clerk, .supervisor]),
      Step(
        ReportMatters.self, from: [.unreported], to: .reported, by: [.liaison, .clerk, .supervisor]),
    ])
  ]

  public var procedure: Procedure<VillagePeriod> { Self.procedures[0] }

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

extension VillagePeriod.Report {
  /// How many of the disputes named are not void; nil for a zero.
  public func count(without void: Set<Identifier>) -> Int? {
    disputes.isEmpty ? nil : disputes.count { !void.contains($0) }
  }
}
