import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Terminals {
  /// `anjian terminal name`: what the office calls a terminal from now on.
  struct Name: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "name",
      abstract: Wording(zh: "给终端起名；不写名称为取消", en: "Names a terminal; without a name takes it away")
        .here)

    @Argument(
      help: .worded(zh: "用户@主机:终端、主机:终端或主机", en: "user@host:tty, host:tty or host"))
    var terminal: String

    @Argument(help: .worded(zh: "名称", en: "the name"))
    var name: String?

    @OptionGroup var options: BookOptions
    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.writing(office, signIn)
      try about(Wording(terminal)) {
        let recorded = try session.record(
          NameTerminal.self, ["terminal": .string(terminal), "name": .string(name ?? "")],
          over: .blank, about: session.book.file, options)
        let done =
          name.map { Wording(zh: "\(terminal)已命名为\($0)", en: "\(terminal) is now \($0)") }
          ?? Wording(zh: "\(terminal)已取消名称", en: "\(terminal) has no name now")
        try session.print(done, recorded)
      }
    }
  }
}
