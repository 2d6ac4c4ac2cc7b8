public import Wording

/// What may follow what, once per procedure: a table of steps.
public struct Procedure<State: SubjectState>: Sendable {
  public let steps: [Step<State>]
  private let rows: [String: Int]
  private let stages: [String: State.Stage]

  /// Makes a procedure of its rows, in the order in which acts are offered.
  public init(_ steps: [Step<State>]) {
    self.steps = steps
    rows = Dictionary(
      steps.enumerated().map { ($1.act.kind, $0) }, uniquingKeysWith: { first, _ in first })
    stages = rows.compactMapValues { steps[$0].to }
  }

  /// The type of an act.
  public func act(_ kind: String) -> (any Act<State>.Type)? {
    rows[kind].map { steps[$0].act }
  }

  /// The stage that follows an act; nil leaves it as it is.
  public func stage(after kind: String) -> State.Stage? { stages[kind] }

  /// The row of an act.
  public func step(_ kind: String) -> Step<State>? {
    rows[kind].map { steps[$0] }
  }
}

/// One row: from which stages, which act, to which stage, by whom, on what article, unless what.
public struct Step<State: SubjectState>: Sendable {
  public let act: any Act<State>.Type
  public let from: Set<State.Stage>
  /// The stage that follows; nil leaves it as it is.
  public let to: State.Stage?
  public let roles: Set<Role>
  public let article: Article?
  public let guards: [Guard<State>]
  /// Whether the form may offer it in the list of acts; the others have a door of their own.
  public let isListed: Bool

  /// Writes one row of a procedure.
  public init(
    _ act: any Act<State>.Type, from: Set<State.Stage>, to: State.Stage? = nil, by roles: Set<Role>,
    article: Article? = nil, unless guards: [Guard<State>] = [], listed: Bool = true
  ) {
    self.act = act
    self.from = from
    self.to = to
    self.roles = roles
    self.article = article
    self.guards = guards
    isListed = listed
  }
}

/// A condition, and what the user reads when it does not hold.
public struct Guard<State>: Sendable {
  public let refuses: @Sendable (State, Circumstance) -> Bool
  /// The sentence in general, as the table of the procedure has it.
  public let says: Wording
  /// The sentence about a subject, where it says more than that.
  private let ofThis: @Sendable (State, Circumstance) -> Wording?
  public let reason: Refusal.Reason

  /// States when a step is refused, in which words, and what kind of no it is.
  public init(
    refuses: @escaping @Sendable (State, Circumstance) -> Bool, says: Wording,
    ofThis: @escaping @Sendable (State, Circumstance) -> Wording? = { _, _ in nil },
    reason: Refusal.Reason = .notNow
  ) {
    self.refuses = refuses
    self.says = says
    self.ofThis = ofThis
    self.reason = reason
  }

  /// What the user reads about a subject.
  public func sentence(_ state: State, _ circumstance: Circumstance) -> Wording {
    ofThis(state, circumstance) ?? says
  }
}

/// A step of a procedure as it is offered to somebody today.
public struct Offer<State: SubjectState>: Sendable {
  public let step: Step<State>
  /// Why it is not possible; nil when it is.
  public let refusal: Refusal?
}
