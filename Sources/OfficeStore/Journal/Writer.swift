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

  private let db: Database
  private let viewer: Viewer
  private var sealer: Sealer
  private var lines: [Receipt.Line] = []

  var context: Context { sealer.context }
  var receipt: Receipt { Receipt(lines: lines) }

  /// Begins a batch of the viewer's, at the instant given.
  init(_ context: Context, _ db: Database, _ viewer: Viewer, at now: Instant) throws {
    self.db = db
    self.viewer = viewer
    sealer = Sealer(context, try EntryTable.head(of: context.office, db), viewer, at: now)
  }

  /// Refuses to write before the last entry's instant or 30 days after it, until the date is confirmed.
  mutating func checkClock(confirming: Bool) throws {
    try sealer.checkClock(confirming: confirming)
  }

  /// A petition by 来访 brings its visit with it, and the other way round: one 批, never two.
  mutating func expanded(_ proposals: [Proposal]) -> [Proposal] {
    proposals.flatMap { proposal -> [Proposal] in
      guard proposal.subject == nil else { return [proposal] }
      let (petition, visit) = (
        Identifier.random(using: &sealer.dice), Identifier.random(using: &sealer.dice)
      )
      func new(_ act: any Act, _ kind: Subject.Kind, _ id: Identifier) -> Proposal {
        Proposal(
          act, about: Subject(kind, id), on: proposal.day, onBehalfOf: proposal.onBehalfOf,
          seen: proposal.seen)
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
    // The other side of a merger is written with it and never by itself.
    guard !(proposal.act is Absorb), !(proposal.act is Release) else { throw OfficeError.notFound }
    let granted = proposal.act is Approve ? try granted(by: proposal) : nil
    try record(try restored(proposal), proposal)
    if let granted { try record(granted, proposal.after(lines.last?.entry)) }
    if let merge = proposal.act as? Merge { try absorb(merge, proposal) }
    if proposal.act is Unmerge { try release(proposal) }
    guard let old = (proposal.act as? any Registration)?.replaces,
      let new = lines.last(where: { $0.number != nil && $0.subject.kind == .caseFile })
    else { return }
    try replace(old, by: new, proposal)
  }

  /// The act that an approval brings with it.
  private func granted(by proposal: Proposal) throws -> (any Act)? {
    try proposal.subject.flatMap { try file($0.id) }.flatMap {
      Approve.granted(on: $0, by: viewer.officer)
    }
  }

  /// The act with the numbers that its form showed hidden and left as they were.
  private func restored(_ proposal: Proposal) throws -> any Act {
    let sources = [proposal.subject?.id, (proposal.act as? any Registration)?.replaces]
    guard HiddenNumbers.mayBe(in: try Payload.encode(proposal.act)) else { return proposal.act }
    let payloads = try sources.compactMap { $0 }.flatMap { id in
      try EntryTable.entries(of: id, db).compactMap(\.payload)
    }
    return try HiddenNumbers(in: payloads).restored(proposal.act)
  }

  /// The other side of a merger: the case that goes on takes over what the merged one says.
  private mutating func absorb(_ merge: Merge, _ proposal: Proposal) throws {
    guard let into = merge.into, let own = proposal.subject,
      let merged = try file(own.id), let other = try file(into)
    else { throw OfficeError.notFound }
    let absorb = Absorb(merged)
    try record(
      absorb,
      Proposal(absorb, about: Subject(.caseFile, into), on: proposal.day, seen: other.lastEntry))
  }

  /// The other side of taking a merger apart.
  private mutating func release(_ proposal: Proposal) throws {
    guard let own = proposal.subject, let merged = try file(own.id),
      let into = try mergedInto(own.id), let other = try file(into),
      let entry = other.absorbed[own.id]
    else { throw OfficeError.notFound }
    let release = Release(case: own.id, number: merged.number)
    try record(
      release,
      Proposal(
        release, about: Subject(.caseFile, into), on: proposal.day, seen: other.lastEntry,
        reverses: entry))
  }

  /// Into which case one was merged last, before that was taken back.
  private func mergedInto(_ id: Identifier) throws -> Identifier? {
    let entries = try EntryTable.entries(of: id, db)
    guard let last = entries.last(where: { $0.act == Merge.kind }) else { return nil }
    return (try Fold.act(last.id, of: entries) as (any Act<CaseFile>)?).flatMap {
      ($0 as? Merge)?.into
    }
  }

  private func file(_ id: Identifier) throws -> CaseFile? {
    try Fold.state(CaseFile.self, of: EntryTable.entries(of: id, db), codes: nil)
  }

  /// Voids the case that was registered anew under the right kind, and has it name its successor.
  private mutating func replace(_ old: Identifier, by new: Receipt.Line, _ proposal: Proposal)
    throws
  {
    let entries = try EntryTable.entries(of: old, db)
    guard let file = try Fold.state(CaseFile.self, of: entries, codes: nil) else {
      throw OfficeError.notFound
    }
    let circumstance = Circumstance(viewer: viewer, day: proposal.day, book: context.book)
    guard proposal.act is RegisterPetition == (file.kind == .dispute) else {
      throw OfficeError.notFound
    }
    if let refusal = file.refusalToReregister(circumstance) { throw refusal }
    let successor = try Fold.state(
      CaseFile.self, of: EntryTable.entries(of: new.subject.id, db), codes: nil)
    let void = VoidSubject<CaseFile>(
      reason: "登记类别有误，改登为 \(new.number?.description ?? "")", successor: new.subject.id,
      sight: successor.flatMap { SightOfSuccessor($0.sight) })
    try record(
      void, Proposal(void, about: Subject(.caseFile, old), on: proposal.day, seen: proposal.seen))
  }

  private mutating func record<A: Act>(_ act: A, _ proposed: Proposal) throws {
    var proposal = proposed
    let subject = try proposal.subject ?? newSubject(for: act)
    guard subject.kind == A.State.kind else { throw OfficeError.notFound }
    let entries = try EntryTable.entries(of: subject.id, db)
    let codes = context.book.tables.codes
    var state = try Fold.state(A.State.self, of: entries, codes: codes) ?? A.State(id: subject.id)
    try checkSight(state, isNew: entries.isEmpty)
    // Who names a village's round and not its subject is told by the procedure what stands there.
    if proposal.subject != nil { try checkSeen(proposal, state) }
    if entries.isEmpty { proposal.seen = nil }
    proposal.reverses = proposal.reverses ?? A.reversed(in: state)
    try checkReversed(act, proposal, state)
    let entry = try append(act, proposal, subject, to: &state)
    if proposal.reverses != nil {
      state = try Fold.state(A.State.self, of: entries + [entry], codes: codes) ?? state
      try state.checkReplay()
    }
    try Projection.write(
      state, entries + [entry], nth: entry.nth, position: sealer.head.position, context, db)
  }

  /// Checks an act against a state at hand, appends its entry and adds it to the state.
  private mutating func append<A: Act>(
    _ act: A, _ proposal: Proposal, _ subject: Subject, to state: inout A.State
  ) throws -> Entry {
    var number: Number?
    let disputes = try disputes(namedBy: act)
    let entry = try sealer.seal(
      act.composed(), proposal, subject, to: &state, naming: disputes,
      cases: try cases(namedBy: act), reports: try reports(knownFor: act, state)
    ) { [db, office = context.book.file] act, day in
      number = try Self.number(for: &act, on: day, in: office, db)
    }
    try EntryTable.append(entry, at: sealer.head.position, db)
    lines.append(
      Receipt.Line(
        entry: entry.id, subject: subject, number: number,
        password: act is any GivesPassword ? try givePassword(to: subject.id) : nil))
    return entry
  }

  /// A new first password for an officer.
  private mutating func givePassword(to officer: Identifier) throws -> String {
    let password = PasswordRule.first(using: &sealer.dice)
    try Credential.make(password, salt: sealer.dice.bytes(16))
      .write(for: officer, isFirst: true, db)
    return password
  }

  /// The other cases that an act names, as far as the viewer may see them.
  private func cases(namedBy act: some Act) throws -> [Identifier: CaseFile] {
    var cases: [Identifier: CaseFile] = [:]
    for id in act.namedCases {
      guard let file = try file(id),
        try SubjectSight.isOpen(file, to: viewer, context.ordinals, db)
      else { continue }
      cases[id] = file
    }
    return cases
  }

  private func disputes(namedBy act: some Act) throws -> [Identifier: NamedDispute] {
    var disputes: [Identifier: NamedDispute] = [:]
    for id in act.namedDisputes {
      let entries = try EntryTable.entries(of: id, db)
      guard entries.first?.subject.kind == .caseFile else { continue }
      disputes[id] = try Fold.state(CaseFile.self, of: entries, codes: nil)
        .flatMap { NamedDispute($0) }
    }
    return disputes
  }

  /// What the office knows of the rounds that an act is about.
  private func reports(knownFor act: some Act, _ state: some SubjectState) throws -> ReportsKnown {
    if let report = act as? any VillageReport {
      let period = state as? VillagePeriod
      guard let round = period?.round ?? report.asked,
        let village = period?.village ?? report.village,
        let terms = context.book.terms(of: round)
      else { return ReportsKnown() }
      return ReportsKnown(
        recorded: try VillageDisputesSQL(context.book, context.ordinals)
          .numbers(of: village, in: terms.span, db))
    }
    guard let close = act as? CloseRound else { return ReportsKnown() }
    let rounds = close.month.map { [.month($0)] } ?? (state as? RoundFile)?.rounds ?? []
    let rows = try VillageRoundTable.rows(
      rounds, context.book, context.ordinals, at: sealer.now, db)
    return ReportsKnown(
      missing: rows.filter(\.isWaitedFor).map(\.village))
  }

  /// A new subject is random, save a village's round and a month, of which there is one.
  private mutating func newSubject(for act: some Act) throws -> Subject {
    if let report = act as? any AboutVillageRound,
      let existing = try VillageRoundTable.id(report, context.ordinals, db)
    {
      return Subject(.villagePeriod, existing)
    }
    if let month = (act as? CloseRound)?.month,
      let existing = context.book.file(of: .month(month))
    {
      return Subject(.round, existing.id)
    }
    return Subject(kind(of: act), Identifier.random(using: &sealer.dice))
  }

  private func kind<A: Act>(of act: A) -> Subject.Kind { A.State.kind }

  private func checkSight(_ state: some SubjectState, isNew: Bool) throws {
    // Who may change the office's own book is in its procedures.
    let isBook = [.officer, .village, .office, .round].contains(type(of: state).kind)
    guard try isNew || isBook || SubjectSight.isOpen(state, to: viewer, context.ordinals, db)
    else { throw OfficeError.notFound }
  }

  private func checkSeen(_ proposal: Proposal, _ state: some SubjectState) throws {
    guard let last = state.history.last, proposal.seen != last.entry else { return }
    throw OfficeError.stale(Meanwhile(since: proposal.seen, in: state, context.book))
  }

  /// What is taken back is an entry of the subject: that which follows for a void or an undo, one of the act
  /// that it corrects for a correction.
  private func checkReversed<A: Act>(_ act: A, _ proposal: Proposal, _ state: A.State) throws {
    guard let reversed = proposal.reverses else {
      guard !(act is any Correcting) else { throw OfficeError.notFound }
      return
    }
    guard let line = state.history.first(where: { $0.entry == reversed }),
      (act as? Correct<A.State>).map({ $0.act == line.act && line.isStanding })
        ?? (act is Release ? line.act == Absorb.kind : reversed == A.reversed(in: state))
    else { throw OfficeError.notFound }
  }

  /// Gives the next number of its series and year inside the transaction, without gaps but those of a restore.
  private static func number<A: Act>(
    for act: inout A, on day: Day, in office: OfficeFile, _ db: Database
  ) throws -> Number? {
    guard var numbered = act as? any Act & Numbered else { return nil }
    if let number = numbered.number { return number }
    let number = try NumberTable.next(
      type(of: numbered).series, year: day.year, in: office, db)
    numbered.number = number
    if let completed = numbered as? A { act = completed }
    return number
  }
}
