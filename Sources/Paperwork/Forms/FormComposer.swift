import Wording

/// Puts paragraphs and rows of boxes into lines, and lines onto pages.
struct FormComposer {
  /// Lines that stay on one page.
  struct Group {
    var lines: [PrintedLine]
    /// Whether it stays on the page of what follows.
    var staysWithNext = false
    /// What a page begins with when it begins with this group.
    var head: [PrintedLine] = []
    /// Whether it is a row with rules around it.
    var isRow: Bool { !(lines.last?.bars.isEmpty ?? true) }
    /// Whether it is a row of boxes that takes a great part of a page.
    var isHighRow: Bool { lines.count >= 14 && !lines[1].bars.isEmpty }
    var isBlank: Bool { lines.allSatisfy(\.isBlank) }
  }

  let layout: PaperLayout
  private(set) var groups: [Group] = []
  /// The widths of the cells that follow, as the template gives them; nil for labels and answers.
  private var widths: [Int?]?
  private var tableHead: [PrintedLine] = []

  init(_ layout: PaperLayout) {
    self.layout = layout
  }

  /// Adds a line of a template.
  mutating func add(_ line: TemplateLine) {
    switch line.mark {
    case .row, .headRow:
      return addRow(
        line.cells, atLeast: line.height, RowBoxes(line.cells.count, widths, layout.columns),
        isHead: line.mark == .headRow)
    case .columns:
      endTable()
      widths = line.text.split(whereSeparator: { ",，、 ".contains($0) }).map { Int($0) }
      if widths?.isEmpty ?? false { widths = nil }
      return
    default: endTable()
    }
    for text in PaperText.lines(line.text) { addText(text, line.mark) }
  }

  private mutating func addText(_ text: String, _ mark: TemplateLine.Mark) {
    guard !text.isEmpty else {
      groups.append(Group(lines: [PrintedLine()]))
      return
    }
    switch mark {
    case .title: addLines(text, layout.columns, .center, .title, wrap: layout.titleColumns)
    case .center: addLines(text, layout.columns, .center, .body)
    case .right: addLines(text, layout.columns, .right, .body)
    case .closing: addLines(text, layout.columns - 8, .right, .body)
    case .heading: addLines(layout.indent + text, layout.columns, .left, .heading)
    case .fine: addLines(text, layout.columns, .left, .fine)
    case .flush: addLines(text, layout.columns, .left, .body)
    case .paragraph, .row, .headRow, .columns:
      addLines(layout.indent + text, layout.columns, .left, .body)
    }
    guard let last = groups.indices.last else { return }
    if mark == .heading || mark == .title { groups[last].staysWithNext = true }
    if mark == .closing { keepWithText(last) }
  }

  /// A line of the signature takes the end of the text with it to another page.
  private mutating func keepWithText(_ signature: Int) {
    var texts = 0
    for index in groups[..<signature].indices.reversed() where texts < 2 {
      groups[index].staysWithNext = true
      if !groups[index].isBlank { texts += 1 }
    }
  }

  private mutating func addLines(
    _ text: String, _ columns: Int, _ side: TextWidth.Side, _ emphasis: PrintedLine.Emphasis,
    wrap: Int? = nil
  ) {
    for (text, isFull) in PaperText.wrapped(text, to: wrap ?? columns) {
      let piece = PrintedLine.Piece(text, in: columns, side)
      groups.append(
        Group(lines: [PrintedLine([piece], emphasis, isFull: isFull && side == .left)]))
    }
  }
}

extension FormComposer {
  private mutating func addRow(
    _ cells: [String], atLeast height: Int, _ boxes: RowBoxes, isHead: Bool
  ) {
    let before = groups.last.flatMap { $0.isRow ? $0.lines.last?.bars : nil } ?? []
    let lines = boxes.lines(cells, atLeast: height)
    let rule = PrintedLine(ruleOver: layout.columns, above: before, below: boxes.bars)
    if isHead {
      tableHead = [PrintedLine(ruleOver: layout.columns, below: boxes.bars)] + lines
    }
    groups.append(Group(lines: [rule] + lines, head: isHead ? [] : tableHead))
  }

  private mutating func endTable() {
    tableHead = []
    guard let last = groups.indices.last, groups[last].isRow,
      let bars = groups[last].lines.last?.bars
    else { return }
    groups[last].lines.append(PrintedLine(ruleOver: layout.columns, above: bars))
  }

  /// Adds a row of a list without rules, and what stands over it on every page.
  mutating func addListed(_ lines: [PrintedLine], under head: [PrintedLine]) {
    groups.append(Group(lines: lines, head: head))
  }

  /// The lines of every page.
  func pages() -> [[PrintedLine]] {
    var whole = self
    whole.endTable()
    var pager = FormPager(lines: layout.lines, columns: layout.columns)
    pager.place(whole.groups)
    return pager.pages
  }
}
