import ArgumentParser
import Casework
import Wording

extension Anjian {
  /// `anjian generate-procedures`: what docs/procedures.md holds, from the tables of the program.
  struct GenerateProcedures: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "generate-procedures",
      abstract: Wording(zh: "输出办理程序说明", en: "Prints the procedures").here, shouldDisplay: false)

    func run() throws {
      let tables = try Resources(World()).tables()
      try Output.raw(ProceduresPage(rules: tables.rules).text)
    }
  }
}
