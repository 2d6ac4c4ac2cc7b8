public import Casework
public import Wording

/// 零报告: villages × months.
public struct ZeroReportPage: Paper {
  /// A village with a cell for each month.
  public struct Row: Hashable, Sendable {
    public let key: String
    public let village: String
    public let cells: [RoundCell]

    /// Writes a row down.
    public init(key: String, village: String, cells: [RoundCell]) {
      self.key = key
      self.village = village
      self.cells = cells
    }

    var missing: Int { cells.count { $0.content == .missing } }
  }

  private let office: String
  private let title: Wording
  /// What stands above each column.
  private let rounds: [Wording]
  private let rows: [Row]

  /// Prints the matrix of some rounds, each under its heading.
  public init(office: String, title: Wording, rounds: [Wording], rows: [Row]) {
    self.office = office
    self.title = title
    self.rounds = rounds
    self.rows = rows
  }

  public func page(in language: Language) -> Page {
    Page(
      title: office + "  " + Wording(zh: "零报告", en: "Zero-reports")[language] + "  "
        + title[language],
      lines: columns(language).lines(within: Page.width) + ["", Self.legend[language]])
  }

  /// The rows, then how many reports each month brought.
  public func columns(_ language: Language) -> Columns {
    let tallies = rounds.indices.map { index in RoundTally(rows.map { $0.cells[index] }) }
    return Columns(
      [.init(""), .init(Wording(zh: "村", en: "Village")[language])]
        + rounds.map { .init($0[language], .right) }
        + [.init(Wording(zh: "未报", en: "Missing")[language], .right)],
      rows: rows.map { row in
        [row.key, row.village] + row.cells.map(\.mark) + ["\(row.missing)"]
      } + [
        ["", Wording(zh: "实报/应报", en: "In/due")[language]] + tallies.map(\.receivedRate)
          + ["\(tallies.reduce(0) { $0 + $1.missing })"]
      ])
  }

  /// What the marks mean.
  public static let legend = Wording(
    zh: "0 零报告 2 有情况(件) 0* 不计 ~ 迟报 ! 待更正 !! 未报 . 未到期 - 免报 () 册外",
    en: "0 zero 2 matters 0* gone ~ late ! amend !! missing . not due - excused () out"
  )
}
