import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Visit {
  /// `anjian visit act`: corrects, voids or undoes.
  struct Perform: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "act",
      abstract: Wording(zh: "更正、作废或撤销", en: "Corrects, voids or undoes").here)

    @Argument(help: .worded(zh: "编号", en: "the visit's number"))
    var number: String

    @Argument(help: .acts(of: VisitFile.self))
    var act: String

    @OptionGroup var options: ActOptions

    func run() throws {
      let session = try Session.writing(options.office, options.signIn)
      let visit = try session.visit(number)
      try session.perform(
        act, on: visit, called: Wording(visit.number?.description ?? number), options)
    }
  }
}
