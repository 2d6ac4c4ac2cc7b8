public import Casework
public import Wording

/// 年度统计: the year in one sentence, then every figure with what it is a part of and the records behind it.
public struct FiguresPage: Paper {
  /// The columns of what stands under a figure.
  private static let room = Page.width - 4

  private let office: OfficeFile
  private let figures: Figures
  /// When it was printed: the cut-off of recording, unless another was asked for.
  private let printed: Instant
  private let head: String

  /// Prints a year's figures.
  ///
  /// - Parameter head: where the journal ended: sequence and first digits of its hash.
  public init(office: OfficeFile, figures: Figures, printed: Instant, head: String) {
    self.office = office
    self.figures = figures
    self.printed = printed
    self.head = head
  }

  public func page(in language: Language) -> Page {
    let title =
      Wording(office.name) + Wording(zh: "  \(figures.year)年统计", en: "  Figures of \(figures.year)")
      + (office.isPractice ? Wording(zh: "  练习数据", en: "  practice data") : Wording(""))
    let top = [figures.sentence, Self.scope, cutOffs].compactMap { $0 }
    return Page(
      title: title[language],
      lines: top.flatMap { TextWidth.wrapped($0[language], to: Page.width) } + [""]
        + figures.all.flatMap { lines(of: $0, language) })
  }

  /// The same for everybody, so that it tells nobody whether there is more.
  private static let scope = Wording(
    zh: "只统计您可以看到的记录。", en: "Only the records that you may see are counted.")

  private var cutOffs: Wording {
    let known = figures.knownBy ?? printed
    return Wording(
      zh: "截至 \(figures.asOf)　录入截至 \(known)　日志 \(head)",
      en: "As of \(figures.asOf), recorded by \(known), journal \(head)")
  }

  private func lines(of figure: Figure, _ language: Language) -> [String] {
    let first =
      TextWidth.padded(figure.name[language], to: 30) + "  "
      + TextWidth.padded(figure.value, to: 8, .right) + " " + figure.unit[language]
    let source =
      Wording(zh: "（", en: "(")[language] + figure.source[language]
      + Wording(zh: "）", en: ")")[language]
    let below = TextWidth.wrapped(source, to: Self.room) + records(of: figure, language)
    return [first] + below.map { "    " + $0 }
  }

  /// The numbers of the records; villages' months by the month.
  private func records(of figure: Figure, _ language: Language) -> [String] {
    let separator = Wording(zh: "、", en: ", ")[language]
    let labels = figure.records.map { $0.label[language] }
    guard
      figure.records.first.map({ [.village, .villagePeriod].contains($0.subject.kind) }) ?? false
    else {
      return PlainText.listed(labels, separator, within: Self.room)
    }
    var months: [(month: String, villages: [String])] = []
    for label in labels {
      let parts = label.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      if months.last?.month != parts[1] { months.append((parts[1], [])) }
      months[months.count - 1].villages.append(parts[0])
    }
    return months.flatMap { month, villages in
      let count = Wording(zh: "\(month) \(villages.count)个村：", en: "\(month), \(villages.count): ")[
        language]
      return PlainText.listed(
        [count + (villages.first ?? "")] + villages.dropFirst(), separator, within: Self.room)
    }
  }
}
