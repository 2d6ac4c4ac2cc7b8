import Casework
import Wording

/// A CSV file of a seed folder: rows by the names of its first line; `#` begins a remark.
struct SeedTable {
  /// One row, with its line in the file.
  struct Row {
    let file: String
    let line: Int
    private let values: [String: String]

    fileprivate init(file: String, line: Int, names: [String], values: [String]) {
      self.file = file
      self.line = line
      self.values = Dictionary(zip(names, values), uniquingKeysWith: { first, _ in first })
    }

    /// The text of a column; empty where the column is not there.
    subscript(column: String) -> String { values[column] ?? "" }

    /// The text of a column that must not be empty.
    func required(_ column: String) throws(SeedError) -> String {
      guard !self[column].isEmpty else {
        throw fail(
          Wording(zh: "请填写“\(column)”一列", en: "the column “\(column)” is empty: please fill it in"))
      }
      return self[column]
    }

    /// The parts of a column, separated by semicolons.
    func list(_ column: String) -> [String] {
      self[column].split(whereSeparator: { ";；".contains($0) }).map { Tidy.line(String($0)) }.filter
      { !$0.isEmpty }
    }

    func fail(_ reason: Wording) -> SeedError { SeedError(file, line: line, reason) }
  }

  let rows: [Row]

  /// Reads a text; every row must have as many fields as the first line.
  init(_ text: String, file: String) throws(SeedError) {
    var names: [String]?
    var rows: [Row] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let fields = Self.fields(of: String(line))
      if line.hasPrefix("#") || fields == [""] { continue }
      guard let known = names else {
        names = fields
        continue
      }
      guard fields.count == known.count else {
        throw SeedError(
          file, line: index + 1,
          Wording(
            zh: "应有\(known.count)列，实有\(fields.count)列",
            en: "\(known.count) columns are expected, not \(fields.count)"))
      }
      rows.append(Row(file: file, line: index + 1, names: known, values: fields))
    }
    guard names != nil else {
      throw SeedError(file, Wording(zh: "没有表头", en: "there is no line of column names"))
    }
    self.rows = rows
  }

  /// The fields of a line (RFC 4180, on one line).
  private static func fields(of line: String) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields.map(Tidy.line)
  }
}
