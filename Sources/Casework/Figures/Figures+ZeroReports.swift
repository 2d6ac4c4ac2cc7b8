import Wording

extension Figures {
  /// 应报, 实报, 按时: months whose due day is past at the cut-off, and those reported before it.
  static func zeroReports(
    _ year: Int, asOf: Day, periods: [VillagePeriod], voidDisputes: Set<Identifier>,
    book: OfficeBook
  ) -> [Figure] {
    let unit = Wording(zh: "村月", en: "village-months")
    var owed: [Figure.Record] = []
    var received: [Figure.Record] = []
    var onTime: [Figure.Record] = []
    var zeros: [Figure.Record] = []
    let reported = Dictionary(
      periods.compactMap { period in
        period.village.flatMap { village in
          period.month.map { (Key(village: village, month: $0), period) }
        }
      }, uniquingKeysWith: { first, _ in first })
    for month in Month(year: year, month: 1).through(Month(year: year, month: 12)) {
      for village in book.villages {
        let period = reported[Key(village: village.id, month: month)]
        let report = period?.report
        let cell = MonthCell(
          village: village, month: month,
          report: report.map { ($0.count(without: voidDisputes), $0.received) },
          office: book.file, today: asOf)
        guard cell.isReceived || cell == .missing else { continue }
        let record = Figure.Record(
          period.map { Subject(.villagePeriod, $0.id) } ?? Subject(.village, village.id),
          label: Wording(village.name) + Wording(" ") + month.wordingWithYear, line: cell.wording)
        owed.append(record)
        if cell.isReceived { received.append(record) }
        if cell.isReceived, !cell.isLate { onTime.append(record) }
        if case .zero = cell { zeros.append(record) }
      }
    }
    return [
      Figure(
        "zero.owed", Wording(zh: "零报告应报", en: "Monthly reports owed"), unit: unit, records: owed,
        source: Wording(
          zh: "截至日已过报送期限的村月，未到期先报的也计入",
          en: "village-months past their due day at the cut-off, and those reported before it")),
      Figure(
        "zero.received", Wording(zh: "实报", en: "Reports received"), of: owed.count, unit: unit,
        records: received, source: Wording(zh: "零报告和有情况报告", en: "zeros and reports of matters")),
      Figure(
        "zero.onTime", Wording(zh: "按时报送", en: "Reports in time"), of: owed.count, unit: unit,
        records: onTime, source: Wording(zh: "报送期限内收到", en: "received by the due day")),
      Figure(
        "zero.zeros", Wording(zh: "其中零报告", en: "Zeros among them"), of: received.count, unit: unit,
        records: zeros, source: Wording(zh: "本月经排查未发现矛盾纠纷", en: "nothing found in the month")),
    ]
  }

  private struct Key: Hashable {
    let village: Identifier
    let month: Month
  }
}
