/// One line of the journal: what happened to one subject, when, and who said so.
///
/// The fields and their order are fixed for ever. `payload` holds the exact bytes that were
/// hashed; it and `salt` are nil once redacted.
public struct Entry: Hashable, Sendable {
  public var id: Identifier
  public var office: Identifier
  /// 1, 2, 3 … in its office.
  public var sequence: Int
  /// Shared by the entries of one `perform`.
  public var batch: Identifier
  public var subject: Subject
  /// The kind of act, for ever: "answer".
  public var act: String
  public var version: Int
  /// When it happened.
  public var day: Day
  /// When it was recorded.
  public var recorded: Instant
  public var officer: Identifier
  /// Who said it, when the officer typed it for somebody (代填).
  public var onBehalfOf: String?
  public var terminal: String
  /// The n-th entry of its subject in this file; not hashed.
  public var nth: Int
  /// The last entry of the subject that the author had seen.
  public var seen: Identifier?
  /// The entry that an undo, a correction or a void takes back.
  public var reverses: Identifier?
  /// Sequence of the rules, codes and holidays that it was judged by.
  public var tables: Int
  public var payload: [UInt8]?
  public var salt: [UInt8]?
  public var payloadHash: [UInt8]
  public var previous: [UInt8]
  public var hash: [UInt8]

  /// Puts an entry together, field by field.
  public init(
    id: Identifier, office: Identifier, sequence: Int, batch: Identifier, subject: Subject,
    act: String, version: Int, day: Day, recorded: Instant, officer: Identifier,
    onBehalfOf: String?, terminal: String, nth: Int, seen: Identifier?, reverses: Identifier?,
    tables: Int, payload: [UInt8]?, salt: [UInt8]?, payloadHash: [UInt8], previous: [UInt8],
    hash: [UInt8]
  ) {
    self.id = id
    self.office = office
    self.sequence = sequence
    self.batch = batch
    self.subject = subject
    self.act = act
    self.version = version
    self.day = day
    self.recorded = recorded
    self.officer = officer
    self.onBehalfOf = onBehalfOf
    self.terminal = terminal
    self.nth = nth
    self.seen = seen
    self.reverses = reverses
    self.tables = tables
    self.payload = payload
    self.salt = salt
    self.payloadHash = payloadHash
    self.previous = previous
    self.hash = hash
  }
}
