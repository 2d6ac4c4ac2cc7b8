import Casework
import Foundation
import GRDB
import Wording

/// The write path: folds each subject, asks the procedure, appends, rewrites projections.
struct Writer {
  /// What a writer knows of the office while it writes.
  struct Context {
    let office: Identifier
    let book: OfficeBook
    let ordinals: Ordinals
    let tablesSequence: Int
    let surroundings: Surroundings
  }

  let context: Context
  private let db: Database
  private let viewer: Viewer
  private let batch: Identifier
  private(set) var head: EntryTable.Head
  private var now: Instant
  private var dice: Surroundings.Dice
  private var lines: [Receipt.Line] = []

  var receipt: Receipt { Receipt(lines: lines) }

  /// Begins a batch of the viewer's, at the instant given.
  init(_ context: Context, _ db: Database, _ viewer: Viewer, at now: Instant, head: EntryTable.Head? = nil) throws {
    self.context = context
    self.db = db
    self.viewer = viewer
    self.head = try head ?? EntryTable.head(of: context.office, db)
    self.now = now
    dice = context.surroundings.dice
    batch = Identifier.random(using: &dice)
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

  /// A petition by 来访 brings its visit with it, and the other way round: one 批, never two.
  mutating func expanded(_ proposals: [Proposal]) -> [Proposal] {
    proposals.flatMap { proposal -> [Proposal] in
      guard proposal.subject == nil else { return [proposal] }
      let (petition, visit) = (Identifier.random(using: &dice), Identifier.random(using: &dice))
      func new(_ act: any Act, _ kind: Subject.Kind, _ id: Identifier) -> Proposal {
        Proposal(act, about: Subject(kind, id), on: proposal.day, onBehalfOf: proposal.onBehalfOf)
      }
      if let act = proposal.act as? RegisterPetition,
        let pair = VisitAndPetition.visit(of: act, visit, caseFile: petition)
      {
        return [new(pair.petition, .caseFile, petition), new(pair.visit, .visit, visit)]
      }
      if let act = proposal.act as? RegisterVisit,
        let pair = VisitAndPetition.petition(of: act, petition, visit: visit)
      {
        return [new(pair.visit, .visit, visit), new(pair.petition, .caseFile, petition)]
      }
      return [proposal]
    }
  }

  mutating func record(_ proposal: Proposal) throws {
    try record(proposal.act, proposal)
  }

  private mutating func record<A: Act>(_ act: A, _ proposal: Proposal) throws {
    let subject = try proposal.subject ?? newSubject(for: act)
    guard subject.kind == A.State.kind else { throw OfficeError.notFound }
    let entries = try EntryTable.entries(of: subject.id, db)
    let codes = context.book.tables.codes
    var state = try Fold.state(A.State.self, of: entries, codes: codes) ?? A.State(id: subject.id)
    try checkSight(state, isNew: entries.isEmpty)
    try checkSeen(proposal, state)
    try checkReversed(proposal, state)
    let entry = try append(act, proposal, subject, to: &state)
    if proposal.reverses != nil {
      state = try Fold.state(A.State.self, of: entries + [entry], codes: codes) ?? state
      try state.checkReplay()
    }
    try Projection.write(state, nth: entry.nth, position: position, context, db)
  }

  /// Checks an act against a state at hand, appends its entry and adds it to the state.
  @discardableResult
  mutating func append<A: Act>(
    _ act: A, _ proposal: Proposal, _ subject: Subject, to state: inout A.State
  ) throws -> Entry {
    let day = proposal.reverses.flatMap { reversed in state.history.first { $0.entry == reversed }?.day } ?? proposal.day
    let circumstance = Circumstance(viewer: viewer, day: day, book: context.book)
    var completed = act.completed(circumstance)
    try state.check(completed, circumstance, reversing: proposal.reverses != nil)
    let number = try number(for: &completed, on: day)
    var entry = try sealed(completed, proposal, subject, day, nth: state.history.count + 1)
    entry.hash = Chain.hash(entry)
    try EntryTable.append(entry, db)
    head = EntryTable.Head(sequence: entry.sequence, hash: entry.hash, recorded: now)
    // What was typed decomposed is kept composed: the state says what the entry says.
    if let payload = entry.payload, Payload.mayCompose(payload) { completed = try Payload.decode(A.self, from: payload) }
    state.add(completed, entry, context.book.tables.codes)
    lines.append(Receipt.Line(entry: entry.id, subject: subject, number: number))
    return entry
  }

  /// The position of the last entry.
  var position: Int {
    get throws { try Int.fetchOne(db.cachedStatement(sql: "SELECT max(position) FROM entry")) ?? 0 }
  }

  private mutating func sealed(
    _ act: some Act, _ proposal: Proposal, _ subject: Subject, _ day: Day, nth: Int
  ) throws -> Entry {
    let payload = try Payload.encode(act)
    let salt = dice.bytes(32)
    return Entry(
      id: .timeOrdered(at: now, using: &dice), office: context.office, sequence: head.sequence + 1, batch: batch,
      subject: subject, act: type(of: act).kind, version: type(of: act).version, day: day, recorded: now,
      officer: viewer.officer, onBehalfOf: proposal.onBehalfOf, terminal: context.surroundings.terminal, nth: nth,
      seen: proposal.seen, reverses: proposal.reverses, tables: context.tablesSequence, payload: payload, salt: salt,
      payloadHash: Chain.payloadHash(salt: salt, payload: payload), previous: head.hash, hash: [])
  }

  /// A new subject is random, save a village's month, of which there is one.
  private mutating func newSubject(for act: some Act) throws -> Subject {
    if let report = act as? any VillageMonthReport, let existing = try VillageMonthTable.id(report, context.ordinals, db) {
      return Subject(.villagePeriod, existing)
    }
    return Subject(kind(of: act), Identifier.random(using: &dice))
  }

  private func kind<A: Act>(of act: A) -> Subject.Kind { A.State.kind }

  private func checkSight(_ state: some SubjectState, isNew: Bool) throws {
    guard !isNew else { return }
    let sight = (state as? CaseFile)?.sight ?? (state as? VisitFile)?.sight
    guard sight?.isOpen(to: viewer) ?? true else { throw OfficeError.notFound }
  }

  private func checkSeen(_ proposal: Proposal, _ state: some SubjectState) throws {
    guard let last = state.history.last, proposal.seen != last.entry else { return }
    throw OfficeError.stale(
      by: context.book.name(ofOfficer: last.officer), at: last.recorded, name: last.name)
  }

  /// What is taken back is an entry of the subject; a correction names one of the act that it corrects.
  private func checkReversed(_ proposal: Proposal, _ state: some SubjectState) throws {
    let correction = proposal.act as? Correct
    guard let reversed = proposal.reverses else {
      guard correction == nil else { throw OfficeError.notFound }
      return
    }
    guard let line = state.history.first(where: { $0.entry == reversed }),
      correction.map({ $0.act == line.act }) ?? true
    else { throw OfficeError.notFound }
  }

  /// Gives the next number of its series and year, gap-free, inside the transaction.
  private func number<A: Act>(for act: inout A, on day: Day) throws -> Number? {
    guard var numbered = act as? any Act & Numbered else { return nil }
    if let number = numbered.number { return number }
    let number = try NumberTable.next(type(of: numbered).series, year: day.year, db)
    numbered.number = number
    if let completed = numbered as? A { act = completed }
    return number
  }
}
