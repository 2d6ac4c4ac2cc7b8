import Casework
import Foundation
import GRDB

/// The projection of what was so of cases on past days, as known at past moments.
enum CaseEraTable {
  /// One row: an era of a case, without the row of that.
  struct EraRow: Sendable {
    /// In the order of `columns`, the first and the two texts apart.
    fileprivate let numbers: [Int]
    fileprivate let category: String
    fileprivate let ordered: String

    /// Whether both are the same bytes.
    func isExactly(_ other: EraRow) -> Bool {
      numbers == other.numbers && category.utf8.elementsEqual(other.category.utf8)
        && ordered.utf8.elementsEqual(other.ordered.utf8)
    }
  }

  static let columns = [
    "caseFile", "nth", "isOpen", "node", "first", "until", "known", "untilKnown", "struck", "kind",
    "guarded", "stage", "due", "legal", "village", "more", "handler", "moved", "asked", "reply",
    "category", "ordered",
  ]

  /// "Not yet" among days and among moments.
  static let never = (day: CaseTable.notOpen, instant: Int.max)

  /// What an era holds, as columns do.
  private struct Facts: Equatable, Sendable {
    let stage: CaseStage
    let due: Int
    let legal: Int
    let village: Int
    let more: Int
    let handler: Int
    let review: CaseTable.Review
  }

  /// Takes out the eras of a case, which are written anew each time.
  static func clear(_ row: Int, _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM caseEra WHERE caseFile = ?").execute(arguments: [row])
  }

  static func write(
    _ entries: [Entry], row: Int, _ context: Writer.Context, _ db: Database
  ) throws {
    for era in try folded(entries, context)?.rows ?? [] {
      try RawInsertion.execute(insertion, db) { insertion in
        insertion.add(row)
        for number in era.numbers { insertion.add(number) }
        insertion.add(era.category)
        insertion.add(era.ordered)
      }
    }
  }

  private static let insertion = """
    INSERT INTO caseEra(\(columns.joined(separator: ", ")))
    VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
    """

  /// A stored row, of which `columns` are read.
  static func stored(_ row: RawRow) -> EraRow {
    let texts = Int32(columns.count - 2)
    return EraRow(
      numbers: (1..<texts).map { row.int($0) }, category: row.text(texts),
      ordered: row.text(texts + 1))
  }

  /// A case folded, and its rows.
  static func folded(
    _ entries: [Entry], _ context: Writer.Context, _ memory: ActMemory<CaseFile>? = nil
  ) throws -> (file: CaseFile, rows: [EraRow])? {
    let office = context.book.file
    let folded = try Fold.eras(
      of: entries, adoptions: office.adoptions.dropFirst().map { ($0.day, $0.at) }, memory: memory
    ) { file, day, instant in
      facts(file, office.tables(on: day, knownBy: instant), context.ordinals)
    }
    return folded.map { file, eras in
      let (kind, guarded) = (file.kind.code, Projection.guarded(file.sight))
      return (file, eras.enumerated().map { row($1, nth: $0, kind: kind, guarded: guarded) })
    }
  }

  private static func row(_ era: Era<Facts>, nth: Int, kind: Int, guarded: Int) -> EraRow {
    let (facts, review) = (era.facts, era.facts.review)
    // It matters from when it was so, or was known before, until it ended, or was known to have.
    let node = DayTree.node(
      from: min(era.from, era.known.day).number,
      through: era.end.map { max($0.day.number - 1, $0.known.day.number) } ?? never.day)
    return EraRow(
      numbers: [
        nth, facts.stage.isOpen ? 1 : 0, node, era.from.number,
        era.end?.day.number ?? never.day, Int(era.known.milliseconds),
        era.end.map { Int($0.known.milliseconds) } ?? never.instant,
        era.struck.map { Int($0.milliseconds) } ?? never.instant, kind, guarded,
        facts.stage.code, facts.due, facts.legal, facts.village, facts.more, facts.handler,
        review.moved, review.asked, review.reply,
      ], category: review.category, ordered: review.ordered)
  }

  private static func facts(_ file: CaseFile, _ tables: Tables, _ ordinals: Ordinals) -> Facts {
    let clock = file.nextClock(tables)
    return Facts(
      stage: file.stage, due: CaseTable.due(file, clock), legal: CaseTable.legal(clock),
      village: CaseTable.village(file, ordinals), more: CaseTable.more(file, ordinals),
      handler: ordinals.officer(file.handler),
      review: CaseTable.Review(file))
  }
}
