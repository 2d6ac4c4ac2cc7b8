/// What was so of a subject from a day on, and since when that is known: 截至 and 录入截至 in one value.
public struct Era<Facts: Equatable & Sendable>: Sendable {
  public let from: Day
  public let known: Instant
  /// The first day on which something else was so, and since when that is known; nil while nothing follows.
  public internal(set) var end: (day: Day, known: Instant)?
  /// Since when it is known that it never was so: something was corrected, undone, or recorded late.
  public internal(set) var struck: Instant?
  public let facts: Facts

  /// Whether it was so on a day, as known by an instant.
  public func holds(on day: Day, knownBy instant: Instant) -> Bool {
    guard from <= day, known <= instant, struck.map({ instant < $0 }) ?? true else { return false }
    return end.map { !($0.day <= day && $0.known <= instant) } ?? true
  }
}

extension Fold {
  /// A case folded, and its eras: for each day and each instant, those facts hold that the fold of both gives.
  ///
  /// - Parameters:
  ///   - adoptions: when tables were adopted by which facts may be reckoned otherwise.
  ///   - facts: of a state, on a day, as known by an instant.
  public static func eras<Facts: Equatable & Sendable>(
    of entries: [Entry], adoptions: [(day: Day, at: Instant)], memory: ActMemory<CaseFile>? = nil,
    facts: @escaping (CaseFile, Day, Instant) -> Facts
  ) throws -> (state: CaseFile, eras: [Era<Facts>])? {
    guard let first = entries.first else { return nil }
    var walk = Walk(first.subject.id, facts)
    var waiting = adoptions.drop { $0.at <= first.recorded }
    for entry in entries {
      while let next = waiting.first, next.at <= entry.recorded {
        waiting.removeFirst()
        walk.adopt(adoptions, next)
      }
      walk.take(try Line(entry, memory), recorded: entry.recorded, adoptions)
    }
    for adoption in waiting { walk.adopt(adoptions, adoption) }
    return (walk.state, walk.eras)
  }

  private struct Walk<Facts: Equatable & Sendable> {
    private(set) var eras: [Era<Facts>] = []
    private(set) var state: CaseFile
    private var lines: [Line<CaseFile>] = []
    private var last: Day?
    private let facts: (CaseFile, Day, Instant) -> Facts

    init(_ id: Identifier, _ facts: @escaping (CaseFile, Day, Instant) -> Facts) {
      state = CaseFile(id: id)
      self.facts = facts
    }

    /// One more entry: as a rule it follows in day too, and only adds to what was.
    mutating func take(
      _ line: Line<CaseFile>, recorded: Instant, _ adoptions: [(day: Day, at: Instant)]
    ) {
      lines.append(line)
      guard line.reverses == nil, last.map({ $0 <= line.moment.day }) ?? true else {
        return rewrite(adoptions, at: recorded)
      }
      state.add(line, nil)
      follow(on: line.moment.day, at: recorded)
    }

    mutating func adopt(
      _ adoptions: [(day: Day, at: Instant)], _ adoption: (day: Day, at: Instant)
    ) {
      guard let last, last > adoption.day else { return follow(on: adoption.day, at: adoption.at) }
      rewrite(adoptions, at: adoption.at)
    }

    private mutating func follow(on day: Day, at instant: Instant) {
      last = day
      let now = facts(state, day, instant)
      if let before = eras.indices.last {
        guard eras[before].facts != now || eras[before].struck != nil else { return }
        if eras[before].struck == nil { eras[before].end = (day, instant) }
      }
      eras.append(Era(from: day, known: instant, facts: now))
    }

    /// Every day anew, as it is known from now on.
    private mutating func rewrite(_ adoptions: [(day: Day, at: Instant)], at instant: Instant) {
      for index in eras.indices where eras[index].struck == nil { eras[index].struck = instant }
      guard let whole = Fold.state(of: lines, state.id) else { return }
      state = whole
      let own = whole.history.map(\.day)
      let days = Set(own + adoptions.filter { $0.at <= instant }.map(\.day)).sorted()
      last = own.max()
      var before: Int?
      for day in days {
        guard let then = Fold.state(of: lines, state.id, until: day) else { continue }
        let now = facts(then, day, instant)
        if let before {
          guard eras[before].facts != now else { continue }
          eras[before].end = (day, instant)
        }
        before = eras.count
        eras.append(Era(from: day, known: instant, facts: now))
      }
      if let latest = days.last, let end = last { last = max(latest, end) }
    }
  }
}
