public import Casework
public import Wording

/// 零报告: villages × months.
public struct ZeroReportPage: Paper {
  /// A village with a cell for each month.
  public struct Row: Hashable, Sendable {
    public let key: String
    public let village: String
    public let cells: [MonthCell]

    /// Writes a row down.
    public init(key: String, village: String, cells: [MonthCell]) {
      self.key = key
      self.village = village
      self.cells = cells
    }

    var missing: Int { cells.count { $0 == .missing } }
  }

  private let office: String
  private let months: [Month]
  private let rows: [Row]

  /// Prints the matrix of some months.
  public init(office: String, months: [Month], rows: [Row]) {
    self.office = office
    self.months = months
    self.rows = rows
  }

  public func page(in language: Language) -> Page {
    Page(
      title: office + "  " + Wording(zh: "零报告", en: "Zero-reports")[language] + "  "
        + (months.first.map { "\($0.year)" } ?? ""),
      lines: columns(language).lines(within: Page.width) + ["", Self.legend[language]])
  }

  /// The rows, then how many reports each month brought.
  public func columns(_ language: Language) -> Columns {
    let received = months.indices.map { index in rows.count { $0.cells[index].isReceived } }
    return Columns(
      [.init(""), .init(Wording(zh: "村", en: "Village")[language])]
        + months.map { .init(Wording(zh: "\($0.month)月", en: "\($0.month)")[language], .right) }
        + [.init(Wording(zh: "未报", en: "Missing")[language], .right)],
      rows: rows.map { row in
        [row.key, row.village] + row.cells.map(\.mark) + [row.missing == 0 ? "-" : "\(row.missing)"]
      } + [["", Wording(zh: "实报", en: "Received")[language]] + received.map { "\($0)" } + [""]])
  }

  /// What the marks mean.
  public static let legend = Wording(
    zh: "0 零报告  2 有情况（件）  0* 所列纠纷均已作废  ~ 迟报  !! 未报  . 未到期",
    en: "0 zero  2 matters  0* those named are void  ~ late  !! missing  . not due")
}
