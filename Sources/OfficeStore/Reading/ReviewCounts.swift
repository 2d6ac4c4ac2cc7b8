public import Casework
import GRDB

/// How many open cases there are, by what a leader asks; what the viewer may see, on a day.
public struct ReviewCounts: Hashable, Sendable {
  /// How many cases are open, and how many of them are past their last day by law.
  public struct Tally: Hashable, Sendable {
    public private(set) var open = 0
    public private(set) var overdue = 0

    mutating func count(isOverdue: Bool) {
      open += 1
      if isOverdue { overdue += 1 }
    }
  }

  public private(set) var all = Tally()
  /// Due on or before the day that was asked for, and not overdue.
  public private(set) var soon = 0
  /// Waiting for the approval of the leader who looks.
  public private(set) var asked = 0
  /// On which nothing was done since before the day that was asked for.
  public private(set) var still = 0
  /// From which a leader waits for a reply, and how many of these are late.
  public private(set) var demanded = 0
  public private(set) var demandedLate = 0
  /// Under an order.
  public private(set) var ordered = 0
  /// By the days left, in the order of `ReviewAge`.
  public private(set) var ages: [ReviewAge: Int] = [:]
  /// By village, in each of those that a case belongs to; nil for none.
  public private(set) var villages: [Identifier?: Tally] = [:]
  public private(set) var handlers: [Identifier?: Tally] = [:]
  /// By the category's code; the empty one for none.
  public private(set) var categories: [String: Tally] = [:]
  public private(set) var stages: [CaseStage: Tally] = [:]

  /// Counts nothing yet.
  public init() {}

  static let columns =
    "due, legal, stage, village, handler, category, moved, asked, reply, ordered <> ''"

  mutating func count(_ row: RawRow, _ asking: ReviewAsking, _ ordinals: Ordinals) {
    let (today, due, legal) = (asking.today.number, row.int(0), row.int(1))
    let isOverdue = due < CaseTable.nothingRuns && legal < today
    all.count(isOverdue: isOverdue)
    let age = ReviewAge(due: due, isOverdue: isOverdue, today: today)
    ages[age, default: 0] += 1
    if !isOverdue, due <= asking.soonThrough.number { soon += 1 }
    stages[CaseStage(code: row.int(2)), default: Tally()].count(isOverdue: isOverdue)
    villages[ordinals.villageIDs[row.int(3)], default: Tally()].count(isOverdue: isOverdue)
    handlers[ordinals.officerIDs[row.int(4)], default: Tally()].count(isOverdue: isOverdue)
    categories[row.text(5), default: Tally()].count(isOverdue: isOverdue)
    if row.int(6) < asking.stillSince.number { still += 1 }
    if Approval.Kind(rawValue: row.int(7)).map(asking.approvals.contains) ?? false { asked += 1 }
    let reply = row.int(8)
    if reply < CaseTable.notOpen {
      demanded += 1
      if reply < today { demandedLate += 1 }
    }
    if row.int(9) != 0 { ordered += 1 }
  }
}

extension ReviewCounts {
  static let villageColumns = "due, legal, caseVillage.village"

  mutating func countFurtherVillage(_ row: RawRow, _ asking: ReviewAsking, _ ordinals: Ordinals) {
    guard let village = ordinals.villageIDs[row.int(2)] else { return }
    let isOverdue = row.int(0) < CaseTable.nothingRuns && row.int(1) < asking.today.number
    villages[village, default: Tally()].count(isOverdue: isOverdue)
  }
}

/// By which days a review is counted, and what he who looks approves.
public struct ReviewAsking: Hashable, Sendable {
  public let today: Day
  /// The next working day.
  public let soonThrough: Day
  /// Before this day nothing moved.
  public let stillSince: Day
  public let approvals: Set<Approval.Kind>

  /// Counts on a day; a calendar that does not know the year takes the next day.
  public init(_ book: OfficeBook, _ viewer: Viewer, today: Day) {
    self.today = today
    approvals = book.approvals(of: viewer, on: today)
    soonThrough = book.tables.calendar.adding(workingDays: 1, to: today) ?? today + 1
    stillSince = today - book.file.review.stillDays
  }
}

/// How many days are left, in the classes of the review; a day that is rolled over rest days counts as near.
public enum ReviewAge: CaseIterable, Hashable, Sendable {
  case overdue, near, fortnight, month, later, untimed

  init(due: Int, isOverdue: Bool, today: Int) {
    self =
      switch due - today {
      case _ where isOverdue: .overdue
      case _ where due == CaseTable.nothingRuns: .untimed
      case ...3: .near
      case ...15: .fortnight
      case ...30: .month
      default: .later
      }
  }

  /// The cases of the class.
  public func standing(on today: Day) -> CaseQuery.Standing {
    switch self {
    case .overdue: .overdue
    case .near: .due(from: nil, through: today + 3)
    case .fortnight: .due(from: today + 4, through: today + 15)
    case .month: .due(from: today + 16, through: today + 30)
    case .later: .due(from: today + 31, through: nil)
    case .untimed: .untimed
    }
  }
}

extension Office {
  /// The open cases counted by all that a leader asks, in one pass and one over their villages.
  public func review(_ asking: ReviewAsking, for viewer: Viewer, at cutOff: CutOff? = nil)
    throws(OfficeError) -> ReviewCounts
  {
    try read { db in
      var query = CaseQuery(.open)
      query.cutOff = cutOff
      let sql = CaseQuerySQL(query, viewer, ordinals, isReview: true)
      var counts = ReviewCounts()
      let ordinals = ordinals
      try RawRow.forEach(sql.select(ReviewCounts.columns), sql.arguments, db) { row in
        counts.count(row, asking, ordinals)
      }
      try RawRow.forEach(
        sql.selectByFurtherVillage(ReviewCounts.villageColumns), sql.arguments, db
      ) { row in counts.countFurtherVillage(row, asking, ordinals) }
      return counts
    }
  }
}
