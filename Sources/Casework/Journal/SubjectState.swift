public import Wording

/// The state of a subject: the pure fold of its entries.
public protocol SubjectState: Equatable, Sendable {
  associatedtype Stage: Hashable, RawRepresentable<String>, CaseIterable, Worded, Sendable
  static var kind: Subject.Kind { get }
  /// Every procedure that a subject of this kind can be under.
  static var procedures: [Procedure<Self>] { get }
  /// Whether a stage ends the matter, or hands it to another body: nobody goes there to do something else.
  static func isEnd(_ stage: Stage) -> Bool

  init(id: Identifier)
  var id: Identifier { get }
  var stage: Stage { get set }
  var history: [HistoryLine] { get set }
  /// The procedure it is under; before the first act that one's row says.
  var procedure: Procedure<Self> { get }
  /// The entry that a void takes back.
  var voidable: Identifier? { get }
  /// What a void changes beside the stage.
  mutating func take(_ void: VoidSubject<Self>)
  /// Whether somebody may see it, and its history.
  func isOpen(to viewer: Viewer) -> Bool
  /// The time limits that an act would meet or start, the most pressing first.
  func terms(of act: some Act<Self>, _ circumstance: Circumstance) -> [Rule.Term]
}

extension SubjectState {
  public static func == (left: Self, right: Self) -> Bool {
    left.id == right.id && left.stage == right.stage && left.history == right.history
  }

  public static func isEnd(_ stage: Stage) -> Bool { false }

  public var voidable: Identifier? { history.first?.entry }
  public mutating func take(_ void: VoidSubject<Self>) {}
  public func isOpen(to viewer: Viewer) -> Bool { true }
  public func terms(of act: some Act<Self>, _ circumstance: Circumstance) -> [Rule.Term] { [] }

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
  /// The entry that undid this one.
  public var undoneBy: Identifier?
  /// The place in the journal of the entry that adopted the tables it was judged by.
  public let tables: Int
  /// The line that this one corrects, voids or undoes.
  public let reverses: Identifier?

  init(of act: some Act, _ moment: Moment, _ codes: Codes?, reverses: Identifier?) {
    entry = moment.entry
    self.act = type(of: act).kind
    name = type(of: act).name
    day = moment.day
    recorded = moment.recorded
    officer = moment.officer
    onBehalfOf = moment.onBehalfOf
    tables = moment.tables
    digest = codes.map { act.digest($0) } ?? Wording("")
    self.reverses = reverses
  }

  /// Whether it did something to the subject and has not been undone.
  public var isStanding: Bool { undoneBy == nil && !Self.silent.contains(act) }
  /// The kinds of acts that change nothing themselves.
  private static let silent: Set<String> = [
    Undo<CaseFile>.kind, Print<CaseFile>.kind, Reveal<CaseFile>.kind, Unmerge.kind, Release.kind,
  ]

  /// The day to show: a correction counts from the day of what it corrects, and was made when it was recorded.
  public var reported: Day { reverses == nil ? day : recorded.day }
}
