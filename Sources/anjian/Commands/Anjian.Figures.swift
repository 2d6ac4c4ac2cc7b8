import ArgumentParser
import Casework
import OfficeStore
import Paperwork
import Wording

extension Anjian {
  /// `anjian figures`: the year's figures, counted from the records.
  struct FiguresOfYear: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "figures", abstract: Wording(zh: "年度统计", en: "The year's figures").here)

    @Option(help: .worded(zh: "年份", en: "the year"))
    var year: Int

    @OptionGroup var cutOffs: CutOffOptions

    @Flag(name: .customLong("json"), help: .worded(zh: "输出JSON", en: "prints JSON"))
    var isJSON = false

    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.reading(office, signIn)
      let figures = try session.office.figures(
        year: session.year(year), asOf: cutOffs.day(session) ?? session.today,
        knownBy: cutOffs.instant(session), for: session.viewer)
      guard !figures.isBeforeRecords else {
        throw Complaint(
          .nothing,
          Wording(zh: "没有您可以看到的\(year)年的记录", en: "There is no record of \(year) that you may see"))
      }
      let head = try session.office.journalHead()
      if isJSON {
        try Output.json(session.json(figures, head: head))
      } else {
        try Output.page(
          FiguresPage(
            office: session.book.file, figures: figures, printed: session.now, head: head
          ).page(in: session.language))
      }
    }
  }
}
