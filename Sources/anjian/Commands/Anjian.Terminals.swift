import ArgumentParser
import Wording

extension Anjian {
  /// `anjian terminal`: where entries are made, and what the office calls these places.
  struct Terminals: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "terminal", abstract: Wording(zh: "终端和名称", en: "The terminals").here,
      subcommands: [List.self, Name.self, Lock.self, Exports.self])
  }
}
