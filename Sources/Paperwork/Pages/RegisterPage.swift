import Casework
public import Wording

/// 台账: cases in columns, by next due date.
public struct RegisterPage: Paper {
  private let office: String
  private let lines: [CaseLine]
  private let total: Int

  /// Prints a part of the register; `total` counts the whole.
  public init(office: String, lines: [CaseLine], total: Int) {
    self.office = office
    self.lines = lines
    self.total = total
  }

  public func page(in language: Language) -> Page {
    Page(
      title: office + "  " + Wording(zh: "台账", en: "Register")[language],
      lines: Self.columns(lines, language).lines(within: Page.width) + ["", count[language]])
  }

  /// How many there are, in one line.
  public var count: Wording {
    lines.count == total
      ? Wording(zh: "共\(total)件", en: "\(total) in all")
      : Wording(zh: "共\(total)件，列出\(lines.count)件", en: "\(total) in all, \(lines.count) listed")
  }

  /// The lines in columns.
  public static func columns(_ lines: [CaseLine], _ language: Language) -> Columns {
    Columns(
      [
        .init(Wording(zh: "编号", en: "Number")[language]),
        .init(Wording(zh: "收到", en: "Received")[language]),
        .init(Wording(zh: "当事人", en: "Parties")[language], isElastic: true),
        .init(Wording(zh: "事项", en: "Matter")[language], isElastic: true),
        .init(Wording(zh: "属地", en: "Where")[language]),
        .init(Wording(zh: "阶段", en: "Stage")[language]),
        .init(Wording(zh: "剩余", en: "Left")[language]),
      ],
      rows: lines.map { line in
        [
          line.number.description, line.received.description, line.parties[language],
          ([line.matter] + line.numbers).joined(separator: "  "),
          line.places[language], line.stage.wording[language], line.left.wording[language],
        ]
      })
  }
}
