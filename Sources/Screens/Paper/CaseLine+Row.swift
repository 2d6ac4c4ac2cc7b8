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
      limit: limit.map { limit in
        let due = row.due ?? row.received
        return limit.name + Wording(" \(due.year == today.year ? due.short : due.description)")
      }
        ?? Wording(""), numbers: row.numbers)
  }
}
