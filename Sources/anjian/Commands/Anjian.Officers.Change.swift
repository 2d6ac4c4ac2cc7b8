import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Officers {
  /// `anjian officer change`: what is given takes the place of what stood there.
  struct Change: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "change",
      abstract: Wording(zh: "变更人员：只写要改的", en: "Changes an officer: give what changes").here)

    @Argument(help: .worded(zh: "工号", en: "the number"))
    var number: String

    @Option(name: .customLong("number"), help: .worded(zh: "新工号", en: "a new number"))
    var newNumber: String?

    @Option(help: .worded(zh: "姓名", en: "the name"))
    var name: String?

    @OptionGroup var description: OfficerOptions
    @OptionGroup var options: BookOptions
    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.writing(office, signIn)
      let officer = try session.officer(number)
      try about(Wording(number)) {
        var members = description.members
        members["number"] = newNumber.map { .string($0) }
        members["name"] = name.map { .string($0) }
        guard !members.isEmpty else {
          throw Complaint(
            .usage,
            Wording(zh: "请写明要改什么，如 --role、--village", en: "Say what changes, such as --role"))
        }
        // Who is no liaison any more answers for no village.
        if let roles = members["roles"], members["villages"] == nil,
          let act = try? session.dictated(["roles": roles], over: ChangeOfficer.blank),
          !act.roles.contains(.liaison)
        {
          members["villages"] = .array([])
        }
        let recorded = try session.record(
          ChangeOfficer.self, members, over: ChangeOfficer(of: officer), about: officer, options)
        let label = session.book.officer(officer.id).map { "\($0.number) \($0.name)" } ?? number
        try session.print(Wording(zh: "已变更 \(label)", en: "Changed \(label)"), recorded)
      }
    }
  }
}
