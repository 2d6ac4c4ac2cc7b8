public import Wording

/// 期次: what every village in scope owes one report for: a month, a day of a sensitive period, a special sweep.
public enum Round: Hashable, Sendable {
  case month(Month)
  /// A day of a 敏感时期, which is named by its subject.
  case day(Day, of: Identifier)
  /// A 专项排查, named by its subject.
  case sweep(Identifier)

  /// How projections and drafts name it: a month as "2026-10", a sweep by its identifier, a day by both.
  public var key: String {
    switch self {
    case .month(let month): month.description
    case .day(let day, let period): "\(period) \(day)"
    case .sweep(let sweep): sweep.description
    }
  }

  /// Reads a key.
  public init?(key: String) {
    let parts = key.split(separator: " ")
    if let month = Month(key) {
      self = .month(month)
    } else if parts.count == 2, let period = Identifier(hex: String(parts[0])),
      let day = Day(String(parts[1]))
    {
      self = .day(day, of: period)
    } else if let sweep = Identifier(hex: key) {
      self = .sweep(sweep)
    } else {
      return nil
    }
  }

  /// The month, when it is one.
  public var month: Month? { if case .month(let month) = self { month } else { nil } }

  /// The sensitive period or sweep that it belongs to; nil for a month.
  public var file: Identifier? {
    switch self {
    case .month: nil
    case .day(_, let id), .sweep(let id): id
    }
  }
}

extension OfficeBook {
  /// What a round is called: 2026年10月, 国庆期间 10-01, 春节前专项排查.
  public func name(of round: Round) -> Wording {
    switch round {
    case .month(let month): month.wordingWithYear
    case .day(let day, let id): Wording("\(self.round(id)?.name ?? "—") \(day.short)")
    case .sweep(let id): Wording(self.round(id)?.name ?? "—")
    }
  }
}
