import Foundation

/// The built program, run as a user's shell would run it.
struct Program {
  /// What a run said and how it ended.
  struct Result: Sendable {
    let status: Int32
    let out: String
    let err: String

    /// The error output's lines: one sentence has one.
    var sentences: [Substring] { err.split(separator: "\n") }

    /// What `--json` printed.
    var json: Any? { try? JSONSerialization.jsonObject(with: Data(out.utf8)) }

    /// A member of the object that `--json` printed.
    subscript<Value>(member: String, as type: Value.Type = Value.self) -> Value? {
      (json as? [String: Any])?[member] as? Value
    }
  }

  /// Beside the test bundle.
  static var path: String { Bundle.main.bundleURL.appending(path: "anjian").path }

  /// The repository.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static var sampleOffice: String { root.appending(path: "seeds/suocheng").path }

  var environment: [String: String] = [:]

  /// Runs the program with some arguments and this standard input.
  func callAsFunction(_ arguments: String..., input: String = "") throws -> Result {
    try run(arguments, input: input)
  }

  /// The same with the arguments in an array.
  func run(_ arguments: [String], input: String = "") throws -> Result {
    try start(Self.path, arguments, input: input)
  }

  /// Runs a shell script; `$anjian` is the program.
  func shell(_ script: String, input: String = "") throws -> Result {
    try start("/bin/sh", ["-c", script], input: input)
  }

  private func start(_ path: String, _ arguments: [String], input: String) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = [
      "PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "HOME": "/nonexistent", "ANJIAN_LANG": "zh",
      "anjian": Self.path,
      "ANJIAN_RESOURCES": Self.root.appending(path: "Resources").path,
    ].merging(environment) { $1 }
    let folder = try TemporaryFolder()
    func file(_ name: String, _ text: String) throws -> FileHandle {
      let place = folder.url.appending(path: name)
      try Data(text.utf8).write(to: place)
      return try FileHandle(forUpdating: place)
    }
    process.standardInput = try file("in", input)
    process.standardOutput = try file("out", "")
    process.standardError = try file("err", "")
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: folder.url.appending(path: name)), as: UTF8.self)
    }
    return Result(status: process.terminationStatus, out: try text("out"), err: try text("err"))
  }
}

/// A folder that goes away with its owner.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "anjian-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
