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
  /// The eras of a case: for each day and each instant, those facts hold that the fold of both gives.
  ///
  /// - Parameters:
  ///   - adoptions: when tables were adopted by which facts may be reckoned otherwise.
  ///   - facts: of a state, on a day, as known by an instant.
  public static func eras<Facts: Equatable & Sendable>(
    of entries: [Entry], adoptions: [(day: Day, at: Instant)], memory: ActMemory<CaseFile>? = nil,
    facts: @escaping (CaseFile, Day, Instant) -> Facts
  ) throws -> [Era<Facts>] {
    guard let first = entries.first else { return [] }
    var walk = Walk(first.subject.id, facts)
    var waiting = adoptions.drop { $0.at <= first.recorded }
    for (index, entry) in entries.enumerated() {
      while let next = waiting.first, next.at <= entry.recorded {
        waiting.removeFirst()
        try walk.adopt(entries[..<index], adoptions, next, memory)
      }
      try walk.take(entries[...index], adoptions, memory)
    }
    for adoption in waiting { try walk.adopt(entries[...], adoptions, adoption, memory) }
    return walk.eras
  }

  private struct Walk<Facts: Equatable & Sendable> {
    var eras: [Era<Facts>] = []
    private var state: CaseFile
    private var last: Day?
    private let facts: (CaseFile, Day, Instant) -> Facts

    init(_ id: Identifier, _ facts: @escaping (CaseFile, Day, Instant) -> Facts) {
      state = CaseFile(id: id)
      self.facts = facts
    }

    /// One more entry: as a rule it follows in day too, and only adds to what was.
    mutating func take(
      _ entries: ArraySlice<Entry>, _ adoptions: [(day: Day, at: Instant)],
      _ memory: ActMemory<CaseFile>?
    ) throws {
      guard let entry = entries.last else { return }
      guard entry.reverses == nil, last.map({ $0 <= entry.day }) ?? true else {
        return try rewrite(entries, adoptions, at: entry.recorded, memory)
      }
      state.add(try Line<CaseFile>(entry, memory), nil)
      follow(on: entry.day, at: entry.recorded)
    }

    mutating func adopt(
      _ entries: ArraySlice<Entry>, _ adoptions: [(day: Day, at: Instant)],
      _ adoption: (day: Day, at: Instant), _ memory: ActMemory<CaseFile>?
    ) throws {
      guard let last, last > adoption.day else { return follow(on: adoption.day, at: adoption.at) }
      try rewrite(entries, adoptions, at: adoption.at, memory)
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
    private mutating func rewrite(
      _ entries: ArraySlice<Entry>, _ adoptions: [(day: Day, at: Instant)], at instant: Instant,
      _ memory: ActMemory<CaseFile>?
    ) throws {
      for index in eras.indices where eras[index].struck == nil { eras[index].struck = instant }
      let entries = Array(entries)
      guard let whole = try Fold.state(CaseFile.self, of: entries, codes: nil, memory: memory)
      else { return }
      state = whole
      let own = whole.history.map(\.day)
      let days = Set(own + adoptions.filter { $0.at <= instant }.map(\.day)).sorted()
      last = own.max()
      var before: Int?
      for day in days {
        guard
          let then = try Fold.state(
            CaseFile.self, of: entries, codes: nil, until: day, memory: memory)
        else { continue }
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
