public import Casework
public import OfficeStore
public import Paperwork
import Wording

extension CaseLine {
  /// The row of a list as a page prints it.
  public init(_ row: CaseRow, _ book: OfficeBook, on today: Day) {
    let limit = book.tables.rules.first {
      $0.id == row.limitID && $0.applies(receivedOn: row.received)
    }
    self.init(
      number: row.number, received: row.received, stage: row.stage, parties: row.parties,
      matter: row.matter,
      places: book.name(of: row.places),
      left: DaysLeft(due: row.due, legal: row.legal, isGuideline: row.isGuideline, on: today),
      limit: limit.map { $0.name + Wording(" \((row.due ?? row.received).short)") }
        ?? Wording(""), numbers: row.numbers)
  }
}
