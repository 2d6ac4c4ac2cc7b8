import ArgumentParser
import Wording

extension Anjian {
  /// `anjian generate-manual`: the page for `man`, in the language of ANJIAN_LANG; `./run install` calls it.
  struct GenerateManual: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "generate-manual",
      abstract: Wording(zh: "输出手册页", en: "Prints the manual page").here, shouldDisplay: false)

    func run() throws {
      let page = ManualPage(of: try CommandDescription.program(), in: World().language)
      try Output.raw(page.text)
    }
  }
}
