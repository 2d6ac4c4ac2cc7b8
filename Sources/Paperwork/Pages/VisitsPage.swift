public import Casework
public import Wording

/// 来访登记: visits in columns, with the 批 and 人次 they add up to.
public struct VisitsPage: Paper {
  /// A visit as one line.
  public struct Line: Hashable, Sendable {
    public let number: Number
    public let received: Day
    public let headcount: Int
    public let visitors: Wording
    public let matter: String
    public let places: Wording
    public let outcome: Wording
    public let isVoid: Bool

    /// Writes a line down.
    public init(
      number: Number, received: Day, headcount: Int, visitors: Wording, matter: String,
      places: Wording,
      outcome: Wording, isVoid: Bool
    ) {
      self.number = number
      self.received = received
      self.headcount = headcount
      self.visitors = visitors
      self.matter = matter
      self.places = places
      self.outcome = outcome
      self.isVoid = isVoid
    }
  }

  private let office: String
  private let lines: [Line]

  /// Prints visits.
  public init(office: String, lines: [Line]) {
    self.office = office
    self.lines = lines
  }

  public func page(in language: Language) -> Page {
    Page(
      title: office + "  " + Wording(zh: "来访登记", en: "Visits")[language],
      lines: columns(language).lines(within: Page.width) + ["", count[language]])
  }

  /// 批 and 人次; void visits count nowhere.
  public var count: Wording {
    let counted = lines.filter { !$0.isVoid }
    let persons = counted.reduce(0) { $0 + $1.headcount }
    return Wording(
      zh: "\(counted.count)批\(persons)人次", en: "\(counted.count) visits, \(persons) persons")
  }

  /// The lines in columns.
  public func columns(_ language: Language) -> Columns {
    Columns(
      [
        .init(Wording(zh: "编号", en: "Number")[language]),
        .init(Wording(zh: "日期", en: "Day")[language]),
        .init(Wording(zh: "人数", en: "Persons")[language], .right),
        .init(Wording(zh: "来访人", en: "Visitor")[language], isElastic: true),
        .init(Wording(zh: "事项", en: "Matter")[language], isElastic: true),
        .init(Wording(zh: "属地", en: "Where")[language]),
        .init(Wording(zh: "结果", en: "Outcome")[language]),
      ],
      rows: lines.map { line in
        [
          line.number.description, line.received.description, "\(line.headcount)",
          line.visitors[language],
          line.matter, line.places[language],
          line.isVoid ? VisitFile.Stage.void.wording[language] : line.outcome[language],
        ]
      })
  }
}
