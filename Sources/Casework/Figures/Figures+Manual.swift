import Wording

extension Figures {
  /// 手工填报: the figures kept elsewhere that count up to no later day and were recorded by then.
  static func manual(
    _ year: Int, asOf: Day, knownBy instant: Instant?, _ office: OfficeFile
  ) -> [Figure] {
    office.manualFigures.enumerated()
      .filter { $1.figure.year == year && $1.isKnown(asOf: asOf, knownBy: instant) }
      .map { index, entered in
        let figure = entered.figure
        return Figure(
          "manual.\(index + 1)", Wording(figure.name), n: figure.value, unit: Wording(figure.unit),
          isManual: true,
          source: Wording(
            zh: "手工填报：\(figure.source)，截至\(entered.asOf)，填报人\(figure.by)",
            en: "Typed in: \(figure.source), as of \(entered.asOf), by \(figure.by)"))
      }
  }
}
