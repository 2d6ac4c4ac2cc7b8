public import Wording

/// A rule, code or holiday file that cannot be used: which file, which line, and what is wrong with it.
public struct TablesError: Error, Hashable, Worded {
  /// The file's name: "time-limits.json", "channels.json", "holidays.csv".
  public let file: String
  /// The line, counted from 1; nil when the file as a whole is meant.
  public let line: Int?
  /// What is wrong with it.
  public let reason: Wording

  /// Points at a line of a file.
  public init(_ file: String, line: Int?, _ reason: Wording) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// The file, the line and the reason, in one sentence.
  public var wording: Wording {
    guard let line else {
      return Wording(zh: "\(file)：\(reason.zh)", en: "\(file): \(reason.en)")
    }
    return Wording(zh: "\(file)第\(line)行：\(reason.zh)", en: "\(file), line \(line): \(reason.en)")
  }
}
