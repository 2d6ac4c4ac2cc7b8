import Casework
import OfficeStore
import Paperwork
import Screens
import Wording

/// The matrix, the year's sheet and the filing of reports, each timed on an office of very many villages.
struct RoundTrial {
  private let office: Office
  private let viewer: Viewer
  private(set) var matrices: [Duration] = []
  private(set) var sheets: [Duration] = []
  private(set) var filings: [Duration] = []

  init(_ office: Office, _ viewer: Viewer) {
    self.office = office
    self.viewer = viewer
  }

  mutating func run() throws {
    let last = viewer.today.year - 1
    for count in 0..<200 {
      let rounds = RoundFrame.year(last - count % 8).rounds(office.book)
      _ = try matrices.time { try office.matrix(of: rounds, for: viewer) }
    }
    for count in 0..<10 {
      try sheets.time { _ = try Self.sheet(of: last - count % 8, office, viewer) }
    }
    let month = Round.month(viewer.today.month + -1)
    for village in office.book.villages.prefix(200) {
      var zero = ReportZero.blank.about(village.id, month)
      zero.check = "round"
      let proposal = Proposal(zero, on: viewer.today, onBehalfOf: village.name)
      try filings.time { _ = try office.perform([proposal], by: viewer) }
    }
  }

  /// The page that `zero list` prints of a year, with its sums, and what each village's disputes come to.
  private static func sheet(of year: Int, _ office: Office, _ viewer: Viewer) throws -> Int {
    let rounds = RoundFrame.year(year).rounds(office.book)
    let rows = try office.matrix(of: rounds, for: viewer)
    let balances = try office.balances(
      over: Month(year: year, month: 1).firstDay...Month(year: year, month: 12).lastDay, for: viewer
    )
    let page = ZeroReportPage(
      office: office.book.file.name, title: Wording("\(year)"),
      rounds: rounds.map(RoundFrame.heading),
      rows: rows.map {
        ZeroReportPage.Row(
          key: office.book.village($0.village)?.key ?? "", village: $0.name, cells: $0.cells)
      })
    return page.columns(.chinese).lines(within: nil).count + balances.count
      + RoundTally(rows.flatMap(\.cells)).received
  }
}
