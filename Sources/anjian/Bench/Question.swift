import Casework
import OfficeStore
import Wording

/// One thing that somebody asks the register: of the program, and of the sqlite3 shell.
struct Question {
  /// What kind of question it is: each has a line of its own.
  enum Kind: CaseIterable, Worded {
    case view, filter, han1, han2, han3, han4, common, pinyin, initials, filteredSearch

    var wording: Wording {
      switch self {
      case .view: Wording(zh: "一览", en: "view")
      case .filter: Wording(zh: "筛选", en: "filter")
      case .han1: Wording(zh: "查找 1 字", en: "search, 1 character")
      case .han2: Wording(zh: "查找 2 字", en: "search, 2 characters")
      case .han3: Wording(zh: "查找 3 字", en: "search, 3 characters")
      case .han4: Wording(zh: "查找 4 字", en: "search, 4 characters")
      case .common: Wording(zh: "查找最常见的字词", en: "search, the commonest words")
      case .pinyin: Wording(zh: "查找拼音", en: "search, pinyin")
      case .initials: Wording(zh: "查找首字母", en: "search, initials")
      case .filteredSearch: Wording(zh: "筛选后查找", en: "filter and search")
      }
    }
  }

  let kind: Kind
  let query: CaseQuery
  /// The same in SQL: a count and a page of 40.
  let sql: [String]

  init(_ kind: Kind, _ query: CaseQuery, _ book: OfficeBook, today: Day) {
    self.kind = kind
    self.query = query
    let condition = Self.conditions(query, book, today).joined(separator: " AND ")
    sql = [
      "SELECT count(*) FROM caseFile WHERE \(condition);",
      """
      SELECT number, matter FROM (SELECT row AS number, matter, due, rank FROM caseFile WHERE row IN (
        SELECT row FROM caseFile WHERE \(condition) ORDER BY due, rank LIMIT 40)) ORDER BY due, rank;
      """,
    ]
  }

  private static func conditions(_ query: CaseQuery, _ book: OfficeBook, _ today: Day) -> [String] {
    var conditions =
      switch query.standing {
      case .all: ["1"]
      case .open: ["due < 9999999"]
      case .notOpen: ["due = 9999999"]
      case .overdue: ["due < 9999998 AND legal < \(today.number)"]
      case .due(let first, let last):
        [
          "legal >= \(today.number) AND due BETWEEN \(first?.number ?? 0) AND \(last?.number ?? 9_999_997)"
        ]
      case .untimed: ["due = 9999998"]
      case .stage(let stage): ["stage = \(CaseStage.allCases.firstIndex(of: stage) ?? 0)"]
      // No question of the shell's is about the past.
      case .overdueSince: ["0"]
      }
    if let kind = query.kind { conditions.append("+kind = \(kind == .petition ? 0 : 1)") }
    if let key = query.village.flatMap({ book.village($0)?.key }) {
      conditions.append(
        "row IN (SELECT caseFile FROM caseVillage WHERE village = (SELECT row FROM village WHERE key = '\(key)'))"
      )
    }
    if let number = query.handler.flatMap({ book.officer($0)?.number }) {
      conditions.append("handler = (SELECT row FROM officer WHERE number = '\(number)')")
    }
    if let channel = query.channel { conditions.append("channel = '\(channel)'") }
    let term = SearchTerm(query.text)
    if !term.isEmpty {
      let latin = term.latin.map { " OR instr(latin, '\($0)')" } ?? ""
      conditions.append(
        "row IN (SELECT row FROM caseText WHERE instr(text, '\(term.text)')\(latin))")
    }
    return conditions
  }
}
