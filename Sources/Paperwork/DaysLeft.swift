public import Casework
public import Wording

/// How long is left of what a case is due next: 剩 counts to the raw day, 逾期 begins after the legal one.
public enum DaysLeft: Hashable, Sendable, Worded {
  /// Nothing runs.
  case nothing
  case left(Int)
  /// The raw day is past; it was rolled to this one.
  case rolled(to: Day)
  case awaitingTable(year: Int)
  case overdue(by: Int)
  /// Past what is usual; no breach.
  case past(by: Int)

  /// Reads it off the raw and the legal day; `due` is nil where nothing runs.
  ///
  /// - Parameter isGuideline: whether it is due as a rule only, and has no last day by law.
  public init(due: Day?, legal: Day?, isGuideline: Bool = false, on today: Day) {
    guard let due else {
      self = .nothing
      return
    }
    if today <= due {
      self = .left(due - today)
    } else if isGuideline {
      self = .past(by: today - due)
    } else if let legal {
      self = today <= legal ? .rolled(to: legal) : .overdue(by: today - legal)
    } else {
      self = .awaitingTable(year: due.year)
    }
  }

  public var wording: Wording {
    switch self {
    case .nothing: Wording("—")
    case .left(0): Wording(zh: "今天", en: "today")
    case .left(let days): Wording(zh: "剩\(days)天", en: "\(days) d left")
    case .rolled(let day): Wording(zh: "顺延至\(day.short)", en: "rolled to \(day.short)")
    case .awaitingTable(let year):
      Wording(zh: "待\(year)年放假安排", en: "awaits the \(year) holidays")
    case .overdue(let days): Wording(zh: "逾期\(days)天", en: "\(days) d late")
    case .past(let days): Wording(zh: "超\(days)天", en: "\(days) d past")
    }
  }
}
