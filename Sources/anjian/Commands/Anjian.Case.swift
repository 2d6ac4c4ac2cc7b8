import ArgumentParser
import Wording

extension Anjian {
  /// `anjian case`: petitions and disputes.
  struct Case: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "case", abstract: Wording(zh: "信访和纠纷", en: "Petitions and disputes").here,
      subcommands: [Add.self, List.self, Show.self, Perform.self])
  }
}
