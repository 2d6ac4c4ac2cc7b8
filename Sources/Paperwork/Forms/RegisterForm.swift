public import Casework
public import Wording

/// 台账 on paper: a view of the register with all its rows, which are never cut.
public struct RegisterForm {
  private let name: Wording
  private let conditions: Wording
  private let rows: [CaseLine]
  private let total: Int
  private let asOf: Day
  private let knownBy: Instant
  private let stamp: PaperStamp

  /// Takes the rows of a view, and how many cases there are that the viewer may see.
  ///
  /// - Parameters:
  ///   - conditions: what the view was narrowed to; empty for nothing.
  ///   - asOf, knownBy: the cut-off; now when nil.
  public init(
    _ name: Wording, conditions: Wording, rows: [CaseLine], total: Int, asOf: Day? = nil,
    knownBy: Instant? = nil, stamp: PaperStamp
  ) {
    self.name = name
    self.conditions = conditions
    self.rows = rows
    self.total = total
    self.asOf = asOf ?? stamp.made.day
    self.knownBy = knownBy ?? stamp.made
    self.stamp = stamp
  }

  private static func columns(_ language: Language) -> [(name: Wording, columns: Int)] {
    // The names of stages are longer in English.
    let stage = language == .english ? 10 : 8
    return [
      (Wording(zh: "编号", en: "Number"), 12), (Wording(zh: "收到", en: "Received"), 10),
      (Wording(zh: "当事人", en: "Parties"), 10), (Wording(zh: "事项", en: "Matter"), 26 - stage),
      (Wording(zh: "属地", en: "Where"), 6), (Wording(zh: "阶段", en: "Stage"), stage),
      (Wording(zh: "剩余", en: "Left"), 10),
    ]
  }

  /// The register, laid out.
  public func form(in language: Language) -> PrintedForm {
    var composer = FormComposer(PaperKind.register.layout)
    let title = Wording(stamp.office.name) + Wording(zh: "  台账  ", en: "  Register: ") + name
    composer.add(TemplateLine(mark: .title, cells: [title[language]]))
    for line in [conditions, cutOffs, count] where !line[language].isEmpty {
      composer.add(TemplateLine(mark: .flush, cells: [line[language]]))
    }
    PaperTable(Self.columns(language), of: .register, in: language).list(
      rows.map { cells($0, language) }, &composer)
    return stamp.form(.register, name.zh, composer.pages())
  }

  private var cutOffs: Wording {
    Wording(
      zh: "截至 \(asOf)　录入截至 \(knownBy)　只列您可以看到的事项",
      en: "As of \(asOf), recorded by \(knownBy); only what you may see is listed")
  }

  private var count: Wording {
    let overdue = rows.count { if case .overdue = $0.left { true } else { false } }
    return Wording(
      zh: "列出 \(rows.count)/\(total) 件　其中逾期 \(overdue)/\(rows.count) 件",
      en: "\(rows.count)/\(total) listed, \(overdue)/\(rows.count) of them overdue")
  }

  private func cells(_ row: CaseLine, _ language: Language) -> [String] {
    [
      row.number.description, row.received.description, row.parties[language],
      ([row.matter] + row.numbers.map { $0.replacing(" ", with: "\n") }).joined(separator: "\n"),
      row.places[language], row.stage.wording[language], row.left.wording[language],
    ]
  }
}
