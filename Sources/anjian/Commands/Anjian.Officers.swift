import ArgumentParser
import Wording

extension Anjian {
  /// `anjian officer`: who signs in.
  struct Officers: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "officer",
      abstract: Wording(zh: "人员：增加、变更、停用、口令、代理", en: "The people who sign in").here,
      subcommands: [
        List.self, Add.self, Change.self, Disable.self, Enable.self, ResetPassword.self,
        Deputy.self,
      ])
  }
}
