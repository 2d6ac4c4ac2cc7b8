import ArgumentParser
import Wording

extension Anjian {
  /// `anjian round`: sensitive periods, special sweeps, and the closing of months.
  struct Rounds: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "round",
      abstract: Wording(
        zh: "期次：敏感时期、专项排查、月份关闭、报送日期",
        en: "Sensitive periods, special sweeps, closing, reporting days"
      ).here,
      subcommands: [List.self, Open.self, Perform.self, Days.self])
  }
}

extension ArgumentHelp {
  /// What a command takes for a round.
  static var round: ArgumentHelp {
    .worded(
      zh: "期次：月份如2021-10，专项排查的名称，敏感时期如 国庆期间@2021-10-01",
      en:
        "the round: a month like 2021-10, a sweep by its name, a day of a period like NAME@2021-10-01"
    )
  }
}
