import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Villages {
  /// `anjian village end`: closed; merged with one `--into`; split with several.
  struct End: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "end",
      abstract: Wording(
        zh: "撤销；写一个 --into 为并入，写几个为分设", en: "Closes a village, or merges or splits it"
      ).here)

    @Argument(help: .worded(zh: "村，序号或名称", en: "the village, by key or name"))
    var village: String

    @Option(
      name: .customLong("into"),
      help: .worded(
        zh: "并入或分设成的村，可写多次", en: "what takes its place; may be given several times",
        value: "village"))
    var successors: [String] = []

    @Option(help: .worded(zh: "依据", en: "the reason"))
    var reason: String?

    @OptionGroup var options: BookOptions
    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.writing(office, signIn)
      let file = try session.village(village)
      try about(Wording(file.name)) {
        let recorded = try session.record(
          EndVillage.self, ["successors": .texts(successors), "reason": .text(reason)],
          over: .blank, about: file, options)
        let now = session.book.village(file.id)
        let standing = now?.standing(session.book) ?? Wording("")
        let until = now?.until?.description ?? ""
        try session.print(
          Wording(
            zh: "\(file.name)自\(until)起\(standing.zh)",
            en: "\(file.name): \(standing.en) since \(until)"),
          recorded)
      }
    }
  }
}
