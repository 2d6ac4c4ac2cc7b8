import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Villages {
  /// `anjian village reopen`: an end that was recorded by mistake is taken back.
  struct Reopen: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reopen", abstract: Wording(zh: "恢复误撤的村", en: "Takes a mistaken end back").here)

    @Argument(help: .worded(zh: "村，序号或名称", en: "the village, by key or name"))
    var village: String

    @Option(help: .worded(zh: "理由", en: "the reason"))
    var reason: String?

    @OptionGroup var options: BookOptions
    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.writing(office, signIn)
      let file = try session.village(village)
      try about(Wording(file.name)) {
        let recorded = try session.record(
          ReopenVillage.self, ["reason": .text(reason)], over: .blank, about: file, options)
        try session.print(Wording(zh: "已恢复 \(file.name)", en: "Reopened \(file.name)"), recorded)
      }
    }
  }
}
