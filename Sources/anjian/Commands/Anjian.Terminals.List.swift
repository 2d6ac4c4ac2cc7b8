import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Terminals {
  /// `anjian terminal list`: the terminals of late entries with their names.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: Wording(zh: "终端清单", en: "The terminals").here)

    @Flag(name: .customLong("json"), help: .worded(zh: "输出JSON", en: "prints JSON"))
    var isJSON = false

    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.reading(office, signIn)
      try session.checkAdministers()
      let rows = try session.office.terminals(for: session.viewer)
      guard !isJSON else {
        return try Output.json(
          .object([
            "terminals": .array(
              rows.map { row in
                .object([
                  "last": .instant(row.last), "name": .text(row.name.isEmpty ? nil : row.name),
                  "terminal": .string(row.terminal),
                ])
              })
          ]))
      }
      let titles = [
        Wording(zh: "终端", en: "Terminal"), Wording(zh: "名称", en: "Name"),
        Wording(zh: "最后录入", en: "Last entry"),
      ].map { $0[session.language] }
      try Output.lines(
        AlignedRows.lines(
          [titles] + rows.map { [$0.terminal, $0.name, $0.last?.description ?? "-"] }))
    }
  }
}
