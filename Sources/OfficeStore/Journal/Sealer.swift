import Casework

/// Makes the next entries of the journal: checks acts against states at hand and gives them their place in the chain.
///
/// It touches no file; whoever appends the entries does so in their order.
struct Sealer {
  private(set) var context: Writer.Context
  private(set) var head: EntryTable.Head
  private(set) var now: Instant
  private var viewer: Viewer
  private var batch: Identifier
  var dice: Surroundings.Dice

  /// Begins a batch of the viewer's, at the instant given.
  init(_ context: Writer.Context, _ head: EntryTable.Head, _ viewer: Viewer, at now: Instant) {
    self.context = context
    self.head = head
    self.viewer = viewer
    self.now = now
    dice = context.surroundings.dice
    batch = Identifier.random(using: &dice)
  }

  /// Goes on with a batch of another viewer's, or of another instant.
  mutating func begin(_ viewer: Viewer, at now: Instant) {
    self.viewer = viewer
    self.now = now
    batch = Identifier.random(using: &dice)
  }

  /// Takes a round into the book that later acts are judged by.
  mutating func learn(_ round: RoundFile) {
    let book = context.book
    context = Writer.Context(
      office: context.office,
      book: OfficeBook(
        file: book.file, villages: book.villages, officers: book.officers,
        rounds: book.rounds.filter { $0.id != round.id } + [round]),
      ordinals: context.ordinals, tablesSequence: context.tablesSequence,
      surroundings: context.surroundings)
  }

  /// Refuses to write before the last entry's instant or 30 days after it, until the date is confirmed.
  ///
  /// A clock that is behind by less than five seconds is only being set right: the last instant is used again.
  mutating func checkClock(confirming: Bool) throws {
    guard let last = head.recorded, !confirming else { return }
    let ahead = now.milliseconds - last.milliseconds
    guard ahead > -5_000, ahead < 30 * 86_400_000 else {
      throw OfficeError.clockSuspect(now: now, last: last)
    }
    now = max(now, last)
  }

  /// Checks an act, seals its entry and adds it to the state.
  ///
  /// - Parameters:
  ///   - disputes: those that the act names, as they stand; `cases` the same of other cases.
  ///   - reports: what is known of the rounds that it is about.
  ///   - number: gives the act its number, once it is allowed.
  mutating func seal<A: Act>(
    _ act: A, _ proposal: Proposal, _ subject: Subject, to state: inout A.State,
    naming disputes: [Identifier: NamedDispute], cases: [Identifier: CaseFile] = [:],
    reports: ReportsKnown = ReportsKnown(),
    numbering number: (inout A, Day) throws -> Void
  ) throws -> Entry {
    let reversed = proposal.reverses.flatMap { reversed in
      state.history.first { $0.entry == reversed }
    }
    let day = reversed?.day ?? proposal.day
    let circumstance = Circumstance(
      viewer: viewer, day: day, book: context.book, onBehalfOf: proposal.onBehalfOf,
      disputes: disputes, cases: cases, reports: reports, now: now)
    var completed = act.completed(circumstance)
    try state.check(completed, circumstance, reversing: proposal.reverses != nil)
    try number(&completed, day)
    let entry = try sealed(completed, proposal, subject, day, nth: state.history.count + 1)
    head = EntryTable.Head(
      position: head.position + 1, sequence: entry.sequence, hash: entry.hash, recorded: now)
    // What was typed decomposed is kept composed: the state says what the entry says.
    if let payload = entry.payload, Payload.mayCompose(payload) {
      completed = try Payload.decode(A.self, from: payload)
    }
    state.add(completed, entry, context.book.tables.codes)
    return entry
  }

  private mutating func sealed(
    _ act: some Act, _ proposal: Proposal, _ subject: Subject, _ day: Day, nth: Int
  ) throws -> Entry {
    let payload = try Payload.encode(act)
    let salt = dice.bytes(32)
    var entry = Entry(
      id: .timeOrdered(at: now, using: &dice), office: context.office, sequence: head.sequence + 1,
      batch: batch,
      subject: subject, act: type(of: act).kind, version: type(of: act).version, day: day,
      recorded: now,
      officer: viewer.officer, onBehalfOf: proposal.onBehalfOf,
      terminal: context.book.file.terminalName(of: context.surroundings.terminal), nth: nth,
      seen: proposal.seen, reverses: proposal.reverses, tables: context.tablesSequence,
      payload: payload, salt: salt,
      payloadHash: Chain.payloadHash(salt: salt, payload: payload), previous: head.hash, hash: [])
    entry.hash = Chain.hash(entry)
    return entry
  }
}
