import Wording

extension Figures {
  /// 应报, 实报, 按时: months that are due at the cut-off and not excused, and those reported before.
  static func zeroReports(
    _ year: Int, asOf: Day, periods: [VillagePeriod], disputes: [CaseFile], book: OfficeBook
  ) -> [Figure] {
    let unit = Wording(zh: "村月", en: "village-months")
    let sheet = RoundSheet(
      Month(year: year, month: 1).through(Month(year: year, month: 12)).map { .month($0) },
      periods: periods, disputes: disputes, book: book, at: Instant(endOf: asOf))
    let owed = sheet.lines.filter { $0.cell.isReceived || $0.cell.content == .missing }
    let received = owed.filter(\.cell.isReceived)
    func records(_ lines: [RoundSheet.Line]) -> [Figure.Record] {
      lines.map { line in
        Figure.Record(
          line.period.map { Subject(.villagePeriod, $0) } ?? Subject(.village, line.village.id),
          label: Wording(line.village.name(on: line.lastDay)) + Wording(" ")
            + book.name(of: line.round), line: line.cell.wording)
      }
    }
    return [
      Figure(
        "zero.owed", Wording(zh: "零报告应报", en: "Monthly reports owed"), unit: unit,
        records: records(owed),
        source: Wording(
          zh: "截至日已过报送期限、没有免报的村月，未到期先报的也计入",
          en:
            "village-months past their due day at the cut-off and not excused, and those reported before it"
        )),
      Figure(
        "zero.received", Wording(zh: "实报", en: "Reports received"), of: owed.count, unit: unit,
        records: records(received),
        source: Wording(zh: "零报告和有情况报告", en: "zeros and reports of matters")),
      Figure(
        "zero.onTime", Wording(zh: "按时报送", en: "Reports in time"), of: owed.count, unit: unit,
        records: records(received.filter { !$0.cell.isLate }),
        source: Wording(zh: "报送期限内收到", en: "received by the due day")),
      Figure(
        "zero.zeros", Wording(zh: "其中零报告", en: "Zeros among them"), of: received.count, unit: unit,
        records: records(received.filter { $0.cell.content == .zero }),
        source: Wording(zh: "本月经排查未发现矛盾纠纷", en: "nothing found in the month")),
    ]
  }
}
