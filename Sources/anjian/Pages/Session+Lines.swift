import Casework
import OfficeStore
import Paperwork
import Screens
import Wording

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
  func line(_ row: CaseRow, on day: Day? = nil) -> CaseLine {
    CaseLine(row, book, on: day ?? today)
  }
  func line(_ row: VisitRow) -> VisitsPage.Line { VisitsPage.Line(row, book) }
}
