import Casework
import OfficeStore

/// Tells what a village said about a month: nothing happened, or these disputes.
enum MonthStory {
  /// Nil when the village has not reported by yesterday.
  ///
  /// - Parameter returned: why the town sent the report back the day after; nil where it did not.
  static func told(
    _ village: VillageFile, _ month: Month, _ disputes: [Identifier], _ setting: Setting,
    _ dice: Dice, returned reason: String? = nil
  ) -> Story? {
    var dice = dice
    let due = setting.dueDay(of: month)
    let isLate = dice.chance(7)
    let day =
      isLate
      ? due + dice.within(1...6) : month.lastDay + dice.within(1...max(due - month.lastDay, 1))
    guard day <= setting.yesterday else { return nil }
    let liaison = setting.liaison(of: village.id)
    let isTypedForThem = liaison == nil || dice.chance(6)
    let officer = isTypedForThem ? setting.clerk(&dice) : liaison ?? setting.clerk(&dice)
    var teller = Teller(Identifier.random(using: &dice))
    teller.send(
      act(village, month, disputes, &dice), on: day, by: officer,
      for: isTypedForThem ? liaison?.name ?? "\(village.name)村委会" : nil, &dice)
    if let reason {
      var sentBack = ReturnReport.blank
      sentBack.reason = reason
      teller.tell(
        sentBack, on: min(day + 1, setting.yesterday), by: setting.clerk(&dice),
        &dice)
    }
    return teller.story
  }

  private static func act(
    _ village: VillageFile, _ month: Month, _ disputes: [Identifier], _ dice: inout Dice
  ) -> any Act {
    let check = dice.weighted([("round", 45), ("grid", 25), ("meeting", 18), ("phone", 12)])
    let sweeps = dice.within(1...4)
    guard !disputes.isEmpty else {
      var zero = ReportZero.blank.about(village.id, .month(month))
      (zero.check, zero.sweeps) = (check, sweeps)
      return zero
    }
    var matters = ReportMatters.blank.about(village.id, .month(month))
    (matters.check, matters.sweeps, matters.disputes) = (check, sweeps, disputes)
    return matters
  }
}
