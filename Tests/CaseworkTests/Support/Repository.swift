import Casework
import Foundation

/// The files of the repository that tests read.
enum Repository {
  private static let tests = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()

  static let fixtures = tests.appending(path: "Fixtures")

  private static let resources = tests.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Resources")

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: resources.appending(path: path)))
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// The bytes of every list of codes, by name.
  static func codeFiles() throws -> [String: [UInt8]] {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: resources.appending(path: "codes").path)
    let lists = try names.filter { $0.hasSuffix(".json") }.map { name in
      (String(name.dropLast(5)), try bytes("codes/\(name)"))
    }
    return Dictionary(uniqueKeysWithValues: lists)
  }

  /// The tables that are shipped.
  static let tables: Result<Tables, any Error> = Result {
    try Tables(
      rules: bytes("rules/time-limits.json"), codes: codeFiles(),
      holidays: text("calendar/holidays.csv"))
  }

  /// The pinyin that is shipped.
  static let pinyin: Result<Pinyin, any Error> = Result {
    Pinyin(table: try bytes("pinyin/pinyin.txt"), surnames: try bytes("pinyin/surnames.txt"))
  }
}
