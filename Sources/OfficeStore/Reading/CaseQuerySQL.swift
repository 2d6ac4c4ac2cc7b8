import Casework
import GRDB

/// A `CaseQuery` in SQL: used until the index in memory is filled, and by one-shot commands.
struct CaseQuerySQL {
  private(set) var conditions: [String] = []
  private(set) var arguments = StatementArguments()

  /// - Parameter text: whether it looks for the text too.
  init(_ query: CaseQuery, _ viewer: Viewer, _ ordinals: Ordinals, text: Bool = true) {
    let sight = SightSQL.cases(viewer, ordinals)
    add(sight.condition, sight.arguments)
    switch query.standing {
    case .all: break
    case .open: add("due < ?", [CaseTable.notOpen])
    case .notOpen: add("due = ?", [CaseTable.notOpen])
    case .overdue: add("due < ? AND legal < ?", [CaseTable.nothingRuns, viewer.today.number])
    case .due(let first, let last):
      add(
        "legal >= ? AND due BETWEEN ? AND ?",
        [
          viewer.today.number, first?.number ?? -CaseTable.urgency,
          last?.number ?? CaseTable.nothingRuns - 1,
        ])
    case .untimed: add("due = ?", [CaseTable.nothingRuns])
    case .stage(let stage): add("stage = ?", [stage.code])
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

  var condition: String { conditions.joined(separator: " AND ") }

  /// The rows of all that pass, in the order of the list.
  var rows: String { "SELECT row FROM caseFile WHERE \(condition) ORDER BY due, rank" }

  /// How many of those that pass stand before a case in the list; null when it is none of them.
  var place: String {
    """
    SELECT (SELECT count(*) FROM caseFile WHERE \(condition) AND (due, rank) < (wanted.due, wanted.rank))
    FROM (SELECT due, rank FROM caseFile WHERE \(condition) AND id = ?) AS wanted
    """
  }

  var count: String { "SELECT count(*) FROM caseFile WHERE \(condition)" }

  /// The filter runs in a covering index; only the rows of the page are looked up.
  var page: String {
    """
    SELECT \(CaseRow.columns) FROM caseFile WHERE row IN (
      SELECT row FROM caseFile WHERE \(condition) ORDER BY due, rank LIMIT ? OFFSET ?)
    ORDER BY due, rank
    """
  }
}
