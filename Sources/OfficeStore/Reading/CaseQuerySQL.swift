import Casework
import GRDB

/// A `CaseQuery` in SQL: used until the index in memory is filled, and by one-shot commands.
struct CaseQuerySQL {
  private(set) var conditions: [String] = []
  private(set) var arguments = StatementArguments()
  /// The cases as they are, or as they stood at a cut-off.
  private let source: String

  /// - Parameter text: whether it looks for the text too.
  init(_ query: CaseQuery, _ viewer: Viewer, _ ordinals: Ordinals, text: Bool = true) {
    source = query.cutOff.map { Self.past($0) } ?? "caseFile"
    let today = query.cutOff?.day ?? viewer.today
    let sight = SightSQL.cases(viewer, ordinals)
    if query.cutOff != nil, query.standing.isOfOpen { add("isOpen = 1", []) }
    add(sight.condition, sight.arguments)
    switch query.standing {
    case .all: break
    case .open: add("due < ?", [CaseTable.notOpen])
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
      add(
        """
        NOT EXISTS (SELECT 1 FROM caseEra AS era WHERE era.caseFile = caseFile.row AND
          \(Self.holding(CutOff(day: instant.day, instant: instant)))
          AND era.due < ? AND era.legal < ?)
        """, [CaseTable.nothingRuns, instant.day.number])
    }
    if let kind = query.kind { add("+kind = ?", [kind.code]) }
    if let village = query.village {
      add(
        "row IN (SELECT caseFile FROM caseVillage WHERE village = ?)", [ordinals.village(village)])
    }
    if let handler = query.handler { add("handler = ?", [ordinals.officer(handler)]) }
    if let stage = query.stage { add("stage = ?", [stage.code]) }
    if let handler = query.inHandsOf { add("handler = ?", [ordinals.officer(handler)]) }
    if query.isUnassigned { add("handler = 0", []) }
    if query.isOfNoVillage { add("village = 0", []) }
    if let channel = query.channel { add("channel = ?", [channel]) }
    if let category = query.category { add("category = ?", [category]) }
    if let day = query.stillSince { add("moved < ?", [day.number]) }
    if query.isAsked { add("asked <> 0", []) }
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

  /// The rows of `caseFile` with what was so of them at a cut-off, in the place of what is so now.
  private static func past(_ cutOff: CutOff) -> String {
    """
    (SELECT file.row, file.id, file.kind, file.received, file.guarded, file.channel,
      file.row AS rank, era.isOpen, era.stage, era.due, era.legal, era.village, era.handler,
      era.category, era.moved, era.asked, era.reply, era.ordered
    FROM caseEra AS era JOIN caseFile AS file ON file.row = era.caseFile
    WHERE \(holding(cutOff))) AS caseFile
    """
  }

  /// The condition that an era holds; days and moments are numbers of our own.
  private static func holding(_ cutOff: CutOff) -> String {
    let day = cutOff.day.number
    guard let instant = cutOff.instant?.milliseconds else {
      return
        "era.until > \(day) AND era.first <= \(day) AND era.struck = \(CaseEraTable.never.instant)"
    }
    return """
      era.first <= \(day) AND era.known <= \(instant) AND era.struck > \(instant)
      AND (era.until > \(day) OR era.untilKnown > \(instant))
      """
  }

  var condition: String { conditions.joined(separator: " AND ") }

  /// The rows of all that pass, in the order of the list.
  var rows: String { select("row") + " ORDER BY due, rank" }

  /// How many of those that pass stand before a case in the list; null when it is none of them.
  var place: String {
    """
    SELECT (\(select("count(*)")) AND (due, rank) < (wanted.due, wanted.rank))
    FROM (\(select("due, rank")) AND id = ?) AS wanted
    """
  }

  var count: String { select("count(*)") }

  /// Columns of all that pass.
  func select(_ columns: String) -> String {
    "SELECT \(columns) FROM \(source) WHERE \(condition)"
  }

  /// Columns of all that pass, once for each village that a case belongs to.
  func selectByVillage(_ columns: String) -> String {
    """
    SELECT \(columns) FROM \(source) CROSS JOIN caseVillage ON caseVillage.caseFile = caseFile.row
    WHERE \(condition)
    """
  }

  /// The identifiers of a stretch of the list.
  var stretch: String { select("id") + " ORDER BY due, rank LIMIT ? OFFSET ?" }

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
