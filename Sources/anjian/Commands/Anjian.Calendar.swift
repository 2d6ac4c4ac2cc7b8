import ArgumentParser
import Wording

extension Anjian {
  /// `anjian calendar`: holidays and worked weekends.
  struct Calendar: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "calendar",
      abstract: Wording(zh: "放假安排", en: "Holidays and worked weekends").here,
      subcommands: [Show.self, Import.self])
  }
}
