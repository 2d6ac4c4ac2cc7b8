public import Casework
import Wording

/// 零报告月报表 and 催报单: what the villages said about a month, and who said nothing.
public struct MonthForm {
  /// A village's month.
  public struct Row: Hashable, Sendable {
    public let village: String
    public let cell: MonthCell
    /// When its report was received, and who reported.
    public let received: Day?
    public let reporter: String?

    /// Writes a row down.
    public init(village: String, cell: MonthCell, received: Day?, reporter: String?) {
      self.village = village
      self.cell = cell
      self.received = received
      self.reporter = reporter
    }
  }

  private let kind: PaperKind
  private let month: Month
  private let rows: [Row]
  private let stamp: PaperStamp

  /// Takes a month's rows, a village each; those that owed no report are left out.
  public init(_ kind: PaperKind, of month: Month, rows: [Row], stamp: PaperStamp) {
    self.kind = kind
    self.month = month
    self.rows = rows.filter { $0.cell != .notOwed }
    self.stamp = stamp
  }

  /// The form, laid out.
  ///
  /// - Throws: `TemplateError`.
  public func form(_ template: Template) throws(TemplateError) -> PrintedForm {
    var composer = FormComposer(kind.layout)
    for line in try template.filled(values) { composer.add(line) }
    return stamp.form(kind, month.description, composer.pages())
  }

  private var values: TemplateValues {
    let missing = rows.filter { $0.cell == .missing }
    let received = rows.count { $0.cell.isReceived }
    var values = TemplateValues()
    values.sayOffice(stamp)
    values.say("月份", month.wordingWithYear.zh)
    values.say("应报日期", day: stamp.office.dueDay(of: month))
    values.say("应报", "\(rows.count)")
    values.say("实报", "\(received)")
    values.say("按时", "\(rows.count { $0.cell.isReceived && !$0.cell.isLate })")
    values.say("未报", "\(rows.count - received)")
    values.say("零报告村数", "\(rows.count { $0.cell.isZero })")
    values.say("有情况村数", "\(rows.count { $0.cell.isReceived && !$0.cell.isZero })")
    values.say("件数合计", "\(rows.reduce(0) { $0 + $1.cell.disputes })")
    values.say("截至", day: stamp.made.day)
    values.say("录入截至", "\(stamp.made)")
    values.say("制表人", stamp.viewer.name)
    values.say("签发人", nil)
    values.say("未报村", missing.map(\.village).joined(separator: "、"))
    values.list(
      "各村", ["序号", "村", "情况", "件数", "报送日期", "报告人"], rows.enumerated().map { item($0, $1) })
    values.list("各未报村", ["序号", "村"], missing.enumerated().map { item($0, $1) })
    return values
  }

  private func item(_ index: Int, _ row: Row) -> TemplateValues {
    TemplateValues([
      "序号": "\(index + 1)", "村": row.village, "情况": row.cell.wording.zh,
      "件数": row.cell.isReceived ? "\(row.cell.disputes)" : "-",
      "报送日期": row.received?.description ?? "-", "报告人": row.reporter ?? "-",
    ])
  }
}

extension MonthCell {
  /// Whether nothing was said to have happened.
  fileprivate var isZero: Bool { if case .zero = self { true } else { false } }
}
