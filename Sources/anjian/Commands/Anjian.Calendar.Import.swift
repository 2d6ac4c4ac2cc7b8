import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Calendar {
  /// `anjian calendar import`: takes a year's holidays in, after showing what changes.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: Wording(zh: "导入放假安排（CSV）", en: "Imports holidays (CSV)").here,
      discussion: Wording(
        zh: "每行“日期,rest或work,名称”，如 2027-02-05,rest,春节。先列出变动；加 --yes 才保存。",
        en:
          "Lines of date, rest or work, name: 2027-02-05,rest,春节. Lists what changes; saved with --yes."
      ).here)

    @Argument(help: .worded(zh: "CSV文件", en: "the CSV file"))
    var file: String

    @OptionGroup var adoption: AdoptionOptions
    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.writing(office, signIn)
      let notice = try WorkCalendar(csv: try Input.text(ofFile: file), file: file)
      var tables = session.book.tables
      tables.calendar = try tables.calendar.taking(notice)
      let years = notice.knownYears.map { "\($0)" }.joined(separator: "、")
      try adoption.adopt(
        tables, Wording(zh: "导入放假安排：\(years)年", en: "Holidays imported: \(years)"), session)
    }
  }
}
