import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Officers {
  /// `anjian officer disable`: an officer can no longer sign in.
  struct Disable: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "disable", abstract: Wording(zh: "停用", en: "Disables an officer").here)

    @Argument(help: .worded(zh: "工号", en: "the number"))
    var number: String

    @Option(help: .worded(zh: "理由", en: "the reason"))
    var reason: String?

    @OptionGroup var options: BookOptions
    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.writing(office, signIn)
      let officer = try session.officer(number)
      try about(Wording(number)) {
        let recorded = try session.record(
          DisableOfficer.self, ["reason": .text(reason)], over: .blank, about: officer, options)
        try session.print(
          Wording(zh: "已停用 \(number) \(officer.name)", en: "Disabled \(number) \(officer.name)"),
          recorded)
      }
    }
  }
}
