import Foundation
import Testing

/// A practice office as of 23 November 2026, made once; every journey has its own copy.
struct JourneyOffice {
  static let now = "2026-11-23 10:00"
  static let clerk = "02"
  static let otherClerk = "03"
  static let supervisor = "09"
  /// 神前's, who owes a month.
  static let liaison = "105"
  static let village = "05"

  private static let made: Result<TemporaryFolder, any Error> = Result {
    let folder = try TemporaryFolder()
    let made = try program(now)("practice", "--at", folder.url.appending(path: "p.anjian").path)
    guard made.status == 0 else { throw JourneyError.noScreen }
    // What the practice office has for its guided hour is done: October is what 神前 owes.
    let again = try program(now).run(
      [
        "zero", "file", village, "2026-09", "--check", "round", "--office",
        folder.url.appending(path: "p.anjian").path, "--officer", liaison, "--password-stdin",
      ], input: password(of: liaison) + "\n")
    guard again.status == 0 else { throw JourneyError.noScreen }
    return folder
  }

  static func password(of officer: String) -> String { "lianxi\(officer)" }

  private static func program(_ now: String) -> Program {
    Program(environment: ["ANJIAN_NOW": now, "TERM": "dumb"])
  }

  private let folder: TemporaryFolder

  init() throws {
    let original = try Self.made.get()
    folder = try TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: original.url.path) {
      try FileManager.default.copyItem(
        at: original.url.appending(path: name), to: folder.url.appending(path: name))
    }
  }

  var path: String { folder.url.appending(path: "p.anjian").path }

  /// Runs a command as an officer.
  func run(_ arguments: String..., as officer: String) throws -> Program.Result {
    try run(arguments, as: officer)
  }

  func run(_ arguments: [String], as officer: String, now: String = now) throws -> Program.Result {
    try Self.program(now).run(
      arguments + ["--office", path, "--officer", officer, "--password-stdin"],
      input: Self.password(of: officer) + "\n")
  }

  /// Every case that the supervisor may see.
  func cases(_ view: String = "all") throws -> [JourneyCase] {
    let listed = try run(
      "case", "list", "--view", view, "--limit", "100000", "--json", as: Self.supervisor)
    let rows: [[String: Any]] = try #require(listed["cases"])
    return try rows.map { try #require(JourneyCase($0)) }
  }

  /// Whether a text has reached the file.
  func holds(_ text: String) -> Bool {
    ["", "-wal"].contains { end in
      let bytes = try? Data(contentsOf: URL(filePath: path + end))
      return bytes?.range(of: Data(text.utf8)) != nil
    }
  }
}

/// One case of `case list --json`.
struct JourneyCase {
  let number: String
  let isPetition: Bool
  let villages: [String]
  /// The people, one by one.
  let names: [String]

  init?(_ row: [String: Any]) {
    guard let number = row["number"] as? String, let kind = row["kind"] as? String,
      let places = row["places"] as? [String], let parties = row["parties"] as? [String: String]
    else { return nil }
    self.number = number
    isPetition = kind == "petition"
    villages = places
    names = (parties["zh"] ?? "").replacing(/等(\d+人)?$/, with: "").split(separator: "、").map(
      String.init
    )
    .filter { $0 != "匿名" }
  }
}
