import Casework
import Foundation

/// The tables and the pinyin that are shipped, read once.
enum Shipped {
  static let tables = Result {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "codes").path)
    let lists = try names.filter { $0.hasSuffix(".json") }.map { name in
      (String(name.dropLast(5)), try bytes("codes/\(name)"))
    }
    return try Tables(
      rules: bytes("rules/time-limits.json"), codes: Dictionary(uniqueKeysWithValues: lists),
      holidays: String(decoding: bytes("calendar/holidays.csv"), as: UTF8.self))
  }

  static let pinyin = Result {
    Pinyin(table: try bytes("pinyin/pinyin.txt"), surnames: try bytes("pinyin/surnames.txt"))
  }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Resources")

  private static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }
}
