import Casework

/// Writes entries by hand as the store would: checks, completes, encodes, appends.
struct Journal<State: SubjectState> {
  /// The office in which the acts are judged; a test may change its book as time goes on.
  var office: TestOffice
  /// What is known of the rounds that an act is about.
  var reports = ReportsKnown()
  let subject: Subject
  private(set) var entries: [Entry] = []
  /// The state as acts were added one by one; after a reversal, the fold.
  private(set) var current: State
  private var dice: Dice

  init(_ office: TestOffice, seed: UInt64 = 1) {
    self.office = office
    dice = Dice(seed)
    subject = Subject(State.kind, .random(using: &dice))
    current = State(id: subject.id)
  }

  /// The state of all entries, or of those that had happened and were known by then.
  func state(until day: Day? = nil, knownBy instant: Instant? = nil) throws -> State? {
    try Fold.state(State.self, of: entries, codes: office.codes, until: day, knownBy: instant)
  }

  /// Records an act; a refusal is thrown and nothing is recorded.
  @discardableResult
  mutating func record(
    _ act: any Act<State>, by officer: Identifier = TestOffice.clerk, on day: String,
    recorded: Instant? = nil, reverses: Identifier? = nil, for speaker: String? = nil,
    naming others: [CaseFile] = []
  ) throws -> Entry {
    try record(
      act, by: officer, on: day.day, recorded: recorded, reverses: reverses, for: speaker,
      naming: others)
  }

  @discardableResult
  mutating func record(
    _ act: any Act<State>, by officer: Identifier = TestOffice.clerk, on day: Day,
    recorded: Instant? = nil, reverses: Identifier? = nil, for speaker: String? = nil,
    naming others: [CaseFile] = []
  ) throws -> Entry {
    let named = others.compactMap { file in NamedDispute(file).map { (file.id, $0) } }
    let reverses = reverses ?? type(of: act).reversed(in: current)
    // Reports are judged by when they are recorded; by default in the morning of their day.
    let isOfRound = [.villagePeriod, .round].contains(State.kind)
    let recorded = recorded ?? (isOfRound ? Instant(startOf: day, hour: 9) : nil)
    let circumstance = Circumstance(
      viewer: try office.viewer(officer).on(isOfRound ? recorded?.day ?? day : office.today),
      day: effective(day, reverses), book: office.book, onBehalfOf: speaker,
      disputes: Dictionary(uniqueKeysWithValues: named),
      cases: Dictionary(uniqueKeysWithValues: others.map { ($0.id, $0) }), reports: reports,
      now: isOfRound ? recorded : nil)
    return try append(act, circumstance, recorded, reverses)
  }

  private func effective(_ day: Day, _ reversed: Identifier?) -> Day {
    reversed.flatMap { id in current.history.first { $0.entry == id }?.day } ?? day
  }

  private mutating func append<A: Act<State>>(
    _ act: A, _ circumstance: Circumstance, _ recorded: Instant?, _ reverses: Identifier?
  ) throws -> Entry {
    let effective = circumstance.day
    let whole = act.completed(circumstance)
    try current.check(whole, circumstance, reversing: reverses != nil)
    let recorded = recorded ?? Instant(startOf: effective + 1)
    let last = entries.last?.recorded ?? recorded
    let entry = Entry(
      id: .timeOrdered(at: recorded, using: &dice), office: Identifier(high: 9, low: 9),
      sequence: entries.count + 1, batch: .random(using: &dice), subject: subject,
      act: A.kind, version: A.version, day: effective,
      recorded: max(last, recorded), officer: circumstance.viewer.officer,
      onBehalfOf: circumstance.onBehalfOf, terminal: "1号终端",
      nth: entries.count + 1, seen: entries.last?.id, reverses: reverses, tables: 1,
      payload: try Payload.encode(whole), salt: nil, payloadHash: [], previous: [], hash: [])
    entries.append(entry)
    if reverses == nil {
      current.add(whole, entry, office.codes)
    } else {
      let folded = try state() ?? current
      do {
        try folded.checkReplay()
      } catch {
        entries.removeLast()
        throw error
      }
      current = folded
    }
    return entry
  }
}

extension CaseFile {
  /// Every fact of the case but its history, as text.
  var facts: String {
    let milestones = milestones.map { "\($0.key.rawValue)=\($0.value)" }.sorted().joined(
      separator: " ")
    return """
      \(kind) \(stage) \(number?.description ?? "-") \(people) \(isAnonymous) \(headcount) \(places)
      \(matter) \(detail ?? "-") \(channel) \(purpose ?? "-") \(category ?? "-") \(sender ?? "-")
      \(letter ?? "-") \(externalNumber ?? "-") \(accused ?? "-") \(barred.sorted()) \(isRestricted)
      \(registrar?.description ?? "-") \(handler?.description ?? "-") \(named.sorted())
      \(visit?.description ?? "-") \(route ?? "-") \(milestones)
      \(isAnswered) \(isDelivered) \(exemption ?? "-") \(level) \(risk ?? "-") \(size ?? "-")
      \(amount ?? 0) \(code ?? "-") \(legalKind ?? "-") \(isSimple) \(isUrged) \(verdict ?? "-")
      \(recused.sorted()) \(earlier?.description ?? "-") \(mergedInto?.description ?? "-")
      \(absorbed.keys.sorted()) \(extensions.map { "\($0.key.rawValue)=\($0.value)" }.sorted())
      \(oversight)
      \(setTraits.map { "\($0.key.rawValue)=\($0.value.holds)" }.sorted())
      """
  }
}
