import ArgumentParser
import Casework
import OfficeStore
import Paperwork
import Wording

extension Anjian.Zero {
  /// `anjian zero list`: the matrix of villages and months.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: Wording(zh: "村×月一览表", en: "The matrix of villages and months").here)

    @Option(help: .worded(zh: "年份（不写则为今年）", en: "the year (else this one)"))
    var year: Int?

    @Flag(name: .customLong("json"), help: .worded(zh: "输出JSON", en: "prints JSON"))
    var isJSON = false

    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.reading(office, signIn)
      let year = try year.map { try session.year($0) } ?? session.today.year
      try check(year, session)
      let months = Month(year: year, month: 1).through(Month(year: year, month: 12))
      let rows = try session.office.months(months, for: session.viewer)
      if isJSON {
        try Output.json(
          .object([
            "villages": .array(try rows.map { try session.json($0, months) }), "year": .int(year),
          ]))
      } else if !rows.isEmpty {
        let page = ZeroReportPage(
          office: session.book.file.name, months: months,
          rows: rows.map { row in
            ZeroReportPage.Row(
              key: session.book.village(row.village)?.key ?? "—", village: row.name,
              cells: row.cells)
          })
        try Output.lines(
          page.columns(session.language).lines(within: nil) + [
            "", ZeroReportPage.legend[session.language],
          ])
      }
      guard !rows.isEmpty else {
        throw Complaint(
          .nothing, Wording(zh: "没有您可以看到的村", en: "There is no village that you may see"))
      }
    }

    /// A year in which nothing is owed has no reports: an empty matrix would say that all is well.
    private func check(_ year: Int, _ session: Session) throws(Complaint) {
      guard year <= session.today.year else {
        throw Complaint(
          .notValid,
          Wording(zh: "\(year)年还没有开始，请核对年份", en: "\(year) has not begun: check the year"))
      }
      let first = session.book.file.firstMonthOwed
      guard year >= first.year else {
        throw Complaint(
          .nothing,
          Wording(
            zh: "没有\(year)年的零报告：本单位从\(first.wordingWithYear.zh)起报送",
            en: "There are no reports of \(year): they are owed from \(first.wordingWithYear.en) on"
          ))
      }
    }
  }
}
