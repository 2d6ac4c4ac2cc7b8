public import Casework
import GRDB

/// How many open cases there are, by what a leader asks; what the viewer may see, on a day.
public struct ReviewCounts: Hashable, Sendable {
  /// How many cases are open, and how many of them are past their last day by law.
  public struct Tally: Hashable, Sendable {
    public internal(set) var open = 0
    public internal(set) var overdue = 0

    mutating func count(isOverdue: Bool) {
      open += 1
      if isOverdue { overdue += 1 }
    }
  }

  public internal(set) var all = Tally()
  /// Due on or before the day that was asked for, and not overdue.
  public internal(set) var soon = 0
  /// Waiting for the approval of the leader who looks.
  public internal(set) var asked = 0
  /// On which nothing was done since before the day that was asked for.
  public internal(set) var still = 0
  /// From which a leader waits for a reply, and how many of these are late.
  public internal(set) var demanded = 0
  public internal(set) var demandedLate = 0
  /// Under an order.
  public internal(set) var ordered = 0
  /// By the days left, in the order of `ReviewAge`.
  public internal(set) var ages: [ReviewAge: Int] = [:]
  /// By village, in each of those that a case belongs to; nil for none.
  public internal(set) var villages: [Identifier?: Tally] = [:]
  public internal(set) var handlers: [Identifier?: Tally] = [:]
  /// By the category's code; the empty one for none.
  public internal(set) var categories: [String: Tally] = [:]
  public internal(set) var stages: [CaseStage: Tally] = [:]

  /// Counts nothing yet.
  public init() {}
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
public enum ReviewAge: Int, CaseIterable, Hashable, Sendable {
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
  /// The open cases counted by all that a leader asks, in one pass.
  public func review(_ asking: ReviewAsking, for viewer: Viewer, at cutOff: CutOff? = nil)
    throws(OfficeError) -> ReviewCounts
  {
    try read { db in
      var query = CaseQuery(.open)
      query.cutOff = cutOff
      let sql = CaseQuerySQL(query, viewer, ordinals, isReview: true)
      var tallies = ReviewTallies(asking)
      try RawRow.forEach(sql.select(ReviewTallies.columns), sql.arguments, db) { row in
        tallies.count(row)
      }
      for (row, village, isOverdue) in tallies.further {
        try RawRow.forEach(
          "SELECT village FROM caseVillage WHERE caseFile = ? AND village <> ?", [row, village], db
        ) { tallies.countFurther($0.int(0), isOverdue: isOverdue) }
      }
      return tallies.named(ordinals)
    }
  }
}
