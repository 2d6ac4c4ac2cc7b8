import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian {
  /// `anjian password`: an officer changes the own password.
  struct Password: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "password", abstract: Wording(zh: "更改本人的口令", en: "Changes your password").here,
      discussion: Wording(
        zh: "在终端上依次询问原口令和新口令；用 --password-stdin 时，标准输入第一行是原口令，第二行是新口令。",
        en:
          "Asks for the old and the new one; with --password-stdin the first line of standard input is the old one, the second the new one."
      ).here)

    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let world = World()
      let pinyin = Pinyin(table: [], surnames: [])
      let office = try Office.open(try office.path(world), world, pinyin)
      defer { office.close() }
      let number = try signIn.number(world)
      let old = try signIn.password(of: number, world)
      let viewer = try office.signIn(number: number, password: old)
      try office.changePassword(from: old, to: try newPassword(world), by: viewer)
      try Output.lines([
        Wording(zh: "\(number) 的口令已更改", en: "The password of \(number) is changed")[world.language]
      ])
    }

    private func newPassword(_ world: World) throws -> String {
      if signIn.isPasswordFromInput { return Input.line() ?? "" }
      guard let prompt = Prompt(world) else { throw Complaint.cancelled }
      prompt.say(PasswordRule.wording + Wording("\n"))
      while true {
        let new = try prompt.password(Wording(zh: "新口令：", en: "New password: "))
        if try prompt.password(Wording(zh: "再输一次：", en: "Once more: ")) == new { return new }
        prompt.say(Wording(zh: "两次不同，请重新输入\n", en: "These two differ: please type them again\n"))
      }
    }
  }
}
