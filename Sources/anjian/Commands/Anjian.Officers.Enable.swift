import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Officers {
  /// `anjian officer enable`: a disabled officer may sign in again.
  struct Enable: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "enable", abstract: Wording(zh: "恢复停用的人员", en: "Enables an officer").here)

    @Argument(help: .worded(zh: "工号", en: "the number"))
    var number: String

    @OptionGroup var options: BookOptions
    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.writing(office, signIn)
      let officer = try session.officer(number)
      try about(Wording(number)) {
        let recorded = try session.record(
          EnableOfficer.self, [:], over: .blank, about: officer, options)
        try session.print(
          Wording(zh: "已恢复 \(number) \(officer.name)", en: "Enabled \(number) \(officer.name)"),
          recorded)
      }
    }
  }
}
