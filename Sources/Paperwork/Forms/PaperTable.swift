import Casework
import Wording

/// Columns on paper, in whose rows nothing is cut: a row takes as many lines as its longest text needs.
struct PaperTable {
  private let columns: [(name: Wording, columns: Int)]
  private let language: Language
  private let width: Int

  init(_ columns: [(name: Wording, columns: Int)], of kind: PaperKind, in language: Language) {
    self.columns = columns
    self.language = language
    width = kind.layout.columns
  }

  /// Lists rows under a heading that stands on every page.
  func list(_ rows: [[String]], _ composer: inout FormComposer) {
    let rule = PrintedLine(ruleOver: width)
    let head = lines(columns.map { $0.name[language] }, .heading) + [rule]
    composer.addListed([PrintedLine()] + head, under: [])
    for row in rows { composer.addListed(lines(row.map(PaperText.aligned)), under: head) }
    composer.addListed([rule], under: [])
  }

  private func lines(_ cells: [String], _ emphasis: PrintedLine.Emphasis = .body) -> [PrintedLine] {
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
