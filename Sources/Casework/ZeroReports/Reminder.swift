public import Wording

/// 催报阶梯: how near or far past a round's due day is, which decides how Today speaks of it.
public enum Reminder: CaseIterable, Sendable {
  /// From three days before.
  case soon
  /// On the due day.
  case today
  /// From the day after.
  case late
  /// From three days after: what presses the clerk presses the supervisor too.
  case supervisor

  /// For how many days after its due day a round that is over stands on Today.
  public static let longest = 14

  /// How many days after the due day each begins.
  var offset: Int {
    switch self {
    case .soon: -3
    case .today: 0
    case .late: 1
    case .supervisor: 3
    }
  }

  /// The rung that is reached on a day; nil while the due day is further away.
  public init?(due: Day, on today: Day) {
    guard let rung = Self.allCases.last(where: { due + $0.offset <= today }) else { return nil }
    self = rung
  }

  /// Whether it presses somebody of these roles.
  public func presses(_ roles: Set<Role>) -> Bool {
    switch self {
    case .soon, .today: false
    case .late: roles.contains(.clerk)
    case .supervisor: true
    }
  }

  /// How near or far it is, in words: 还有2天到期, 今天到期, 已过2天.
  public static func wording(due: Day, on today: Day) -> Wording {
    let days = due - today
    if days > 0 { return Wording(zh: "还有\(days)天到期", en: "due in \(days) day(s)") }
    if days == 0 { return Wording(zh: "今天到期", en: "due today") }
    return Wording(zh: "已过\(-days)天", en: "\(-days) day(s) past due")
  }
}
