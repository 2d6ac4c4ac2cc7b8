/// An act about a village's round, which it names itself: nothing may have been recorded of it before.
public protocol AboutVillageRound {
  var village: Identifier? { get set }
  /// The month, where the round is one.
  var month: Month? { get set }
  /// The sensitive period or sweep, where the round is of one.
  var round: Identifier? { get set }
  /// The day of the sensitive period.
  var day: Day? { get set }
}

extension AboutVillageRound {
  /// The round that it is about; nil when that is not said.
  public var asked: Round? {
    if let month { return .month(month) }
    guard let round else { return nil }
    return day.map { .day($0, of: round) } ?? .sweep(round)
  }

  /// The same about a village and a round.
  public func about(_ village: Identifier, _ round: Round) -> Self {
    var act = self
    act.village = village
    (act.month, act.round, act.day) = (round.month, round.file, nil)
    if case .day(let day, _) = round { act.day = day }
    return act
  }
}

extension VillagePeriod {
  mutating func take(_ act: some AboutVillageRound) {
    village = village ?? act.village
    round = round ?? act.asked
  }
}

extension Act {
  /// The act as its form begins on a subject: about a round that nothing was recorded of, it says itself which.
  public static func beginning(on state: State, _ circumstance: Circumstance) -> Self {
    let act = begun(on: state, circumstance)
    if let period = state as? VillagePeriod, let village = period.village, let round = period.round,
      let about = (act as? any AboutVillageRound)?.about(village, round) as? Self
    {
      return about
    }
    if let file = state as? RoundFile, case .month(let month) = file.form,
      let close = CloseRound(month: month, missing: []) as? Self
    {
      return close
    }
    return act
  }
}
