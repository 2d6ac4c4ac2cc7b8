import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Villages {
  /// `anjian village rename`: it is called something else; the old names are still found.
  struct Rename: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rename",
      abstract: Wording(zh: "更名，原名留作别名", en: "Renames a village; the old name stays an alias").here)

    @Argument(help: .worded(zh: "村，序号或名称", en: "the village, by key or name"))
    var village: String

    @Option(help: .worded(zh: "新的简称", en: "the new name"))
    var name: String?

    @Option(name: .customLong("full-name"), help: .worded(zh: "新的全称", en: "the new full name"))
    var fullName: String?

    @Option(help: .worded(zh: "12位区划代码", en: "the new code of 12 digits"))
    var code: String?

    @OptionGroup var options: BookOptions
    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.writing(office, signIn)
      let file = try session.village(village)
      try about(Wording(file.name)) {
        var members: [String: JSONValue] = [:]
        for (id, text) in [("name", name), ("fullName", fullName), ("code", code)] {
          members[id] = text.map { .string($0) }
        }
        let recorded = try session.record(
          RenameVillage.self, members, over: RenameVillage(of: file), about: file, options)
        let now = session.book.village(file.id)?.name ?? ""
        try session.print(
          Wording(zh: "\(file.name)已更名为\(now)", en: "\(file.name) is now \(now)"), recorded)
      }
    }
  }
}
