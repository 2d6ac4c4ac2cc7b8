public import Casework

/// One act that is to be recorded: about what, which, when, and what its author had seen.
public struct Proposal: Sendable {
  /// The subject; nil for a new one.
  public let subject: Subject?
  public let act: any Act
  /// When it happened.
  public let day: Day
  /// Who said it, when it is typed for somebody (代填).
  public let onBehalfOf: String?
  /// The last entry that the author had seen of the subject, or of the case that is registered anew; nil for a new one.
  public internal(set) var seen: Identifier?
  /// The entry that a correction takes back; a void and an undo find theirs themselves.
  public internal(set) var reverses: Identifier?

  /// Proposes an act.
  public init(
    _ act: any Act, about subject: Subject? = nil, on day: Day, onBehalfOf: String? = nil,
    seen: Identifier? = nil, reverses: Identifier? = nil
  ) {
    self.act = act
    self.subject = subject
    self.day = day
    self.onBehalfOf = onBehalfOf
    self.seen = seen
    self.reverses = reverses
  }
}

extension Proposal {
  /// The same for an act that follows at once.
  func after(_ entry: Identifier?) -> Proposal {
    var next = self
    next.seen = entry
    return next
  }
}

/// What `perform` recorded.
public struct Receipt: Hashable, Sendable {
  /// One act of the batch.
  public struct Line: Hashable, Sendable {
    public let entry: Identifier
    public let subject: Subject
    /// The number that it was given, when the act gives one.
    public let number: Number?
    /// The first password that was made for the officer: shown once and kept nowhere.
    public var password: String?
  }

  public let lines: [Line]

  /// The numbers given, in the order of the acts.
  public var numbers: [Number] { lines.compactMap(\.number) }
}
