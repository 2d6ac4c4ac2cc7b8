import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Officers {
  /// `anjian officer add`: somebody may sign in from now on; the first password is printed once.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: Wording(zh: "增加人员", en: "Adds an officer").here)

    @Argument(help: .worded(zh: "工号", en: "the number"))
    var number: String

    @Argument(help: .worded(zh: "姓名", en: "the name"))
    var name: String

    @OptionGroup var description: OfficerOptions
    @OptionGroup var options: BookOptions
    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.writing(office, signIn)
      try about(Wording(number)) {
        var members = description.members
        members["number"] = .string(number)
        members["name"] = .string(name)
        let recorded = try session.record(
          AddOfficer.self, members, over: .blank, about: nil, options)
        try session.print(
          Wording(zh: "已增加 \(number) \(name)", en: "Added \(number) \(name)"), recorded)
      }
    }
  }
}
