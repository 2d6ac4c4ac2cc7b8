import ArgumentParser
import Wording

extension Anjian {
  /// `anjian generate-roles`: what docs/roles.md holds, from the tables of the program.
  struct GenerateRoles: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "generate-roles",
      abstract: Wording(zh: "输出角色和权限说明", en: "Prints the roles").here, shouldDisplay: false)

    func run() throws { try Output.raw(RolesPage().text) }
  }
}
