import ArgumentParser
import Wording

extension Anjian {
  /// `anjian village`: the roster of villages.
  struct Villages: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "village",
      abstract: Wording(zh: "村：增加、更名、撤销、合并、分设", en: "The roster of villages").here,
      subcommands: [List.self, Add.self, Rename.self, End.self, Reopen.self])
  }
}
