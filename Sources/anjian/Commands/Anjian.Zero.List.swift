import ArgumentParser
import Casework
import OfficeStore
import Paperwork
import Screens
import Wording

extension Anjian.Zero {
  /// `anjian zero list`: the matrix of villages and months, or of a sensitive period or sweep.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: Wording(zh: "村×月一览表", en: "The matrix of villages and months").here)

    @Option(help: .worded(zh: "年份（不写则为今年）", en: "the year (else this one)"))
    var year: Int?

    @Option(
      help: .worded(
        zh: "敏感时期或专项排查的名称（不写则为各月）", en: "a sensitive period or sweep by its name (else the months)",
        value: "name"))
    var round: String?

    @Flag(name: .customLong("json"), help: .worded(zh: "输出JSON", en: "prints JSON"))
    var isJSON = false

    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.reading(office, signIn)
      let (title, rounds) = try rounds(session)
      let rows = try session.office.matrix(of: rounds, for: session.viewer)
      if isJSON {
        try Output.json(
          .object([
            "rounds": .array(rounds.map { session.json($0) }), "title": .string(title.zh),
            "year": .number(rounds.first?.month?.year),
            "villages": .array(try rows.map { try session.json($0, rounds) }),
          ]))
      } else if !rows.isEmpty {
        let page = ZeroReportPage(
          office: session.book.file.name, title: title, rounds: rounds.map(RoundFrame.heading),
          rows: rows.map { row in
            ZeroReportPage.Row(
              key: session.book.village(row.village)?.key ?? "—", village: row.name,
              cells: row.cells)
          })
        try Output.lines(
          page.columns(session.language).lines(within: nil) + [
            "", ZeroReportPage.legend[session.language],
            RoundTally(rows.flatMap(\.cells)).wording[session.language],
          ])
      }
      guard !rows.isEmpty else {
        throw Complaint(
          .nothing, Wording(zh: "没有您可以看到的村", en: "There is no village that you may see"))
      }
    }

    private func rounds(_ session: Session) throws -> (Wording, [Round]) {
      if let round {
        guard let file = session.file(named: round) else { throw session.unknownRound(round) }
        return (Wording(file.name), file.rounds)
      }
      let year = try year.map { try session.year($0) } ?? session.today.year
      try check(year, session)
      let months = Month(year: year, month: 1).through(Month(year: year, month: 12))
      return (Wording("\(year)"), months.map { .month($0) })
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
