import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Villages {
  /// `anjian village list`: the roster, the ended ones at the end.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: Wording(zh: "村清单", en: "The villages").here)

    @Flag(name: .customLong("json"), help: .worded(zh: "输出JSON", en: "prints JSON"))
    var isJSON = false

    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.reading(office, signIn)
      try session.checkAdministers()
      let all = session.book.villages
      let villages = all.filter { $0.stage != .ended } + all.filter { $0.stage == .ended }
      guard !isJSON else {
        return try Output.json(.object(["villages": .array(villages.map { session.json($0) })]))
      }
      let titles = [
        Wording(zh: "序号", en: "Key"), Wording(zh: "简称", en: "Name"),
        Wording(zh: "全称", en: "Full name"), Wording(zh: "起始", en: "From"),
        Wording(zh: "状态", en: "Standing"),
      ].map { $0[session.language] }
      try Output.lines(
        AlignedRows.lines(
          [titles]
            + villages.map { village in
              let until = village.until.map { " \($0)" } ?? ""
              return [
                village.key, village.name, village.fullName, village.from?.description ?? "",
                village.standing(session.book)[session.language] + until,
              ]
            }))
    }
  }
}

extension Session {
  /// A village of the roster, or one that ended.
  func json(_ village: VillageFile) -> JSONValue {
    .object([
      "aliases": .texts(village.aliases), "code": .text(village.code), "from": .day(village.from),
      "fullName": .string(village.fullName), "key": .string(village.key),
      "name": .string(village.name), "stage": .string(village.stage.rawValue),
      "successors": .texts(village.successors.compactMap { book.village($0)?.key }),
      "until": .day(village.until),
    ])
  }
}
