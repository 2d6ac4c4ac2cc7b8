public import Wording

/// One number of the year, with what it is a part of and the records behind it.
public struct Figure: Hashable, Sendable {
  /// A record behind a figure, as its list shows it.
  public struct Record: Hashable, Sendable {
    /// What the line opens: a case, a visit, a village's month; the village itself where nothing was reported.
    public let subject: Subject
    /// Its number, or village and month.
    public let label: Wording
    /// Who and what, in one line.
    public let line: Wording

    /// Names a record.
    public init(_ subject: Subject, label: Wording, line: Wording) {
      self.subject = subject
      self.label = label
      self.line = line
    }
  }

  /// Its name for programs: "assigned", "visits.persons".
  public let id: String
  /// What a reader is told that it counts.
  public let name: Wording
  /// The number itself.
  public let n: Int
  /// What `n` is a part of; nil where it is no part.
  public let d: Int?
  /// 宗, 批, 人次.
  public let unit: Wording
  /// What stands behind it, in the order of the register.
  public let records: [Record]
  /// Whether it was typed in and not counted (手工填报).
  public let isManual: Bool
  /// What it counts or, for one that was typed in, where it comes from and who typed it.
  public let source: Wording

  /// Puts a figure together; without `n`, the records are counted.
  public init(
    _ id: String, _ name: Wording, n: Int? = nil, of d: Int? = nil, unit: Wording,
    records: [Record] = [], isManual: Bool = false, source: Wording
  ) {
    self.id = id
    self.name = name
    self.n = n ?? records.count
    self.d = d
    self.unit = unit
    self.records = records
    self.isManual = isManual
    self.source = source
  }

  /// "4", "4/4", or "—" where it would be a part of nothing.
  public var value: String {
    guard let d else { return "\(n)" }
    return d == 0 ? "—" : "\(n)/\(d)"
  }
}
