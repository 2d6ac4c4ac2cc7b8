public import Wording

/// The state of a subject: the pure fold of its entries.
public protocol SubjectState: Equatable, Sendable {
  associatedtype Stage: Hashable, RawRepresentable<String>, CaseIterable, Worded, Sendable
  static var kind: Subject.Kind { get }
  /// Every procedure that a subject of this kind can be under.
  static var procedures: [Procedure<Self>] { get }
  /// Whether a stage ends the matter.
  static func isEnd(_ stage: Stage) -> Bool

  init(id: Identifier)
  var id: Identifier { get }
  var stage: Stage { get set }
  var history: [HistoryLine] { get set }
  /// The procedure it is under; before the first act that one's row says.
  var procedure: Procedure<Self> { get }
}

extension SubjectState {
  public static func == (left: Self, right: Self) -> Bool {
    left.id == right.id && left.stage == right.stage && left.history == right.history
  }

  public static func isEnd(_ stage: Stage) -> Bool { false }

  /// The last entry that is in the state.
  public var lastEntry: Identifier? { history.last?.entry }

  /// The act type of a kind, as the journal names it.
  public static func act(_ kind: String) -> (any Act<Self>.Type)? {
    for procedure in procedures {
      if let act = procedure.act(kind) { return act }
    }
    return nil
  }
}

/// One line of a subject's history.
public struct HistoryLine: Hashable, Sendable {
  public let entry: Identifier
  public let act: String
  public let name: Wording
  public let day: Day
  public let recorded: Instant
  public let officer: Identifier
  public let onBehalfOf: String?
  public let digest: Wording
  /// The entry that a correction took its place with, when it was corrected.
  public var correctedBy: Identifier?
  /// The line that this one corrects or voids.
  public let reverses: Identifier?

  /// The day to show: a correction counts from the day of what it corrects, and was made when it was recorded.
  public var reported: Day { reverses == nil ? day : recorded.day }
}
