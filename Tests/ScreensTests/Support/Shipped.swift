import Casework
import Foundation

/// The tables, the pinyin and the villages that are shipped, read once.
enum Shipped {
  static let tables = Result {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "Resources/codes").path)
    let lists = try names.filter { $0.hasSuffix(".json") }.map { name in
      (String(name.dropLast(5)), try bytes("Resources/codes/\(name)"))
    }
    return try Tables(
      rules: bytes("Resources/rules/time-limits.json"),
      codes: Dictionary(uniqueKeysWithValues: lists),
      holidays: String(decoding: bytes("Resources/calendar/holidays.csv"), as: UTF8.self))
  }

  static let pinyin = Result {
    Pinyin(
      table: try bytes("Resources/pinyin/pinyin.txt"),
      surnames: try bytes("Resources/pinyin/surnames.txt"))
  }

  /// The sample township's villages.
  static let villages = Result {
    let text = String(decoding: try bytes("seeds/suocheng/villages.csv"), as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
    return lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return (
        AddVillage(
          key: cells[0], code: cells[1], name: cells[2], fullName: cells[3],
          aliases: cells[5].split(separator: ";").map(String.init)),
        cells[6].day
      )
    }
  }

  static func template(_ name: String) throws -> String {
    String(decoding: try bytes("Resources/templates/\(name).txt"), as: UTF8.self)
  }

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: path)))
  }
}
