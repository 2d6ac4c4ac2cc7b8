import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Rounds {
  /// `anjian round days`: by which days months are reported, from a month on.
  struct Days: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "days",
      abstract: Wording(
        zh: "报送日期：统计截止、村报送、镇汇总、锁定", en: "The reporting days: cut-off, due, town’s total, lock"
      ).here)

    @Option(help: .worded(zh: "自何月起，如2027-01", en: "from which month on, like 2027-01"))
    var from: String?

    @OptionGroup var fields: FieldOptions
    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.writing(office, signIn)
      var members = try fields.members()
      if let from { members["from"] = .string(from) }
      if !members.isEmpty {
        let day = try fields.day(from: &members, session)
        try about(SetReporting.name) {
          let act = try session.dictated(members, over: SetReporting.begun(on: session.book.file))
          let file = session.book.file
          try session.record(
            [
              Proposal(
                act, about: Subject(.office, file.id), on: day,
                seen: try session.office.lastEntry(of: file.id))
            ], fields)
        }
      }
      try Output.lines(session.book.file.reporting.map { $0.wording[session.language] })
    }
  }
}
