import ArgumentParser
import Wording

extension Anjian {
  /// `anjian zero`: the villages' months.
  struct Zero: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "zero", abstract: Wording(zh: "零报告", en: "Zero-reports").here,
      subcommands: [List.self, File.self, Perform.self])
  }
}
