import ArgumentParser
import Wording

extension Anjian {
  /// `anjian visit`: receptions.
  struct Visit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "visit", abstract: Wording(zh: "来访登记", en: "Visits").here,
      subcommands: [Add.self, List.self, Perform.self])
  }
}
