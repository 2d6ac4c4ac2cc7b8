import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Officers {
  /// `anjian officer reset-password`: a new first password, printed once.
  struct ResetPassword: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reset-password",
      abstract: Wording(zh: "重设口令，只显示一次", en: "Gives a new first password").here)

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
          Casework.ResetPassword.self, [:], over: .blank, about: officer, options)
        try session.print(
          Wording(
            zh: "已重设 \(number) \(officer.name) 的口令",
            en: "The password of \(number) \(officer.name) is reset"), recorded)
      }
    }
  }
}
