import Foundation

/// The sqlite3 shell, asked the same questions, by its own timer.
enum Shell {
  /// How long each question took: its count and its page together; nil where there is no shell.
  static func times(_ questions: [Question], of path: String) throws -> [Duration]? {
    guard let program = programs.first(where: FileManager.default.isExecutableFile) else {
      return nil
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["-readonly", path]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let script = (["SELECT count(*) FROM caseText;", ".timer on"] + questions.flatMap(\.sql))
      .joined(separator: "\n")
    Thread.detachNewThread {
      try? input.fileHandleForWriting.write(contentsOf: Data(script.utf8))
      try? input.fileHandleForWriting.close()
    }
    let text = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    let seconds = text.split(separator: "\n").filter { $0.hasPrefix("Run Time: real ") }
      .compactMap { Double($0.split(separator: " ")[3]) }
    guard seconds.count == questions.count * 2 else { return nil }
    return questions.indices.map { .seconds(seconds[2 * $0] + seconds[2 * $0 + 1]) }
  }

  private static let programs = ["/usr/bin/sqlite3", "/usr/local/bin/sqlite3", "/bin/sqlite3"]
}
