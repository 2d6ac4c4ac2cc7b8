public import Casework

/// Which cases a list shows: a view, filters and what was typed.
public struct CaseQuery: Hashable, Sendable {
  /// Which cases by where they stand.
  public enum Standing: Hashable, Sendable {
    case all
    case open
    case notOpen
    /// Past the last day by law.
    case overdue
    /// Not overdue, and due from one day through another; nil has no end.
    case due(from: Day?, through: Day?)
    /// Open, and no time limit of ours runs.
    case untimed
    case stage(CaseStage)
    /// Past the last day by law, and not so as things were known at a moment.
    case overdueSince(Instant)
  }

  /// Kinds of acts that others have recorded since a moment.
  public struct Told: Hashable, Sendable {
    let kinds: Set<String>
    let since: Instant
    /// Only of cases that this officer handles, or of which he has asked something.
    let concerned: Identifier?

    /// Asks for acts of these kinds.
    public init(_ kinds: Set<String>, since: Instant, concerning officer: Identifier? = nil) {
      (self.kinds, self.since, concerned) = (kinds, since, officer)
    }
  }

  public var standing = Standing.open
  public var kind: CaseKind?
  public var village: Identifier?
  public var handler: Identifier?
  /// Narrowed to a stage, whatever else is asked.
  public var stage: CaseStage?
  /// Narrowed to the cases in this officer's hands, whatever else is asked.
  public var inHandsOf: Identifier?
  /// Only cases that nobody handles.
  public var isUnassigned = false
  /// Only cases of no village: 镇本级, 镇外, 不详.
  public var isOfNoVillage = false
  /// A code of `channels`: the matters that came this way.
  public var channel: String?
  /// A code of `petition-kinds` or `dispute-kinds`; the empty one finds cases of none.
  public var category: String?
  /// Only cases on which nothing was done since before this day.
  public var stillSince: Day?
  /// Only cases that wait for a leader's approval, of one of these kinds.
  public var asked: Set<Approval.Kind>?
  /// Only cases on which others have recorded acts of these kinds since a moment.
  public var told: Told?
  /// Only cases from which a leader waits for a reply.
  public var isDemanded = false
  /// Only cases under an order.
  public var isOrdered = false
  /// As cases stood on a day, as known by an instant; nil is now.
  public var cutOff: CutOff?
  /// Han substring, number, pinyin or initials.
  public var text = ""
  /// A word of `SearchText.latin` as it is, in the place of what is typed.
  var word: String?

  /// Whether it asks what the index in memory does not hold.
  var isBeyondIndex: Bool {
    if case .overdueSince = standing { return true }
    return category != nil || stillSince != nil || asked != nil || told != nil || isDemanded
      || isOrdered || cutOff != nil
  }

  var term: SearchTerm { word.map { SearchTerm(word: $0) } ?? SearchTerm(text) }

  /// The open cases, unless told otherwise.
  public init(
    _ standing: Standing = .open, kind: CaseKind? = nil, village: Identifier? = nil,
    handler: Identifier? = nil,
    channel: String? = nil, text: String = ""
  ) {
    self.standing = standing
    self.kind = kind
    self.village = village
    self.handler = handler
    self.channel = channel
    self.text = text
  }
}

/// Part of a list, with the exact count of the whole.
public struct CasePage: Hashable, Sendable {
  public let total: Int
  public let rows: [CaseRow]
}
