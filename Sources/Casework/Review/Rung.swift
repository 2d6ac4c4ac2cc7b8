public import Wording

/// 催督阶梯: what is due of a case that nears its last day or has passed it; computed when it is looked at.
///
/// The days are this project's and are to be confirmed by the office. Nothing is recorded by itself:
/// what a leader does on a rung (催办, 督办) is an act.
public enum Rung: CaseIterable, Sendable {
  /// The handler is reminded, and once more.
  case week, soon
  case due
  /// It is for the supervisor to look at.
  case late
  /// An order of that level may be given; at the last the head is told.
  case yellow, red

  /// How many days before the day that is aimed at, or after the last day by law, it begins.
  var offset: Int {
    switch self {
    case .week: -7
    case .soon: -3
    case .due: 0
    case .late: 1
    case .yellow: 7
    case .red: 15
    }
  }

  /// The day on which it begins for a clock; nil where it never does: no order is given on a guideline.
  public func day(of clock: Clock) -> Day? {
    if offset <= 0 { return clock.due + offset }
    guard self == .late || clock.limit.owner == .ourDuty else { return nil }
    return clock.reckoning.legal.map { $0 + offset }
  }

  /// The rungs of a clock with their days, those that begin before it did left out; a given day is its own start.
  public static func ladder(of clock: Clock) -> [(rung: Rung, day: Day)] {
    let first = clock.limit.unit == .given ? nil : clock.reckoning.start
    return allCases.compactMap { rung in
      rung.day(of: clock).flatMap { day in
        first.map { day >= $0 || rung == .due } ?? true ? (rung, day) : nil
      }
    }
  }
}

extension Rung: Worded {
  public var wording: Wording {
    switch self {
    case .week: Wording(zh: "提醒", en: "remind")
    case .soon: Wording(zh: "再提醒", en: "again")
    case .due: Wording(zh: "到期", en: "due")
    case .late: Wording(zh: "分管", en: "supervisor")
    case .yellow: Wording(zh: "黄牌", en: "yellow")
    case .red: Wording(zh: "红牌", en: "red")
    }
  }
}
