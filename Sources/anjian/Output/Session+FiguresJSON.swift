import Casework
import Wording

extension Session {
  /// The year's figures with their cut-offs, the journal's head and the records behind each.
  func json(_ figures: Figures, head: String) -> JSONValue {
    .object([
      "asOf": .day(figures.asOf), "figures": .array(figures.all.map { Self.json($0) }),
      "journal": .string(head),
      "knownBy": .instant(figures.knownBy ?? now), "practice": .bool(book.file.isPractice),
      "sentence": figures.sentence.map { .wording($0) } ?? .null, "year": .int(figures.year),
    ])
  }

  private static func json(_ figure: Figure) -> JSONValue {
    .object([
      "d": .number(figure.d), "id": .string(figure.id), "manual": .bool(figure.isManual),
      "n": .int(figure.n),
      "name": .wording(figure.name), "records": .array(figure.records.map { .wording($0.label) }),
      "source": .wording(figure.source), "unit": .wording(figure.unit),
    ])
  }
}
