import Casework
import Foundation
import GRDB

/// The projection of what was so of cases on past days, as known at past moments.
enum CaseEraTable {
  static let columns = [
    "isOpen", "until", "first", "caseFile", "nth", "known", "untilKnown", "struck", "stage", "due",
    "legal", "limitID", "village", "handler", "category", "moved", "asked", "reply", "ordered",
  ]

  /// "Not yet" among days and among moments.
  static let never = (day: CaseTable.notOpen, instant: Int64.max)

  /// What an era holds, as columns do.
  struct Facts: Equatable, Sendable {
    let stage: CaseStage
    let due: Int
    let legal: Int
    let limitID: String
    let village: Int
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
    let insert = try db.cachedStatement(sql: insertion)
    for values in try values(entries, row: row, context) {
      try insert.execute(arguments: StatementArguments(values))
    }
  }

  private static let insertion = """
    INSERT INTO caseEra(\(columns.joined(separator: ", ")))
    VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
    """

  /// What `columns` hold of a case, one row an era.
  static func values(
    _ entries: [Entry], row: Int, _ context: Writer.Context, _ memory: ActMemory<CaseFile>? = nil
  ) throws -> [[(any DatabaseValueConvertible)?]] {
    let office = context.book.file
    let eras = try Fold.eras(
      of: entries, adoptions: office.adoptions.dropFirst().map { ($0.day, $0.at) }, memory: memory
    ) { file, day, instant in
      facts(file, office.tables(on: day, knownBy: instant), context.ordinals)
    }
    return eras.enumerated().map { nth, era in
      let facts = era.facts
      return [
        facts.stage.isOpen ? 1 : 0, era.end?.day.number ?? never.day, era.from.number, row, nth,
        era.known.milliseconds, era.end?.known.milliseconds ?? never.instant,
        era.struck?.milliseconds ?? never.instant, facts.stage.code, facts.due, facts.legal,
        facts.limitID, facts.village, facts.handler,
      ] + facts.review.values
    }
  }

  private static func facts(_ file: CaseFile, _ tables: Tables, _ ordinals: Ordinals) -> Facts {
    let clock = file.nextClock(tables)
    return Facts(
      stage: file.stage, due: CaseTable.due(file, clock), legal: CaseTable.legal(clock),
      limitID: clock?.limit.id ?? "", village: CaseTable.village(file, ordinals),
      handler: ordinals.officer(file.handler), review: CaseTable.Review(file))
  }
}
