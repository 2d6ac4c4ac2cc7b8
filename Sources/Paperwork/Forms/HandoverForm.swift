public import Casework
public import Wording

/// 移交清单: what went out of somebody's hands, each case with its next day, its new handler and the reason, to be signed by the three who were there.
public struct HandoverForm {
  /// One case that was handed over.
  public struct Row {
    let line: CaseLine
    let to: String
    let on: Day
    let reason: String

    /// Writes it down.
    public init(_ line: CaseLine, to: String, on day: Day, reason: String) {
      self.line = line
      self.to = to
      on = day
      self.reason = reason
    }
  }

  private let from: String
  private let rows: [Row]
  private let stamp: PaperStamp

  /// Takes the cases that an officer handed over.
  public init(from: String, rows: [Row], stamp: PaperStamp) {
    self.from = from
    self.rows = rows
    self.stamp = stamp
  }

  private static let columns: [(name: Wording, columns: Int)] = [
    (Wording(zh: "编号", en: "Number"), 12), (Wording(zh: "当事人", en: "Parties"), 9),
    (Wording(zh: "事项", en: "Matter"), 18), (Wording(zh: "下一步期限", en: "Next due"), 14),
    (Wording(zh: "接收人", en: "To"), 8), (Wording(zh: "移交理由", en: "Reason"), 14),
  ]

  /// The sheet, laid out.
  public func form(in language: Language) -> PrintedForm {
    var composer = FormComposer(PaperKind.handover.layout)
    let title = Wording(zh: "在办案件移交清单", en: "Open cases handed over")
    composer.add(TemplateLine(mark: .title, cells: [title[language]]))
    let days = rows.map(\.on)
    let stretch = Set([days.min(), days.max()].compactMap { $0?.description }).sorted()
    for line in [
      Wording(
        zh: "移交人 \(from)　移交日期 \(stretch.joined(separator: "至"))　共 \(rows.count) 件",
        en: "From \(from), \(stretch.joined(separator: " to ")), \(rows.count) case(s)"),
      Wording(zh: "录入截至 \(stamp.made)", en: "recorded by \(stamp.made)"),
    ] { composer.add(TemplateLine(mark: .flush, cells: [line[language]])) }
    PaperTable(Self.columns, of: .handover, in: language).list(
      rows.map { row in
        [
          row.line.number.description, row.line.parties[language], row.line.matter,
          row.line.limit[language], row.to, row.reason,
        ]
      }, &composer)
    for signer in signers {
      composer.add(TemplateLine(mark: .flush, cells: [""]))
      composer.add(TemplateLine(mark: .flush, cells: [signer[language]]))
    }
    return stamp.form(.handover, from, composer.pages())
  }

  /// Who hands over, each who receives, and who was there.
  private var signers: [Wording] {
    var receivers: [String] = []
    for row in rows where !receivers.contains(row.to) { receivers.append(row.to) }
    let parts =
      [Wording(zh: "移交人 \(from)", en: "Handed over by \(from)")]
      + receivers.map { Wording(zh: "接收人 \($0)", en: "Received by \($0)") }
      + [Wording(zh: "监交人", en: "In the presence of")]
    return parts.map { part in
      part + Wording(zh: "（签名）", en: " (signed)") + Self.blank
        + Wording(zh: "　日期", en: "  on ") + Self.blank
    }
  }

  private static let blank = Wording(String(repeating: "＿", count: 6))
}
