import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Zero {
  /// `anjian zero act`: amends, sends back, excuses, corrects, voids or undoes what was recorded of a village's round.
  struct Perform: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "act",
      abstract: Wording(
        zh: "更正、退回、免报、催报、作废或撤销一期的报告",
        en: "Amends, sends back, excuses, corrects, voids or undoes a report"
      ).here)

    @Argument(help: .worded(zh: "村，序号或名称", en: "the village, by key or name"))
    var village: String

    @Argument(help: .round)
    var round: String

    @Argument(help: .acts(of: VillagePeriod.self))
    var act: String

    @OptionGroup var options: ActOptions

    func run() throws {
      let session = try Session.writing(options.office, options.signIn)
      let (village, round) = (try session.village(village), try session.round(round))
      let label = Wording("\(village.name) ") + session.book.name(of: round)
      let period =
        try session.office.period(of: village.id, round, for: session.viewer)
        ?? .blank(village.id, round)
      try session.perform(act, on: period, called: label, options)
    }
  }
}
