import Casework
import OfficeStore

/// Tells of the last sensitive period and the last special sweep that are over, and what each village sent.
enum RoundStories {
  /// When they are in a year: month and day of the first and of the last day. Invented, like all else here.
  private static let periods = [
    ("全国两会期间", (3, 3), (3, 12)), ("国庆期间", (9, 28), (10, 8)),
  ]
  private static let sweeps = [
    ("春节前专项排查", "春节", (1, 5), (1, 20)), ("中秋节前专项排查", "中秋、国庆", (9, 10), (9, 20)),
  ]
  private static let usual = 8 * 60...21 * 60
  /// In minutes: after the daily cut-off at four in the afternoon.
  private static let evening = 16 * 60...20 * 60

  /// Nothing where nobody is supervisor.
  static func told(_ setting: Setting, seed: UInt64) -> [Story] {
    guard let supervisor = setting.supervisor else { return [] }
    var dice = Dice(seed: seed)
    let period = last(periods.map { (($0.0, ""), $0.1, $0.2) }, setting)
    let sweep = last(sweeps.map { (($0.0, $0.1), $0.2, $0.3) }, setting)
    var stories: [Story] = []
    if let (name, first, last) = period {
      var act = OpenSensitivePeriod.blank
      (act.name, act.first, act.last) = ("\(first.year)年\(name.0)", first, last)
      let id = Identifier.random(using: &dice)
      stories.append(opening(act, id, on: first - 5, by: supervisor, &dice))
      for day in (first.number...last.number).map({ Day(number: $0) }) {
        stories += villages(.day(day, of: id), from: day, within: evening, setting, &dice)
      }
    }
    if let (name, first, last) = sweep {
      var act = OpenSweep.blank
      (act.name, act.occasion) = ("\(first.year)年\(name.0)", name.1)
      (act.first, act.due) = (first, last)
      let id = Identifier.random(using: &dice)
      stories.append(opening(act, id, on: first - 2, by: supervisor, &dice))
      stories += villages(.sweep(id), from: last - 4, within: usual, setting, &dice)
    }
    return stories
  }

  /// The last that has been over for a week, with its days.
  private static func last<Name>(
    _ known: [(Name, (Int, Int), (Int, Int))], _ setting: Setting
  ) -> (Name, Day, Day)? {
    let year = setting.today.year
    return [year - 1, year].flatMap { year in
      known.compactMap { name, from, to in
        Day(year, from.0, from.1).flatMap { first in Day(year, to.0, to.1).map { (name, first, $0) }
        }
      }
    }.last { _, first, last in
      last + 7 < setting.today && first > setting.firstMonthOwed.firstDay + 7
    }
  }

  private static func opening(
    _ act: any Act, _ id: Identifier, on day: Day, by officer: OfficerFile, _ dice: inout Dice
  ) -> Story {
    var teller = Teller(id)
    teller.tell(act, on: day, by: officer, &dice)
    return teller.story
  }

  /// What most villages send: a zero in time, now and then the next day, seldom nothing.
  private static func villages(
    _ round: Round, from day: Day, within minutes: ClosedRange<Int>, _ setting: Setting,
    _ dice: inout Dice
  ) -> [Story] {
    setting.villages.compactMap { village in
      guard !dice.chance(1), let liaison = setting.liaison(of: village.id) else { return nil }
      var act = ReportZero.blank.about(village.id, round)
      act.check = dice.weighted([("round", 50), ("grid", 35), ("phone", 15)])
      var teller = Teller(Identifier.random(using: &dice))
      let sent = dice.chance(4) ? day + 1 : day
      teller.send(act, on: sent, within: minutes, by: liaison, &dice)
      return teller.story
    }
  }
}
