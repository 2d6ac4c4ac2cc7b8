public import Wording

/// Something an officer does to a subject: what is asked, what it changes.
///
/// Its `kind` stands in the journal for ever; fields may be added as optionals, never renamed.
/// A new act is a file with this and a row in a procedure; form, command and history follow.
public protocol Act<State>: Codable, Equatable, Sendable {
  associatedtype State: SubjectState
  static var kind: String { get }
  static var version: Int { get }
  static var name: Wording { get }
  static var blank: Self { get }
  /// The act as its form begins on a subject: blank, unless it describes the whole subject anew.
  static func begun(on state: State) -> Self
  /// The same where it begins with what the office's tables say.
  static func begun(on state: State, _ circumstance: Circumstance) -> Self
  /// What the form of this act would begin with now: what it is about stays, where the act says that itself.
  func begunAgain(on state: State, _ circumstance: Circumstance) -> Self
  static var fields: [Field<Self>] { get }

  /// What the act says, in one line of the history.
  func digest(_ codes: Codes) -> Wording
  /// Writes the act's facts into the state; the stage follows from the procedure.
  func apply(to state: inout State, _ moment: Moment)
  /// The act with what follows from the office's tables and people filled in, as it is judged and stored.
  func completed(_ circumstance: Circumstance) -> Self
  /// What is wrong with the act as filled in, beyond missing fields.
  func problems(in state: State, _ circumstance: Circumstance) -> [Problem]
}

extension Act {
  public static var version: Int { 1 }
  public static func begun(on state: State) -> Self { blank }
  public static func begun(on state: State, _ circumstance: Circumstance) -> Self {
    begun(on: state)
  }
  public func begunAgain(on state: State, _ circumstance: Circumstance) -> Self {
    Self.beginning(on: state, circumstance)
  }
  public func completed(_ circumstance: Circumstance) -> Self { self }
  public func problems(in state: State, _ circumstance: Circumstance) -> [Problem] { [] }
}

/// When and by whom an act was done, as its entry says.
public struct Moment: Hashable, Sendable {
  public let entry: Identifier
  public internal(set) var day: Day
  public let recorded: Instant
  public let officer: Identifier
  public let onBehalfOf: String?
  /// The place of the entry in its office's journal, and of the one that adopted the tables it was judged by.
  public let sequence: Int
  public let tables: Int

  /// Reads the moment off an entry's fields.
  public init(
    entry: Identifier, day: Day, recorded: Instant, officer: Identifier, onBehalfOf: String? = nil,
    sequence: Int = 0, tables: Int = 0
  ) {
    self.entry = entry
    self.day = day
    self.recorded = recorded
    self.officer = officer
    self.onBehalfOf = onBehalfOf
    self.sequence = sequence
    self.tables = tables
  }

  init(of entry: Entry) {
    self.init(
      entry: entry.id, day: entry.day, recorded: entry.recorded, officer: entry.officer,
      onBehalfOf: entry.onBehalfOf, sequence: entry.sequence, tables: entry.tables)
  }
}

/// What an act is judged by: who does it, for whom, for which day, in which office.
public struct Circumstance: Sendable {
  public let viewer: Viewer
  public let day: Day
  public let book: OfficeBook
  /// Who said it, when it is typed for somebody (代填).
  public let onBehalfOf: String?
  /// The recorded disputes that the act names, as they stand; one that is missing is not recorded.
  public let disputes: [Identifier: NamedDispute]
  /// The cases that the act names, as they stand, as far as the viewer may see them.
  public let cases: [Identifier: CaseFile]
  /// What the office knows of the rounds that the act is about.
  public let reports: ReportsKnown
  /// The moment at which it is recorded.
  public let now: Instant

  public var today: Day { viewer.today }
  public var tables: Tables { book.tables }

  /// Puts the circumstances of an act together; without a moment, today is taken to be nearly over.
  public init(
    viewer: Viewer, day: Day, book: OfficeBook, onBehalfOf: String? = nil,
    disputes: [Identifier: NamedDispute] = [:], cases: [Identifier: CaseFile] = [:],
    reports: ReportsKnown = ReportsKnown(), now: Instant? = nil
  ) {
    self.viewer = viewer
    self.day = day
    self.book = book
    self.onBehalfOf = onBehalfOf
    self.disputes = disputes
    self.cases = cases
    self.reports = reports
    self.now = now ?? Instant(endOf: viewer.today)
  }
}

/// What the office knows of the rounds that an act is about.
public struct ReportsKnown: Sendable {
  /// The disputes recorded of the village and round that its liaison may see, and that count.
  public let recorded: [Identifier: Number]
  /// The villages of whose reports one is missing.
  public let missing: [Identifier]

  /// Says what is known; nothing by default.
  public init(recorded: [Identifier: Number] = [:], missing: [Identifier] = []) {
    self.recorded = recorded
    self.missing = missing
  }
}

extension Circumstance {
  /// The same, said by somebody, unless it is said by another already.
  func said(by name: String) -> Circumstance { with(day: day, onBehalfOf: onBehalfOf ?? name) }

  /// The same circumstances on another day.
  func on(_ day: Day) -> Circumstance { with(day: day, onBehalfOf: onBehalfOf) }

  private func with(day: Day, onBehalfOf: String?) -> Circumstance {
    Circumstance(
      viewer: viewer, day: day, book: book, onBehalfOf: onBehalfOf, disputes: disputes,
      cases: cases, reports: reports, now: now)
  }
}

/// What is wrong with one field of an act.
public struct Problem: Error, Hashable, Worded {
  /// The field's id, or nil when it is the act as a whole.
  public let field: String?
  public let wording: Wording
  /// A warning may be saved over; an error may not.
  public let isWarning: Bool
  /// What kind of no an error is.
  public let reason: Refusal.Reason

  /// Names a field and says what is wrong with it.
  public init(
    _ field: String?, _ wording: Wording, isWarning: Bool = false,
    reason: Refusal.Reason = .notValid
  ) {
    self.field = field
    self.wording = wording
    self.isWarning = isWarning
    self.reason = reason
  }
}
