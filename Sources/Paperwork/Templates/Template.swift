import Wording

/// A text with names in double braces, filled in with the values of a form.
///
/// `{{信访人}}` stands for a value, `{{#各村}} … {{/各村}}` for a part that repeats. A mark in 【】 at
/// the beginning of a line says how it stands; a line that begins with `//` is not printed. A value
/// is never read as a template.
public struct Template: Sendable {
  private enum Node: Sendable {
    case text(String)
    case value(String)
    case section(String, [Node])
    case lineEnd(Int)
  }

  private enum Token { case text(String), value(String), begin(String), end(String) }

  let name: String
  private let nodes: [Node]

  /// Reads a template.
  ///
  /// - Throws: `TemplateError` for braces without end and for sections that do not match.
  public init(_ text: String, name: String) throws(TemplateError) {
    self.name = name
    var open: [(name: String, nodes: [Node])] = [("", [])]
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      guard !line.hasPrefix("//") else { continue }
      let tokens = try Self.tokens(line, name, number + 1)
      for token in tokens {
        switch token {
        case .text(let text): open[open.count - 1].nodes.append(.text(text))
        case .value(let value): open[open.count - 1].nodes.append(.value(value))
        case .begin(let section): open.append((section, []))
        case .end(let section):
          guard open.count > 1, let last = open.popLast(), last.name == section else {
            throw .unopened(template: name, section: section)
          }
          open[open.count - 1].nodes.append(.section(section, last.nodes))
        }
      }
      if !Self.isOnlySections(tokens) { open[open.count - 1].nodes.append(.lineEnd(number + 1)) }
    }
    guard open.count == 1 else { throw .unclosed(template: name, section: open[1].name) }
    nodes = open[0].nodes
  }

  private static func tokens(
    _ line: Substring, _ name: String, _ number: Int
  ) throws(TemplateError) -> [Token] {
    var tokens: [Token] = []
    var rest = line
    while let start = rest.firstRange(of: "{{") {
      if start.lowerBound > rest.startIndex {
        tokens.append(.text(String(rest[..<start.lowerBound])))
      }
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: "}}") else {
        throw .brokenName(template: name, line: number)
      }
      let inner = Tidied.name(rest[..<end.lowerBound])
      switch inner.first {
      case "#": tokens.append(.begin(Tidied.name(inner.dropFirst())))
      case "/": tokens.append(.end(Tidied.name(inner.dropFirst())))
      default: tokens.append(.value(inner))
      }
      rest = rest[end.upperBound...]
    }
    if !rest.isEmpty { tokens.append(.text(String(rest))) }
    return tokens
  }

  /// A line of nothing but the beginnings and ends of sections is no line of the form.
  private static func isOnlySections(_ tokens: [Token]) -> Bool {
    var hasSection = false
    for token in tokens {
      switch token {
      case .begin, .end: hasSection = true
      case .text(let text) where text.allSatisfy(\.isWhitespace): continue
      case .text, .value: return false
      }
    }
    return hasSection
  }

  private enum Tidied {
    static func name(_ text: Substring) -> String {
      String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
    static func name(_ text: String) -> String { name(text[...]) }
  }
}

extension Template {
  /// The lines of the form.
  ///
  /// - Throws: `TemplateError` that lists every name that the form does not have.
  func filled(_ values: TemplateValues) throws(TemplateError) -> [TemplateLine] {
    var unknown: [String] = []
    check(nodes, [values], &unknown)
    guard unknown.isEmpty else {
      let known = values.texts.keys.sorted() + values.sections.keys.sorted().map { "#\($0)" }
      throw .unknown(template: name, names: unknown, known: known)
    }
    var page = Filling(template: name)
    try fill(nodes, [values], &page)
    try page.endLine(0)
    var lines = page.lines
    while lines.last.map({ $0.mark == .paragraph && $0.text.isEmpty }) ?? false {
      lines.removeLast()
    }
    return lines
  }

  private func check(_ nodes: [Node], _ scopes: [TemplateValues], _ unknown: inout [String]) {
    func note(_ name: String) { if !unknown.contains(name) { unknown.append(name) } }
    for node in nodes {
      switch node {
      case .value(let name):
        if !scopes.contains(where: { $0.texts[name] != nil }) { note(name) }
      case .section(let name, let inner):
        guard let section = scopes.lazy.compactMap({ $0.sections[name] }).first else {
          note("#\(name)")
          continue
        }
        let names = Dictionary(uniqueKeysWithValues: section.names.map { ($0, "") })
        check(inner, scopes + [TemplateValues(names)], &unknown)
      case .text, .lineEnd: continue
      }
    }
  }

  private func fill(
    _ nodes: [Node], _ scopes: [TemplateValues], _ page: inout Filling
  ) throws(TemplateError) {
    for node in nodes {
      switch node {
      case .text(let text): page.add(text, isLiteral: true)
      case .value(let name):
        page.add(scopes.reversed().lazy.compactMap { $0.texts[name] }.first ?? "", isLiteral: false)
      case .section(let name, let inner):
        let section = scopes.reversed().lazy.compactMap { $0.sections[name] }.first
        for item in section?.items ?? [] { try fill(inner, scopes + [item], &page) }
      case .lineEnd(let number): try page.endLine(number)
      }
    }
  }

  /// The line that is being put together: what the template wrote, and what was filled in.
  private struct Filling {
    let template: String
    var lines: [TemplateLine] = []
    private var cells: [String] = [""]
    private var mark = TemplateLine.Mark.paragraph
    private var height = 1
    private var hasBegun = false
    private var isBroken = false

    init(template: String) {
      self.template = template
    }

    mutating func add(_ text: String, isLiteral: Bool) {
      var text = text[...]
      if isLiteral, !hasBegun {
        guard let (mark, height, rest) = TemplateLine.marked(text) else {
          isBroken = true
          return
        }
        (self.mark, self.height, text) = (mark, height, rest)
      }
      hasBegun = true
      guard isLiteral, mark == .row || mark == .headRow else {
        cells[cells.count - 1] += text
        return
      }
      for (index, part) in text.split(separator: "｜", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { cells.append("") }
        cells[cells.count - 1] += part
      }
    }

    mutating func endLine(_ number: Int) throws(TemplateError) {
      guard !isBroken else { throw .unknownMark(template: template, line: number) }
      guard number > 0 || hasBegun else { return }
      lines.append(TemplateLine(mark: mark, height: height, cells: cells))
      (cells, mark, height, hasBegun) = ([""], .paragraph, 1, false)
    }
  }
}
