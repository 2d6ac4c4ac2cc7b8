public import Casework
public import Wording

/// What was recorded of a subject between somebody's look at it and his save, in sequence.
public struct Meanwhile: Hashable, Sendable, Worded {
  /// One entry that came between.
  public struct Line: Hashable, Sendable {
    public let entry: Identifier
    /// The kind of its act, as the journal names it.
    public let act: String
    public let name: Wording
    public let by: String
    public let at: Instant
    /// What it says, in one line.
    public let digest: Wording
    /// The entry that it corrects or takes back.
    public let reverses: Identifier?
  }

  public let lines: [Line]

  /// Reads what came after an entry off a subject's state; the last line alone when that entry is none of its.
  public init(since seen: Identifier?, in state: some SubjectState, _ book: OfficeBook) {
    let place = state.history.lastIndex { $0.entry == seen }
    let count = place.map { state.history.count - 1 - $0 } ?? 1
    self.init(state.history.suffix(count), book)
  }

  /// Reads the last entry of one kind of act off a subject's state.
  public init(last kind: String, in state: some SubjectState, _ book: OfficeBook) {
    self.init(state.history.filter { $0.act == kind }.suffix(1), book)
  }

  private init(_ history: some Sequence<HistoryLine>, _ book: OfficeBook) {
    lines = history.map { line in
      Line(
        entry: line.entry, act: line.act, name: line.name,
        by: book.name(ofOfficer: line.officer), at: line.recorded, digest: line.digest,
        reverses: line.reverses)
    }
  }

  private init(_ lines: [Line]) { self.lines = lines }

  /// The part that meets a condition; the whole where nothing does.
  public func part(where isMeant: (Line) -> Bool) -> Meanwhile {
    let meant = lines.filter(isMeant)
    return meant.isEmpty ? self : Meanwhile(meant)
  }

  /// Who and when, without what: 林办事员11-23 10:00.
  public var authors: Wording {
    lines.suffix(Self.told).map(\.author).once.joined(zh: "、", en: ", ")
  }

  /// Who did what and when; of many the last ones.
  public var wording: Wording {
    let (count, last) = (lines.count, lines.suffix(Self.told))
    let said = last.map(\.wording).joined(zh: "，", en: ", ")
    guard count > Self.told else { return said }
    return Wording(zh: "共\(count)步，最后是", en: "\(count) acts, the last: ") + said
  }

  /// How many entries a sentence names.
  private static let told = 3
}

extension Meanwhile.Line {
  /// Who recorded it, and when.
  public var author: Wording {
    Wording(zh: "\(by)\(at.day.short) \(at.clock)", en: "\(by) \(at.day.short) \(at.clock)")
  }

  /// Who did what and when.
  public var wording: Wording {
    author + Wording(zh: "办理“\(name.zh)”", en: " “\(name.en)”")
  }
}
