/// A figure that is kept elsewhere and typed in, with its source and the name of who typed it.
public struct ManualFigure: Hashable, Codable, Sendable {
  public let year: Int
  public let name: String
  public let value: Int
  public let unit: String
  public let source: String
  public let by: String

  /// Writes a figure down with its source.
  public init(year: Int, name: String, value: Int, unit: String, source: String, by: String) {
    self.year = year
    self.name = name
    self.value = value
    self.unit = unit
    self.source = source
    self.by = by
  }
}

/// A figure kept elsewhere as it was entered.
public struct EnteredFigure: Hashable, Sendable {
  public let figure: ManualFigure
  /// 截至: the day up to which it counts, the effective day of its entry.
  public let asOf: Day
  public let recorded: Instant

  /// Puts a figure together with its day and the instant of its entry.
  public init(_ figure: ManualFigure, asOf: Day, recorded: Instant) {
    self.figure = figure
    self.asOf = asOf
    self.recorded = recorded
  }

  /// Whether it counts up to a day no later than the one asked for, and was recorded by then.
  func isKnown(asOf day: Day, knownBy instant: Instant?) -> Bool {
    asOf <= day && instant.map { recorded <= $0 } ?? true
  }
}
