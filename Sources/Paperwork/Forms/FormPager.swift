/// Puts groups of lines onto pages; no group is cut that fits a page, save a row of a form that is very high.
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
      if !page.isEmpty, !hasRoom(need, chain.contains(where: \.isRow)), need <= lines,
        chain.count > 1 || !isCut(chain[chain.startIndex])
      {
        turn()
      }
      for group in chain { place(group) }
    }
  }

  /// Where a table may have to end, a line is kept for its last rule.
  private func hasRoom(_ count: Int, _ isRow: Bool) -> Bool {
    page.count + count + (isRow ? 1 : 0) <= lines
  }

  /// Whether what is placed next begins a page behind another one.
  private var isBeginning: Bool { page.isEmpty && pages.count > 1 }

  /// The lines that the page has left for a group, but the one for the last rule of a table.
  private func room(_ group: FormComposer.Group) -> Int {
    lines - page.count - 1 - (isBeginning ? group.head.count : 0)
  }

  /// Whether a high row is cut rather than leave much of the page empty.
  private func isCut(_ group: FormComposer.Group) -> Bool {
    let room = room(group)
    return group.isHighRow && room >= 8 && (page.isEmpty || group.lines.count - room >= 4)
  }

  private mutating func place(_ group: FormComposer.Group) {
    let need = group.lines.count + (isBeginning ? group.head.count : 0)
    if hasRoom(need, group.isRow) { return append(group) }
    if isCut(group) {
      let cut = min(room(group), group.lines.count - 3)
      var (part, rest) = (group, group)
      part.lines = Array(group.lines.prefix(cut))
      rest.lines =
        [PrintedLine(ruleOver: columns, below: part.lines.last?.bars ?? [])]
        + group.lines.dropFirst(cut)
      append(part)
      turn()
      return place(rest)
    }
    guard !page.isEmpty else { return append(group) }
    turn()
    place(group)
  }

  private mutating func append(_ group: FormComposer.Group) {
    let isFirst = isBeginning
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
