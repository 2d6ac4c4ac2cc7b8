/// One line of a template, filled in: how it stands, and its cells.
struct TemplateLine: Hashable, Sendable {
  /// How a line stands, as its mark says.
  enum Mark: String, CaseIterable, Hashable, Sendable {
    case title = "标题"
    case center = "居中"
    case right = "居右"
    /// 落款: at the right, four characters from the edge.
    case closing = "落款"
    case flush = "顶格"
    case heading = "小标题"
    case fine = "附注"
    case columns = "列"
    case row = "行"
    case headRow = "表头"
    case paragraph = ""
  }

  var mark: Mark
  /// For a row, the lines that it has at least.
  var height = 1
  /// More than one in a row alone.
  var cells: [String]

  var text: String { cells.joined(separator: "｜") }

  /// The mark that a line begins with, how high it wants a row, and what stands behind it; nil for
  /// a mark that there is not.
  static func marked(_ text: Substring) -> (mark: Mark, height: Int, rest: Substring)? {
    guard text.hasPrefix("【"), let end = text.firstIndex(of: "】") else {
      return (.paragraph, 1, text)
    }
    let name = text[text.index(after: text.startIndex)..<end]
    let digits = String(name.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    guard let mark = Mark(rawValue: String(name.dropLast(digits.count))), mark != .paragraph,
      digits.isEmpty || mark == .row
    else { return nil }
    return (mark, Int(digits) ?? 1, text[text.index(after: end)...])
  }
}
