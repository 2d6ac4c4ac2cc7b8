import Casework
public import Wording

/// 台账 on paper: a view of the register with all its rows, which are never cut.
public struct RegisterForm {
  private let name: Wording
  private let conditions: Wording
  private let rows: [CaseLine]
  private let total: Int
  private let stamp: PaperStamp

  /// Takes the rows of a view, and how many cases there are that the viewer may see.
  ///
  /// - Parameter conditions: what the view was narrowed to; empty for nothing.
  public init(
    _ name: Wording, conditions: Wording, rows: [CaseLine], total: Int, stamp: PaperStamp
  ) {
    self.name = name
    self.conditions = conditions
    self.rows = rows
    self.total = total
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
    let head = lines(Self.columns(language).map { $0.name[language] }, language, .heading) + [rule]
    composer.addListed([PrintedLine()] + head, under: [])
    for row in rows { composer.addListed(lines(cells(row, language), language), under: head) }
    composer.addListed([rule], under: [])
    return stamp.form(.register, name.zh, composer.pages())
  }

  private var rule: PrintedLine { PrintedLine(ruleOver: PaperKind.register.layout.columns) }

  private var cutOffs: Wording {
    Wording(
      zh: "截至 \(stamp.made.day)　录入截至 \(stamp.made)　只列您可以看到的事项",
      en: "As of \(stamp.made.day), recorded by \(stamp.made); only what you may see is listed")
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
    ].map(PaperText.aligned)
  }

  /// A row in as many lines as its longest text needs.
  private func lines(
    _ cells: [String], _ language: Language, _ emphasis: PrintedLine.Emphasis = .body
  ) -> [PrintedLine] {
    let columns = Self.columns(language)
    let texts = zip(cells, columns).map { cell, column in
      PaperText.lines(cell).flatMap { TextWidth.wrapped($0, to: column.columns) }
    }
    return (0..<(texts.map(\.count).max() ?? 1)).map { line in
      var at = 0
      var pieces: [PrintedLine.Piece] = []
      for (text, column) in zip(texts, columns) {
        if let part = text.dropFirst(line).first, !part.isEmpty {
          pieces.append(PrintedLine.Piece(part, at: at, in: column.columns))
        }
        at += column.columns + 1
      }
      return PrintedLine(pieces, emphasis)
    }
  }
}
