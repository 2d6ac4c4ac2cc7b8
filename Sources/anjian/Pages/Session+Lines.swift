import Casework
import OfficeStore
import Paperwork
import Wording

extension CaseLine {
  /// The row of a list as a page prints it.
  init(_ row: CaseRow, _ book: OfficeBook, on today: Day) {
    let limit = book.tables.rules.first {
      $0.id == row.limitID && $0.applies(receivedOn: row.received)
    }
    self.init(
      number: row.number, received: row.received, stage: row.stage, parties: row.parties,
      matter: row.matter,
      places: book.name(of: row.places), left: DaysLeft(due: row.due, legal: row.legal, on: today),
      limit: limit.map { $0.name + Wording(" \((row.due ?? row.received).short)") }
        ?? Wording(""))
  }
}

extension VisitsPage.Line {
  /// The row of a list as a page prints it.
  init(_ row: VisitRow, _ book: OfficeBook) {
    self.init(
      number: row.number, received: row.received, headcount: row.headcount,
      visitors: row.parties.isEmpty ? Wording(zh: "匿名", en: "Anonymous") : Wording(row.parties),
      matter: row.matter,
      places: book.name(of: row.places),
      outcome: book.tables.codes.name(row.outcome, in: .visitOutcomes),
      isVoid: row.isVoid)
  }
}

extension Session {
  func line(_ row: CaseRow) -> CaseLine { CaseLine(row, book, on: today) }
  func line(_ row: VisitRow) -> VisitsPage.Line { VisitsPage.Line(row, book) }
}
