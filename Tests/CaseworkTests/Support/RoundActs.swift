import Casework

extension RoundFile {
  /// A sensitive period as the supervisor opened it.
  static func period(
    _ low: UInt64 = 1, _ name: String = "国庆期间", _ first: String = "2026-09-28",
    _ last: String = "2026-10-08", hours: (Int, Int) = (16, 20), villages: [Identifier] = []
  ) -> RoundFile {
    var act = OpenSensitivePeriod.blank
    (act.name, act.first, act.last, act.villages) = (name, first.day, last.day, villages)
    (act.cutOff, act.due) = hours
    var file = RoundFile(id: Identifier(high: 6, low: low))
    act.apply(to: &file, .at(first))
    file.stage = .open
    return file
  }

  /// A special sweep as the supervisor ordered it.
  static func sweep(
    _ low: UInt64 = 2, _ name: String = "节前排查", _ first: String = "2026-09-20",
    _ due: String = "2026-09-27", villages: [Identifier] = []
  ) -> RoundFile {
    var act = OpenSweep.blank
    (act.name, act.occasion, act.villages) = (name, "国庆", villages)
    (act.first, act.due) = (first.day, due.day)
    var file = RoundFile(id: Identifier(high: 6, low: low))
    act.apply(to: &file, .at(first))
    file.stage = .open
    return file
  }
}

extension Moment {
  /// The supervisor, in the morning of a day.
  static func at(_ day: String) -> Moment {
    Moment(
      entry: Identifier(high: 8, low: 8), day: day.day,
      recorded: Instant(startOf: day.day, hour: 9),
      officer: TestOffice.supervisor)
  }
}

extension ReturnReport {
  static func sample(_ reason: String = "次数不对") -> ReturnReport {
    var act = ReturnReport.blank
    act.reason = reason
    return act
  }
}

extension ReopenRound {
  static func sample(_ reason: String = "补报") -> ReopenRound {
    var act = ReopenRound.blank
    act.reason = reason
    return act
  }
}

extension OfficeBook {
  /// The same book with other rounds, villages or reporting days.
  func with(
    rounds: [RoundFile]? = nil, villages: [VillageFile]? = nil, reporting: [ReportingDays]? = nil
  ) -> OfficeBook {
    var file = file
    file.reporting = reporting ?? file.reporting
    return OfficeBook(
      file: file, villages: villages ?? self.villages, officers: officers,
      rounds: rounds ?? self.rounds)
  }
}
