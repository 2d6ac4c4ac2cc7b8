import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Zero {
  /// `anjian zero act`: corrects, voids or undoes what was reported of a month.
  struct Perform: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "act",
      abstract: Wording(
        zh: "更正、作废或撤销一个月的报告", en: "Corrects, voids or undoes a month's report"
      ).here)

    @Argument(help: .worded(zh: "村，序号或名称", en: "the village, by key or name"))
    var village: String

    @Argument(help: .worded(zh: "月份，如2021-10", en: "the month, like 2021-10"))
    var month: String

    @Argument(help: .worded(zh: "correct、void、undo", en: "correct, void or undo"))
    var act: String

    @OptionGroup var fields: FieldOptions

    @Option(
      help: .worded(
        zh: "看到的最后一条记录（lastEntry）", en: "the last entry that was seen (lastEntry)", value: "entry"))
    var seen: String?

    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.writing(office, signIn)
      let (village, month) = (try session.village(village), try session.month(month))
      let label = Wording("\(village.name) ") + month.wordingWithYear
      guard let period = try session.office.period(of: village.id, month, for: session.viewer)
      else {
        throw Complaint(
          .nothing, label + Wording(zh: "：没有报送过", en: ": nothing was reported"))
      }
      try session.perform(act, on: period, called: label, fields, seen: seen)
    }
  }
}
