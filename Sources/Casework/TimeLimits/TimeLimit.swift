public import Wording

/// A legal time limit: what starts it, how long it is, whose it is. Data, not code, since law changes.
public struct TimeLimit: Hashable, Codable, Sendable {
  /// How the length is counted.
  public enum Unit: String, Codable, Sendable {
    /// Calendar days; the first is not counted (民法典 201).
    case days
    /// Days that are worked.
    case workingDays
    /// Months to the corresponding day (民法典 202).
    case months
    /// The day itself is given by a letter; it is not rolled.
    case given
  }

  /// Whose limit it is, and so what lapse means.
  public enum Owner: String, Codable, Sendable {
    /// Our duty: late is overdue.
    case ourDuty
    /// Ours "as a rule": late is said, it is no breach.
    case guideline
    /// Our right: it lapses and is never overdue.
    case ourRight
    /// A window of the petitioner's.
    case petitioner
    /// Another body's.
    case other

    /// Whether it is for us to meet: lists and due dates count it.
    public var isOurs: Bool { self == .ourDuty || self == .guideline }
  }

  /// The row of the table: P… and S… for petitions, M… for disputes, U… for both.
  public let id: String
  public let name: Wording
  public let starts: Milestone
  /// What meets it, any of these.
  public let meets: [Milestone]
  /// What ends it without meeting it.
  public let stops: [Milestone]
  public let length: Int
  public let unit: Unit
  public let owner: Owner
  public let article: Wording
  public let lapse: Wording
  /// Cases received from this day on run under it.
  public let from: Day
  /// Cases received on this day or later no longer do.
  public let until: Day?
  /// Days by which it may be extended, if it may.
  public let extendableBy: Int?
  /// False while the office has yet to confirm it (待本单位确认).
  public let confirmed: Bool

  /// Whether a case received on the day runs under it.
  public func applies(receivedOn day: Day) -> Bool {
    from <= day && until.map { day < $0 } ?? true
  }
}
