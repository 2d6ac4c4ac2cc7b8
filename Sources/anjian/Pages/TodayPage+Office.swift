import Casework
import OfficeStore
import Paperwork
import Screens
import Wording

extension TodayPage {
  private static let urgentCases = 10

  /// What waits for the viewer today, of what the viewer may see.
  init(_ office: Office, _ viewer: Viewer) throws {
    let (book, today) = (office.book, viewer.today)
    let next = book.tables.calendar.adding(workingDays: 1, to: today) ?? today + 1
    let counts = try office.counts(
      [
        CaseQuery(.open), CaseQuery(.overdue), CaseQuery(.due(from: nil, through: next)),
        CaseQuery(.open, handler: viewer.officer),
      ],
      for: viewer)
    let urgent = try office.cases(CaseQuery(.open), limit: Self.urgentCases, for: viewer)
    self.init(
      office: book.file, viewer: viewer,
      counts: Counts(open: counts[0], overdue: counts[1], dueSoon: counts[2], mine: counts[3]),
      nextWorkingDay: next,
      reports: try Self.reports(office, viewer),
      urgent: urgent.rows.filter { $0.due != nil }.map { CaseLine($0, book, on: today) })
  }

  /// The last month whose due day is past; nil before the first.
  private static func reports(_ office: Office, _ viewer: Viewer) throws -> Reports? {
    let file = office.book.file
    var month = file.lastEndedMonth(before: viewer.today)
    if viewer.today <= file.dueDay(of: month) { month = month + -1 }
    guard month >= file.firstMonthOwed else { return nil }
    let rows = try office.matrix(of: [.month(month)], for: viewer)
    let tally = RoundTally(rows.flatMap(\.cells))
    return Reports(
      month: month, owed: tally.owed, received: tally.received,
      missing: rows.filter { $0.cells.first?.content == .missing }.map(\.name))
  }
}
