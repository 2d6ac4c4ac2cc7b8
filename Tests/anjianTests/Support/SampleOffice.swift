import Foundation
import Testing

/// A copy of the sample office, made once by `anjian new`; some officers have passwords.
struct SampleOffice {
  static let password = "hai-feng-2021"
  static let clerk = "02"
  static let otherClerk = "03"
  static let supervisor = "09"
  static let liaison = "105"
  static let otherLiaison = "106"
  static let administrator = "90"

  let folder: TemporaryFolder
  var program = Program()

  private static let made: Result<(TemporaryFolder, Program.Result), any Error> = Result {
    let folder = try TemporaryFolder()
    let passwords = folder.url.appending(path: "passwords")
    let numbers = [clerk, otherClerk, supervisor, liaison, otherLiaison, administrator]
    try Data(numbers.map { "\($0) \(password)\n" }.joined().utf8).write(to: passwords)
    let made = try Program()(
      "new", folder.url.appending(path: "s.anjian").path, "--from", Program.sampleOffice,
      "--passwords", passwords.path)
    return (folder, made)
  }

  /// What `anjian new` said.
  let creation: Program.Result

  init() throws {
    let (original, result) = try Self.made.get()
    creation = result
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: original.url.appending(path: "s.anjian"), to: folder.url.appending(path: "s.anjian"))
  }

  var path: String { folder.url.appending(path: "s.anjian").path }

  /// Runs a command in this office as an officer; the password goes before the input.
  func run(_ arguments: String..., as officer: String = clerk, input: String = "") throws
    -> Program.Result
  {
    try run(arguments, as: officer, input: input)
  }

  func run(_ arguments: [String], as officer: String = clerk, input: String = "") throws
    -> Program.Result
  {
    let all = arguments + ["--office", path, "--officer", officer, "--password-stdin"]
    return try program.run(all, input: Self.password + "\n" + input)
  }

  /// Records something that must succeed; the first number that it printed.
  @discardableResult
  func records(_ arguments: String..., as officer: String = clerk, input: String = "") throws
    -> String
  {
    let result = try run(arguments, as: officer, input: input)
    try #require(result.status == 0, "\(arguments): \(result.err)")
    return String(result.out.split(separator: "\n").first ?? "")
  }

  /// Whether the file is whole, and how many entries it holds.
  func verified() throws -> Verified {
    let result = try run("verify", "--json")
    return Verified(isWhole: result["whole"] ?? false, entries: result["entries"] ?? -1)
  }

  struct Verified: Equatable {
    let isWhole: Bool
    let entries: Int
  }
}
