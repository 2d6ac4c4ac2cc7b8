import Wording

/// The pure fold of a subject's entries into its state, as of a day and as known by an instant.
///
/// State(D, T) takes the entries recorded by T, puts each correction in the place of what it
/// corrects, leaves out what is effective after D, and applies the rest in sequence.
public enum Fold {
  /// Folds the entries of one subject, given in sequence; nil when nothing of it is known by then.
  ///
  /// Without codes the lines of the history say nothing: for those who only read the state. Who folds
  /// many subjects gives a memory.
  /// - Throws: `JournalError` for an act or a payload that this program does not know.
  @specialized(where State == CaseFile)
  @specialized(where State == VisitFile)
  public static func state<State: SubjectState>(
    _ type: State.Type, of entries: [Entry], codes: Codes?, until day: Day? = nil,
    knownBy instant: Instant? = nil, memory: ActMemory<State>? = nil
  ) throws -> State? {
    let known = instant.map { instant in entries.filter { $0.recorded <= instant } } ?? entries
    guard let first = known.first, first.id == entries.first?.id else { return nil }
    return Fold.state(
      of: try known.map { try Line<State>($0, memory) }, first.subject.id, codes, until: day)
  }

  /// Folds lines in sequence; nil when the first of them is of a later day.
  static func state<State: SubjectState>(
    of lines: [Line<State>], _ id: Identifier, _ codes: Codes? = nil, until day: Day? = nil
  ) -> State? {
    let first = lines.first?.moment.entry
    var lines = lines
    resolve(&lines)
    if let day { lines.removeAll { $0.moment.day > day } }
    guard lines.first?.moment.entry == first else { return nil }
    var state = State(id: id)
    for line in lines { state.add(line, codes) }
    return state
  }

  /// The act of an entry as it stands now, with its corrections.
  public static func act<State: SubjectState>(
    _ entry: Identifier, of entries: [Entry]
  ) throws -> (any Act<State>)? {
    var lines = try entries.map { try Line<State>($0) }
    resolve(&lines)
    return lines.first { $0.moment.entry == entry }?.act
  }

  /// Leaves out what was undone, puts corrections where they belong and gives every reversing entry the
  /// day of what it takes back.
  private static func resolve<State>(_ lines: inout [Line<State>]) {
    for index in lines.indices {
      guard let reversed = lines[index].reverses,
        let target = lines[..<index].firstIndex(where: { $0.moment.entry == reversed })
      else { continue }
      lines[index].reversedLine = target
      if lines[index].act is any Striking { lines[target].undoneBy = lines[index].moment.entry }
    }
    for index in lines.indices {
      guard let target = lines[index].reversedLine, lines[index].undoneBy == nil else { continue }
      if let correction = lines[index].act as? any Correcting {
        if let act: any Act<State> = correction.corrected(lines[target].act) {
          lines[target].act = act
        }
        if let day = correction.day { lines[target].moment.day = day }
        lines[target].correctedBy = lines[index].moment.entry
      }
    }
    for index in lines.indices {
      if let target = lines[index].reversedLine {
        lines[index].moment.day = lines[target].moment.day
      }
    }
  }

  struct Line<State: SubjectState> {
    var act: any Act<State>
    var moment: Moment
    let reverses: Identifier?
    var correctedBy: Identifier?
    var undoneBy: Identifier?
    var reversedLine: Int?

    init(_ entry: Entry, _ memory: ActMemory<State>? = nil) throws {
      guard let type = State.act(entry.act) else {
        throw JournalError.unknownAct(entry.act, sequence: entry.sequence)
      }
      guard let payload = entry.payload else {
        throw JournalError.redacted(sequence: entry.sequence)
      }
      moment = Moment(of: entry)
      reverses = entry.reverses
      func read() throws -> any Act<State> {
        try type.decoded(payload, sequence: entry.sequence)
      }
      act = try memory?.act(entry.act, payload, read) ?? read()
    }
  }
}

extension SubjectState {
  /// Adds an act that has just been recorded to the state, as the fold would.
  public mutating func add(_ act: some Act<Self>, _ entry: Entry, _ codes: Codes) {
    add(
      act, HistoryLine(of: act, Moment(of: entry), codes, reverses: entry.reverses),
      Moment(of: entry))
  }

  mutating func add(_ line: Fold.Line<Self>, _ codes: Codes?) {
    func add<A: Act<Self>>(_ act: A) {
      var history = HistoryLine(of: act, line.moment, codes, reverses: line.reverses)
      history.correctedBy = line.correctedBy
      history.undoneBy = line.undoneBy
      self.add(act, history, line.moment)
    }
    add(line.act)
  }

  private mutating func add<A: Act<Self>>(_ act: A, _ line: HistoryLine, _ moment: Moment) {
    if line.undoneBy == nil {
      act.apply(to: &self, moment)
      if let stage = stage(after: A.kind) { self.stage = stage }
    }
    history.append(line)
  }
}

extension Act {
  static func decoded(_ payload: [UInt8], sequence: Int) throws -> Self {
    do {
      return try Payload.decode(Self.self, from: payload)
    } catch {
      throw JournalError.unreadable(kind, sequence: sequence)
    }
  }
}

/// An act that puts another payload, and perhaps another day, in the place of an earlier entry's.
public protocol Correcting {
  var day: Day? { get }
  /// The recorded disputes that the act as it should have been names.
  var disputesOfBody: [Identifier] { get }
  /// The earlier act as it should have been; nil when the correction does not fit it.
  func corrected<State>(_ act: any Act<State>) -> (any Act<State>)?
}
