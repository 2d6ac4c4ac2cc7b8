import Casework
import Foundation
import GRDB

/// A `CaseQuery` in SQL: used until the index in memory is filled, and by one-shot commands.
struct CaseQuerySQL {
  private(set) var conditions: [String] = []
  private(set) var arguments = StatementArguments()
  /// The cases as they are, or as they stood at a cut-off.
  private let source: String
  private let isPast: Bool

  /// - Parameters:
  ///   - text: whether it looks for the text too.
  ///   - isReview: whether what leaders ask is read of all that pass.
  init(
    _ query: CaseQuery, _ viewer: Viewer, _ ordinals: Ordinals, text: Bool = true,
    isReview: Bool = false
  ) {
    isPast = query.cutOff != nil
    source = isPast ? Self.past : "caseFile"
    let today = query.cutOff?.day ?? viewer.today
    let sight = SightSQL.cases(viewer, ordinals)
    if let cutOff = query.cutOff {
      let (days, values) = Self.within(cutOff)
      add("isOpen IN (\(query.standing.isOfOpen ? "1" : "0, 1")) AND \(days)", values)
      let (holding, moments) = Self.holding(cutOff)
      add(holding, moments)
    } else if query.standing.isOfOpen, isReview || query.isBeyondIndex {
      // By these words SQLite knows that the index of open cases holds them all.
      add("due <> \(CaseTable.notOpen)", [])
    }
    add(sight.condition, sight.arguments)
    switch query.standing {
    case .all: break
    case .open: if !isPast, !isReview { add("due < ?", [CaseTable.notOpen]) }
    case .notOpen: add("due = ?", [CaseTable.notOpen])
    case .overdue: add("due < ? AND legal < ?", [CaseTable.nothingRuns, today.number])
    case .due(let first, let last):
      add(
        "legal >= ? AND due BETWEEN ? AND ?",
        [
          today.number, first?.number ?? -CaseTable.urgency,
          last?.number ?? CaseTable.nothingRuns - 1,
        ])
    case .untimed: add("due = ?", [CaseTable.nothingRuns])
    case .stage(let stage): add("stage = ?", [stage.code])
    case .overdueSince(let instant):
      add("due < ? AND legal < ?", [CaseTable.nothingRuns, today.number])
      let (holding, moments) = Self.holding(CutOff(day: instant.day, instant: instant))
      add(
        """
        NOT EXISTS (SELECT 1 FROM caseEra AS era WHERE era.caseFile = caseFile.row AND
          \(holding) AND era.due < ? AND era.legal < ?)
        """, moments + [CaseTable.nothingRuns, instant.day.number])
    }
    if let kind = query.kind { add("+kind = ?", [kind.code]) }
    if let village = query.village {
      let others = "row IN (SELECT caseFile FROM caseVillage WHERE village = ?)"
      let ordinal = ordinals.village(village)
      add(
        isPast ? "(village = ? OR (more = 1 AND \(others)))" : others,
        isPast ? [ordinal, ordinal] : [ordinal])
    }
    if let handler = query.handler { add("handler = ?", [ordinals.officer(handler)]) }
    if let stage = query.stage { add("stage = ?", [stage.code]) }
    if let handler = query.inHandsOf { add("handler = ?", [ordinals.officer(handler)]) }
    if query.isUnassigned { add("handler = 0", []) }
    if query.isOfNoVillage { add("village = 0", []) }
    if let channel = query.channel {
      add(
        isPast ? "row IN (SELECT row FROM caseFile WHERE channel = ?)" : "channel = ?", [channel])
    }
    if let category = query.category { add("category = ?", [category]) }
    if let day = query.stillSince { add("moved < ?", [day.number]) }
    if let kinds = query.asked {
      add("asked IN (\(kinds.map { "\($0.rawValue)" }.sorted().joined(separator: ", ")))", [])
    }
    if let told = query.told {
      let kinds = told.kinds.sorted()
      add(
        """
        id IN (SELECT subject FROM entry WHERE position >
          coalesce((SELECT position FROM entry WHERE recordedAt <= ? ORDER BY position DESC LIMIT 1), 0)
          AND officer <> ? AND act IN (\(kinds.map { _ in "?" }.joined(separator: ", "))))
        """,
        [told.since.milliseconds, Data(viewer.officer.bytes)] + StatementArguments(kinds))
    }
    if let officer = query.told?.concerned {
      let asked = CaseFile.requests.sorted()
      add(
        """
        (handler = ? OR EXISTS (SELECT 1 FROM entry AS asked JOIN caseFile AS own ON own.id = asked.subject
          WHERE own.row = caseFile.row AND asked.officer = ?
          AND asked.act IN (\(asked.map { _ in "?" }.joined(separator: ", ")))))
        """,
        [ordinals.officer(officer), Data(officer.bytes)] + StatementArguments(asked))
    }
    if query.isDemanded { add("reply < ?", [CaseTable.notOpen]) }
    if query.isOrdered { add("ordered <> ''", []) }
    let term = query.term
    if text, !term.isEmpty {
      add(
        "row IN (SELECT row FROM caseText WHERE instr(text, ?) OR instr(latin, ?))",
        [term.text, term.latin ?? "\u{1}"])
    }
  }

  private mutating func add(_ condition: String, _ arguments: StatementArguments) {
    conditions.append(condition)
    self.arguments += arguments
  }

  /// What was so of cases, by eras, in the place of what is so now.
  private static let past = """
    (SELECT caseFile AS row, caseFile AS rank, isOpen, node, first, until, known, untilKnown, struck,
      kind, guarded, stage, due, legal, village, more, handler, category, moved, asked, reply, ordered
    FROM caseEra) AS caseFile
    """

  /// The condition that an era may hold, by which it is found.
  private static func within(_ cutOff: CutOff) -> (sql: String, arguments: StatementArguments) {
    let day = min(cutOff.day, cutOff.instant?.day ?? cutOff.day)
    let nodes = DayTree.nodes(over: day.number)
    return (
      "node IN (\(nodes.map { _ in "?" }.joined(separator: ", ")))", StatementArguments(nodes)
    )
  }

  /// The condition that an era holds.
  private static func holding(_ cutOff: CutOff) -> (sql: String, arguments: StatementArguments) {
    let day = cutOff.day.number
    // Without a moment, what is known now: what was struck ever is not.
    let instant = cutOff.instant?.milliseconds ?? Int64.max - 1
    return (
      "first <= ? AND known <= ? AND struck > ? AND (until > ? OR untilKnown > ?)",
      [day, instant, instant, day, instant]
    )
  }

  var condition: String { conditions.joined(separator: " AND ") }

  /// The rows of all that pass, in the order of the list.
  var rows: String { select("row") + " ORDER BY due, rank" }

  /// How many of those that pass stand before a case in the list; null when it is none of them.
  var place: String {
    """
    SELECT (\(select("count(*)")) AND (due, rank) < (wanted.due, wanted.rank))
    FROM (\(select("due, rank")) AND row = ?) AS wanted
    """
  }

  var count: String { select("count(*)") }

  /// Columns of all that pass.
  func select(_ columns: String) -> String {
    "SELECT \(columns) FROM \(source) WHERE \(condition)"
  }

  /// The identifiers of a stretch of the list.
  var stretch: String {
    """
    SELECT known.id FROM (\(select("row, due, rank")) ORDER BY due, rank LIMIT ? OFFSET ?) AS found
    JOIN caseFile AS known ON known.row = found.row ORDER BY found.due, found.rank
    """
  }

  /// The filter runs in a covering index; only the rows of the page are looked up.
  var page: String {
    """
    SELECT \(CaseRow.columns) FROM caseFile WHERE row IN (
      SELECT row FROM caseFile WHERE \(condition) ORDER BY due, rank LIMIT ? OFFSET ?)
    ORDER BY due, rank
    """
  }
}

extension CaseQuery.Standing {
  /// Whether it finds open cases alone.
  fileprivate var isOfOpen: Bool {
    switch self {
    case .all, .notOpen: false
    case .stage(let stage): stage.isOpen
    case .open, .overdue, .due, .untimed, .overdueSince: true
    }
  }
}
