import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Rounds {
  /// `anjian round act`: closes a month, moves the end of a period, reopens, voids, undoes.
  struct Perform: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "act",
      abstract: Wording(
        zh: "关闭、重新开放、延长或提前结束、作废", en: "Closes, reopens, moves the end, voids"
      ).here)

    @Argument(help: .worded(zh: "月份如2021-10，或名称", en: "a month like 2021-10, or the name"))
    var round: String

    @Argument(help: .acts(of: RoundFile.self))
    var act: String

    @OptionGroup var options: ActOptions

    func run() throws {
      let session = try Session.writing(options.office, options.signIn)
      let month = Month(Tidy.code(round))
      let known =
        month.map { session.book.file(of: .month($0)) ?? .blank($0) } ?? session.file(named: round)
      guard let file = known else { throw session.unknownRound(round) }
      let label = month?.wordingWithYear ?? Wording(file.name)
      try session.perform(act, on: file, called: label, options)
    }
  }
}
