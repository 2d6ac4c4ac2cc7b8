import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Villages {
  /// `anjian village add`: a village enters the roster from a day on.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: Wording(zh: "增加村", en: "Adds a village").here)

    @Argument(help: .worded(zh: "序号", en: "its key"))
    var key: String

    @Argument(help: .worded(zh: "简称", en: "its name"))
    var name: String

    @Option(name: .customLong("full-name"), help: .worded(zh: "全称", en: "its full name"))
    var fullName: String

    @Option(help: .worded(zh: "12位区划代码", en: "its code of 12 digits"))
    var code: String?

    @Option(
      name: .customLong("alias"),
      help: .worded(zh: "别名，可写多次", en: "an alias; may be given several times"))
    var aliases: [String] = []

    @OptionGroup var options: BookOptions
    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.writing(office, signIn)
      try about(Wording(name)) {
        let recorded = try session.record(
          AddVillage.self,
          [
            "key": .string(key), "name": .string(name), "fullName": .string(fullName),
            "code": .text(code), "aliases": .texts(aliases),
          ], over: .blank, about: nil, options)
        try session.print(Wording(zh: "已增加 \(key) \(name)", en: "Added \(key) \(name)"), recorded)
      }
    }
  }
}
