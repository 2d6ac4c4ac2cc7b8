/// Puts groups of lines onto pages; no group is cut that fits a page.
struct FormPager {
  let lines: Int
  let columns: Int
  private(set) var pages: [[PrintedLine]] = [[]]

  init(lines: Int, columns: Int) {
    self.lines = lines
    self.columns = columns
  }

  private var page: [PrintedLine] {
    get { pages[pages.count - 1] }
    set { pages[pages.count - 1] = newValue }
  }

  mutating func place(_ groups: [FormComposer.Group]) {
    var rest = groups[...]
    while !rest.isEmpty {
      var end = rest.startIndex
      while end + 1 < rest.endIndex, rest[end].staysWithNext { end += 1 }
      let chain = rest[rest.startIndex...end]
      rest = rest[(end + 1)...]
      let need = chain.reduce(0) { $0 + $1.lines.count }
      if !page.isEmpty, !hasRoom(need, chain.contains(where: \.isRow)), need <= lines { turn() }
      for group in chain { place(group) }
    }
  }

  /// Where a table may have to end, a line is kept for its last rule.
  private func hasRoom(_ count: Int, _ isRow: Bool) -> Bool {
    page.count + count + (isRow ? 1 : 0) <= lines
  }

  private mutating func place(_ group: FormComposer.Group) {
    if !page.isEmpty, !hasRoom(group.lines.count, group.isRow) { turn() }
    let isFirst = page.isEmpty && pages.count > 1
    if isFirst, group.isBlank { return }
    var added = group.lines
    if isFirst {
      if added.first?.rule != nil {
        added[0].rule?.above = group.head.last?.bars ?? []
      }
      added = group.head + added
    }
    page += added
  }

  /// Ends the page, and with it what stands there of a table.
  private mutating func turn() {
    if let bars = page.last?.bars, !bars.isEmpty {
      page.append(PrintedLine(ruleOver: columns, above: bars))
    }
    while page.last?.isBlank ?? false { page.removeLast() }
    pages.append([])
  }
}
