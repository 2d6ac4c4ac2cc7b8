/// Which days are rest days: weekends and public holidays, save weekends that are worked (调休).
///
/// The table is the State Council's yearly notice, kept as data; a year without a table
/// is said, never guessed.
public struct WorkCalendar: Hashable, Codable, Sendable {
  /// A day on which the notice departs from the plain week.
  public struct Exception: Hashable, Codable, Sendable {
    /// Whether the day is a rest day or a worked weekend day.
    public enum Kind: String, Codable, Sendable { case rest, work }

    public let day: Day
    public let kind: Kind
    /// The holiday, in Chinese: 春节.
    public let name: String

    /// Records one line of a notice.
    public init(day: Day, kind: Kind, name: String) {
      self.day = day
      self.kind = kind
      self.name = name
    }
  }

  public let exceptions: [Exception]
  private let byDay: [Day: Exception]
  private let years: Set<Int>

  /// Makes a calendar of the lines of the notices; a year with a line counts as covered.
  public init(_ exceptions: [Exception]) {
    self.exceptions = exceptions.sorted { $0.day < $1.day }
    byDay = Dictionary(exceptions.map { ($0.day, $0) }, uniquingKeysWith: { $1 })
    years = Set(exceptions.map(\.day.year))
  }

  /// Whether the holidays of the year are known.
  public func covers(_ year: Int) -> Bool { years.contains(year) }

  /// The line of the notice about a day, if there is one.
  public func exception(on day: Day) -> Exception? { byDay[day] }

  /// Whether nobody works on the day (民法典 203: 法定休假日, weekends included).
  public func isRest(_ day: Day) -> Bool {
    byDay[day].map { $0.kind == .rest } ?? (day.weekday >= 6)
  }

  /// The day itself, or the first worked day after it; nil when a year on the way is not covered.
  public func rolled(_ day: Day) -> Day? {
    var rolled = day
    while covers(rolled.year) {
      if !isRest(rolled) { return rolled }
      rolled = rolled + 1
    }
    return nil
  }

  /// The day some worked days after another, which is not counted itself; nil when not covered.
  public func adding(workingDays count: Int, to day: Day) -> Day? {
    var reached = day
    var left = count
    while left > 0 {
      reached = reached + 1
      guard covers(reached.year) else { return nil }
      if !isRest(reached) { left -= 1 }
    }
    return reached
  }

  public init(from decoder: any Decoder) throws {
    self.init(try [Exception](from: decoder))
  }

  public func encode(to encoder: any Encoder) throws {
    try exceptions.encode(to: encoder)
  }
}
