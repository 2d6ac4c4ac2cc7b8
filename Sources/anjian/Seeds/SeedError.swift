import Wording

/// A file of a seed folder that cannot be used: which file, which line, and what is wrong with it.
struct SeedError: Error, Hashable, Worded {
  let file: String
  /// The line, counted from 1; nil when the file as a whole is meant.
  let line: Int?
  let reason: Wording

  init(_ file: String, line: Int? = nil, _ reason: Wording) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  var wording: Wording {
    guard let line else { return Wording(zh: "\(file)：", en: "\(file): ") + reason }
    return Wording(zh: "\(file)第\(line)行：", en: "\(file), line \(line): ") + reason
  }
}
