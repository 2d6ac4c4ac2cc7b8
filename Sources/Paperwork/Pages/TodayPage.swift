public import Casework
public import Wording

/// 今日: what waits today, the most urgent first.
public struct TodayPage: Paper {
  /// A month's reports: how many were owed, how many came, and who has not said anything.
  public struct Reports: Hashable, Sendable {
    public let month: Month
    public let owed: Int
    public let received: Int
    /// The villages that are past the due day, by name.
    public let missing: [String]

    /// Counts the reports of a month.
    public init(month: Month, owed: Int, received: Int, missing: [String]) {
      self.month = month
      self.owed = owed
      self.received = received
      self.missing = missing
    }
  }

  /// The numbers of today, each of a list.
  public struct Counts: Hashable, Sendable {
    public let open: Int
    public let overdue: Int
    /// Due by the next working day, without those that are overdue.
    public let dueSoon: Int
    public let mine: Int

    /// Takes the numbers.
    public init(open: Int, overdue: Int, dueSoon: Int, mine: Int) {
      self.open = open
      self.overdue = overdue
      self.dueSoon = dueSoon
      self.mine = mine
    }
  }

  private let office: OfficeFile
  private let viewer: Viewer
  private let counts: Counts
  private let nextWorkingDay: Day
  private let reports: Reports?
  private let urgent: [CaseLine]

  /// Prints the viewer's day; `reports` is of the last month that was due.
  public init(
    office: OfficeFile, viewer: Viewer, counts: Counts, nextWorkingDay: Day, reports: Reports?,
    urgent: [CaseLine]
  ) {
    self.office = office
    self.viewer = viewer
    self.counts = counts
    self.nextWorkingDay = nextWorkingDay
    self.reports = reports
    self.urgent = urgent
  }

  public func page(in language: Language) -> Page {
    Page(title: title[language], lines: numbers(language) + [""] + urgentLines(language))
  }

  private var title: Wording {
    let mark = office.isPractice ? Wording(zh: "  练习数据", en: "  practice data") : Wording("")
    return Wording(office.name) + Wording(zh: "  今日", en: "  Today") + mark
      + Wording("  \(viewer.today)  ") + viewer.today.wordingWithWeekday
      + Wording("  \(viewer.number) \(viewer.name)")
  }

  private func numbers(_ language: Language) -> [String] {
    let rows: [(Wording, Int?, Wording)] = [
      (Wording(zh: "逾期", en: "Overdue"), counts.overdue, Wording("")),
      (
        Wording(zh: "近日到期", en: "Due soon"), counts.dueSoon,
        Wording(
          zh: "下个工作日（\(nextWorkingDay)）及以前到期，不含逾期",
          en: "by the next working day, \(nextWorkingDay), overdue ones apart")
      ),
      (
        Wording(zh: "待我办理", en: "Mine"), counts.mine,
        Wording(zh: "在办共\(counts.open)件", en: "of \(counts.open) open")
      ),
      (Wording(zh: "零报告缺报", en: "Zero-reports missing"), reports?.missing.count, reportsRemark),
    ]
    let columns = Columns(
      [.init(""), .init("", .right), .init("", isElastic: true)],
      rows: rows.map { name, count, remark in
        [name[language], count.map(String.init) ?? "—", remark[language]]
      })
    return Array(columns.lines(within: Page.width).dropFirst())
  }

  private var reportsRemark: Wording {
    guard let reports else { return Wording(zh: "没有已到期的月份", en: "no month is due yet") }
    let missing = Wording(reports.missing.joined(separator: " "))
    return reports.month.wordingWithYear
      + Wording(
        zh: " 应报\(reports.owed) 实报\(reports.received)",
        en: ": \(reports.received) of \(reports.owed) came")
      + (reports.missing.isEmpty ? Wording("") : Wording(zh: "  未报：", en: "; missing: ") + missing)
  }

  private func urgentLines(_ language: Language) -> [String] {
    guard !urgent.isEmpty else { return [Wording(zh: "没有在办的案件", en: "No case is open")[language]] }
    let columns = Columns(
      [
        .init(Wording(zh: "剩余", en: "Left")[language]),
        .init(Wording(zh: "编号", en: "Number")[language]),
        .init(Wording(zh: "事项", en: "Matter")[language], isElastic: true),
        .init(Wording(zh: "属地", en: "Where")[language]),
        .init(Wording(zh: "到期事项", en: "Due next")[language], isElastic: true),
      ],
      rows: urgent.map { line in
        [
          line.left.wording[language], line.number.description, line.matter, line.places[language],
          line.limit[language],
        ]
      })
    return [Wording(zh: "最急", en: "Most urgent")[language]] + columns.lines(within: Page.width)
  }
}
