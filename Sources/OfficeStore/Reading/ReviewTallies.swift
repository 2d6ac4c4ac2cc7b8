import Casework
import GRDB

/// Counts the rows of open cases by their numbers in the file, and names these at the end.
struct ReviewTallies {
  static let columns =
    """
    due, legal, stage, village, handler, category, moved, asked, reply, ordered <> '', \
    CASE more WHEN 1 THEN caseFile.row END
    """

  private let asking: ReviewAsking
  private var counts = ReviewCounts()
  private var villages: [ReviewCounts.Tally] = []
  private var handlers: [ReviewCounts.Tally] = []
  private var stages: [ReviewCounts.Tally] = []
  /// Those of a category mostly come together.
  private var categories: [(code: [UInt8], tally: ReviewCounts.Tally)] = []
  private var category = 0
  private var ages = [Int](repeating: 0, count: ReviewAge.allCases.count)
  /// The cases that belong to further villages, and whether each is overdue.
  private(set) var further: [(row: Int, village: Int, isOverdue: Bool)] = []

  init(_ asking: ReviewAsking) { self.asking = asking }

  mutating func count(_ row: RawRow) {
    let (today, due, legal) = (asking.today.number, row.int(0), row.int(1))
    let isOverdue = due < CaseTable.nothingRuns && legal < today
    counts.all.count(isOverdue: isOverdue)
    ages[ReviewAge(due: due, isOverdue: isOverdue, today: today).rawValue] += 1
    if !isOverdue, due <= asking.soonThrough.number { counts.soon += 1 }
    stages[counting: row.int(2)].count(isOverdue: isOverdue)
    villages[counting: row.int(3)].count(isOverdue: isOverdue)
    handlers[counting: row.int(4)].count(isOverdue: isOverdue)
    categories[index(ofCategory: row)].tally.count(isOverdue: isOverdue)
    if row.int(6) < asking.stillSince.number { counts.still += 1 }
    if Approval.Kind(rawValue: row.int(7)).map(asking.approvals.contains) ?? false {
      counts.asked += 1
    }
    let reply = row.int(8)
    if reply < CaseTable.notOpen {
      counts.demanded += 1
      if reply < today { counts.demandedLate += 1 }
    }
    if row.int(9) != 0 { counts.ordered += 1 }
    if let row = row.optional(10) { further.append((row.int(10), row.int(3), isOverdue)) }
  }

  private mutating func index(ofCategory row: RawRow) -> Int {
    let code = unsafe row.buffer(5)
    func isMeant(_ known: [UInt8]) -> Bool { unsafe known.elementsEqual(code) }
    if categories.indices.contains(category), isMeant(categories[category].code) {
      return category
    }
    category = categories.firstIndex { isMeant($0.code) } ?? categories.count
    if category == categories.count { categories.append((row.bytes(5), .init())) }
    return category
  }

  mutating func countFurther(_ village: Int, isOverdue: Bool) {
    villages[counting: village].count(isOverdue: isOverdue)
  }

  func named(_ ordinals: Ordinals) -> ReviewCounts {
    var counts = counts
    for (number, tally) in villages.enumerated() where tally.open > 0 {
      counts.villages[ordinals.villageIDs[number]] = tally
    }
    for (number, tally) in handlers.enumerated() where tally.open > 0 {
      counts.handlers[ordinals.officerIDs[number]] = tally
    }
    for (code, tally) in stages.enumerated() where tally.open > 0 {
      counts.stages[CaseStage(code: code)] = tally
    }
    for (code, tally) in categories {
      counts.categories[String(decoding: code, as: UTF8.self)] = tally
    }
    for (age, count) in zip(ReviewAge.allCases, ages) where count > 0 { counts.ages[age] = count }
    return counts
  }
}

extension [ReviewCounts.Tally] {
  /// The tally of a small number, which is there once it is asked for.
  fileprivate subscript(counting number: Int) -> ReviewCounts.Tally {
    get { indices.contains(number) ? self[number] : .init() }
    _modify {
      while count <= number { append(.init()) }
      yield &self[number]
    }
  }
}
